/* What the room reads: title, sentence, number, legend, source, as large as there is room for. */
const Words = {
  SMALLEST: 0.5, // of the largest; no letter is ever smaller than the source line's

  place(scene, day) {
    const stage = Show.part("#stage");
    stage.classList.toggle("two", Boolean(scene.beside));
    stage.classList.toggle("asked", Boolean(scene.more));
    Show.part(".title").textContent = scene.title;
    Show.part(".sentence").replaceChildren(...[scene.sentence, ...(scene.more || [])].map((words) => Show.make("p", { textContent: words })));
    Show.part(".number").textContent = day ? "" : scene.number;
    Show.part(".source").textContent = scene.source;
    Words.day(scene, day);
    document.querySelectorAll("figure").forEach((figure, i) => {
      figure.hidden = i > 0 && !scene.beside;
      figure.firstElementChild.textContent = scene.captions?.[i] || "";
    });
    Words.fit(stage);
  },

  /** The date that plays, with the legend's counts of that day. */
  day(scene, day) {
    Show.part(".day").replaceChildren(...(day ? [Words.when(day)] : []));
    Show.part(".legend").replaceChildren(...(day?.legend || scene.legend).map(Words.row));
    if (scene.beside) Words.part(scene.right);
  },

  /** Of two maps each has its entries below it, the second's in two columns. */
  part(right) {
    const entries = [...Show.part(".legend").children];
    const theirs = entries.filter(({ firstElementChild: { className } }) => className.startsWith(`swatch ${right}`));
    entries.forEach((entry) => (entry.style.gridColumn = "1 / 3"));
    theirs.forEach((entry, i) => (entry.style.gridColumn = i < theirs.length / 2 ? "3" : "4"));
  },

  when(day) {
    const paused = Days.playing || Days.over ? [] : [Show.make("span", { textContent: Show.words.paused })];
    return Show.make("time", {}, day.words, ...paused);
  },

  row([look, words, count]) {
    const swatch = Show.make("i", { className: `swatch ${look}` });
    return Show.make("li", {}, swatch, Show.make("span", { textContent: words }), Show.make("b", { textContent: count }));
  },

  /** The largest letters with which all of it stands on the screen; then more room for them. */
  fit(stage) {
    stage.classList.remove("wide");
    if (Words.shrink(stage)) return;
    stage.classList.add("wide");
    Words.shrink(stage);
  },

  shrink(stage) {
    for (let large = 1; large >= Words.SMALLEST; large -= 0.05) {
      stage.style.setProperty("--large", large);
      if (Words.fits(stage)) return true;
    }
    return false;
  },

  fits(stage) {
    const words = stage.firstElementChild;
    return [stage, words].every((box) => box.scrollHeight <= box.clientHeight + 1 && box.scrollWidth <= box.clientWidth + 1);
  },
};
