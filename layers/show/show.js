/* One scene after another: which is shown, how it is reached, and that Back and a reload find it again. */
const Show = {
  ...JSON.parse(document.getElementById("contents").textContent),
  at: -1, // the scene that is shown, or was before a place that somebody asked about
  started: 0, // when the presenter first moved on

  part: (selector) => document.querySelector(selector),

  /** Words by their name, with what stands in braces filled in. */
  say: (name, given = {}) => Object.entries(given).reduce((words, [key, value]) => words.replace(`{${key}}`, value), Show.words[name]),

  /** An element with these properties and children; texts stay texts. */
  make(tag, properties = {}, ...children) {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  },

  /** The scene that is shown: one of the story, or a place that somebody asked about. */
  get scene() {
    return Show.aside || Show.scenes[Show.at];
  },

  begin() {
    Light.begin();
    Typeface.load();
    Chart.begin();
    Keys.begin();
    Touch.begin();
    addEventListener("hashchange", Show.follow);
    addEventListener("resize", () => Show.place({ still: true }));
    Show.follow();
    document.fonts.ready.then(() => Show.place({ still: true }));
    Check.begin();
  },

  /** Shows what the address names; the first scene where it names none. */
  follow() {
    const [, town] = location.hash.match(/^#town-(\d{10})$/) || [];
    if (town in Show.answers) return Show.present(Math.max(Show.at, 0), Find.scene(town));
    const wanted = Number(location.hash.slice(1)) - 1;
    Show.present(wanted in Show.scenes ? wanted : 0);
  },

  /** Goes to a scene by its place in the story; a number beyond it goes to the nearest. */
  go(to) {
    const at = Math.min(Math.max(to, 0), Show.scenes.length - 1);
    if (at === Show.at && !Show.aside) return;
    Show.started ||= Date.now();
    Show.present(at);
    location.hash = at + 1;
  },

  /** A place that somebody asks about: the story goes on from where it was. */
  ask(scene) {
    Show.present(Show.at, scene);
    location.hash = `town-${scene.frame[0]}`;
  },

  /** Draws a scene, unless it is there already. */
  present(at, aside) {
    if (at === Show.at && aside?.key === Show.aside?.key) return;
    const first = Show.at < 0;
    Object.assign(Show, { at, aside });
    Days.begin(Show.scene);
    Show.place({ still: first });
    Notes.follow();
    document.title = `${Show.scene.title} (${at + 1}/${Show.scenes.length})`;
    Show.part(".unseen").textContent = `${Show.scene.title}. ${Show.scene.sentence} ${Show.scene.number}`;
    Show.part(".ready").hidden = !first;
  },

  /** Words, then the maps in the room that is left. */
  place({ still }) {
    Words.place(Show.scene, Days.day);
    Show.part(".progress i").style.width = `${(100 * (Show.at + 1)) / Show.scenes.length}%`;
    Chart.place(Show.scene, Days.day, still);
  },
};
