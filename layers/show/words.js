/* What the room reads: title, sentence, number, legend, source, as large as there is room for. */
const Words = {
  SMALLEST: 0.5, // of the largest; no letter is ever smaller than the source line's

  place(scene, day) {
    const stage = Show.part("#stage");
    stage.classList.toggle("two", Boolean(scene.beside));
    stage.classList.toggle("asked", scene.more.length > 0);
    Show.part(".title").textContent = scene.title;
    Show.part(".sentence").replaceChildren(...[scene.sentence, ...scene.more].map((words) => Show.make("p", { textContent: words })));
    Show.part(".number").textContent = day ? "" : scene.number;
    Show.part(".source").textContent = scene.source;
    Words.day(scene, day);
    document.querySelectorAll("figure").forEach((figure, i) => {
      figure.hidden = i > 0 && !scene.beside;
      figure.firstElementChild.textContent = scene.captions?.[i] || "";
    });
    Words.fit(stage);
  },

  /** The date that plays, and the legend with its counts of that day; of two maps each has its own. */
  day(scene, day) {
    Show.part(".day").replaceChildren(...(day ? [Words.when(day)] : []));
    const rows = day?.legend || scene.legend;
    const theirs = rows.filter(([look]) => scene.right && look.startsWith(`${scene.right}-`));
    const ours = rows.filter((row) => !theirs.includes(row));
    Show.part(".legend").replaceChildren(...ours.map(Words.row));
    Show.part(".theirs").replaceChildren(...theirs.map(Words.row));
  },

  when(day) {
    const paused = Days.playing || Days.over ? [] : [Show.make("span", { textContent: Show.words.paused })];
    return Show.make("time", {}, day.words, ...paused);
  },

  row([look, words, count]) {
    const swatch = Show.make("i", { className: `swatch ${look}` });
    return Show.make("li", {}, swatch, Show.make("span", { textContent: words }), Show.make("b", { textContent: count }));
  },

  /** The largest letters with which all of it stands on the screen; then more room for them, then a scroll. */
  fit(stage) {
    stage.classList.remove("wide", "long");
    if (Words.shrink(stage)) return;
    stage.classList.add("wide");
    stage.classList.toggle("long", !Words.shrink(stage));
  },

  shrink(stage) {
    for (let large = 1; large >= Words.SMALLEST; large -= 0.05) {
      stage.style.setProperty("--large", large);
      if (Words.fits(stage)) return true;
    }
    return false;
  },

  /** Whether nothing is cut off, and the last line stands clear of the edge. */
  fits(stage) {
    const words = stage.firstElementChild;
    const last = Show.part("#stage .source").getBoundingClientRect().bottom;
    const edge = stage.getBoundingClientRect().bottom - parseFloat(getComputedStyle(words).paddingBottom);
    const upright = matchMedia("(max-aspect-ratio: 1/1)").matches; // there the map is below the words, and all is scrolled
    const [across, down] = ["Width", "Height"].map((side) => [stage, words].every((box) => box[`scroll${side}`] <= box[`client${side}`] + 1));
    return across && (upright || (down && last <= edge + 1));
  },
};
