/* A scene whose date plays: from change to change, each long enough to be read, with a pause at any time. */
const Days = {
  STEP: 1600, // milliseconds for a date
  days: [],
  at: 0,

  get day() {
    return Days.days[Days.at];
  },

  get over() {
    return Days.at >= Days.days.length - 1;
  },

  /** Plays at once; for whoever asks for less motion the last date stands, until it is asked for. */
  begin(scene) {
    Days.stop();
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    Days.days = scene.days || [];
    Days.at = still ? Math.max(Days.days.length - 1, 0) : 0;
    if (Days.days.length && !still) Days.play();
  },

  play() {
    Days.playing = setInterval(Days.next, Days.STEP);
  },

  next() {
    Days.at += 1;
    if (Days.over) Days.stop();
    Days.show();
  },

  stop() {
    clearInterval(Days.playing);
    Days.playing = 0;
  },

  /** Pauses or goes on; from the end it starts again. Tells whether there is anything to play. */
  toggle() {
    if (!Days.days.length) return false;
    if (Days.playing) Days.stop();
    else {
      if (Days.over) Days.at = 0;
      Days.play();
    }
    Days.show();
    return true;
  },

  show() {
    Words.day(Show.scene, Days.day);
    if (!Words.fits(Show.part("#stage"))) Words.fit(Show.part("#stage"));
    Chart.map(0).Atlas.set(Days.day.state);
  },
};
