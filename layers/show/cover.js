/* What lies over the scene for a moment: keys, a code, a sentence, a black screen. */
const Cover = {
  get open() {
    return Show.part("dialog[open]");
  },

  /** Opens a dialog with this inside, or closes it when it is open. */
  toggle(id, ...inside) {
    const dialog = document.getElementById(id);
    const closing = dialog.open;
    Cover.close();
    if (closing) return;
    dialog.replaceChildren(...inside);
    dialog.showModal();
  },

  close() {
    Cover.open?.close();
    Keys.forget();
  },

  blank() {
    const blank = Show.part(".blank");
    blank.hidden = !blank.hidden;
  },

  /** A sentence for a few seconds. */
  say(words) {
    const said = Show.part(".said");
    Object.assign(said, { textContent: words, hidden: false });
    Show.part(".ready").hidden = true; // it stands in the same corner
    clearTimeout(Cover.saying);
    Cover.saying = setTimeout(() => (said.hidden = true), 4000);
  },

  keys() {
    const rows = Show.keys.map(([keys, words]) => [Show.make("dt", { textContent: keys }), Show.make("dd", { textContent: words })]);
    Cover.toggle("keys", Show.make("h2", { textContent: Show.words.keys }), Show.make("dl", {}, ...rows.flat()));
  },

  whole() {
    const page = document.documentElement;
    if (document.fullscreenElement) document.exitFullscreen();
    else page.requestFullscreen?.().catch(() => {});
  },
};
