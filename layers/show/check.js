/* Before the room fills: whether everything that is needed is here, tested by using it, told in words. */
const Check = {
  /** The small line of the first screen, once there is something to tell. */
  async begin() {
    await Check.loaded();
    const ready = Show.part(".ready");
    ready.textContent = Check.line();
    ready.classList.toggle("amiss", Check.missing().length > 0);
    if (!Check.missing().length) setTimeout(() => (ready.hidden = true), 10000);
    document.documentElement.dataset.ready = Check.missing().join(" ") || "yes";
  },

  /** Everything has had its time: typefaces, and tracts read. */
  async loaded() {
    await document.fonts.ready.catch(() => {});
    await Chart.whole();
    if (Show.scenes.some(({ beside }) => beside)) Chart.map(1);
    await Chart.whole();
  },

  tests: {
    map: () => Check.drawn(),
    places: () => Object.keys(Show.answers).length === Show.expected.places && Chart.map(0).Atlas.towns.areas.every(({ id }) => Show.answers[id]?.length),
    tracts: () => Object.entries(Show.expected.tracts).every(([name, count]) => Chart.maps.every(({ Atlas }) => Atlas.tracts.get(name)?.areas.length === count)),
    typeface: () => Typeface.here(),
    scenes: () => Show.scenes.length > 0 && Show.scenes.every(Check.whole),
  },

  /** Whether there is more than one colour on the map. */
  drawn() {
    const { canvas } = Chart.map(0).Atlas.land.sheet.pen;
    if (!canvas.width || !canvas.height) return false;
    const pen = Show.make("canvas", { width: 32, height: 32 }).getContext("2d", { willReadFrequently: true });
    pen.drawImage(canvas, 0, 0, 32, 32);
    return new Set(new Uint32Array(pen.getImageData(0, 0, 32, 32).data.buffer)).size > 2;
  },

  /** A scene has words, and its places and looks are known here. */
  whole(scene) {
    const { towns, data } = Chart.map(0).Atlas;
    const looks = Object.values(scene.state.layers).flatMap(({ outlines, symbols }) => [...outlines, ...symbols]);
    return Boolean(scene.title && scene.sentence && scene.source)
      && scene.frame.every((id) => towns.index.has(id))
      && looks.every(({ look }) => look in data.outlines || look in data.symbols);
  },

  missing() {
    return Object.keys(Check.tests).filter((name) => {
      try {
        return !Check.tests[name]();
      } catch {
        return true;
      }
    });
  },

  line() {
    const missing = Check.missing();
    if (missing.length) return missing.map((name) => Show.checks[name][1]).join(" ");
    return `${Show.words.ready}: ${Object.values(Show.checks).map(([words]) => words).join(", ")}`;
  },

  capital: (words) => words.charAt(0).toLocaleUpperCase(Show.lang) + words.slice(1),

  toggle() {
    const missing = Check.missing();
    const rows = Object.entries(Show.checks).map(([name, [words, amiss]]) => Show.make("li", {
      className: missing.includes(name) ? "amiss" : "here", textContent: Check.capital(missing.includes(name) ? amiss : words),
    }));
    const heading = Show.make("h2", { textContent: missing.length ? Show.words.check : Show.words.ready });
    Cover.toggle("check", heading, Show.make("ul", {}, ...rows), Show.make("p", { textContent: Show.words.offline }));
  },
};
