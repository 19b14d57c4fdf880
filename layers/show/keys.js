/* The keys, from this window or the notes': a clicker's are among them. */
const Keys = {
  digits: "",

  on: {
    ArrowRight: () => Show.go(Show.at + 1),
    ArrowLeft: () => Keys.back(),
    Home: () => Show.go(0),
    End: () => Show.go(Show.scenes.length - 1),
    " ": () => Days.toggle() || Show.go(Show.at + 1),
    p: () => Days.toggle(),
    b: Cover.blank,
    f: Cover.whole,
    n: () => Notes.open(),
    q: () => Code.toggle(),
    t: () => Light.next(),
    c: () => Check.toggle(),
    "/": () => Find.open(),
    "?": Cover.keys,
    Enter: () => Keys.jump(),
    Escape: () => Keys.close(),
  },

  same: { ArrowDown: "ArrowRight", PageDown: "ArrowRight", ArrowUp: "ArrowLeft", PageUp: "ArrowLeft", ".": "b", Spacebar: " " },

  begin() {
    addEventListener("keydown", Keys.press);
  },

  press(event) {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.target.matches?.("input")) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    if (event.target.matches?.("button") && (key === "Enter" || key === " ")) return;
    if (/^\d$/.test(key)) return Keys.count(key);
    const act = Keys.on[Keys.same[key] || key];
    if (!act) return;
    event.preventDefault();
    if (Keys.wake() && key !== "/") return;
    if (["ArrowRight", "ArrowLeft", " ", "Home", "End"].includes(Keys.same[key] || key)) Cover.close();
    act();
  },

  /** Any key brings the picture back from the black screen, and but for the search does nothing else. */
  wake() {
    const dark = !Show.part(".blank").hidden;
    if (dark) Cover.blank();
    return dark;
  },

  /** From a place that somebody asked about, back to the story where it was. */
  back() {
    Show.go(Show.aside ? Show.at : Show.at - 1);
  },

  close() {
    const open = Cover.open || Keys.digits;
    Cover.close();
    if (!open && Show.aside) Keys.back();
  },

  count(digit) {
    Keys.digits = (Keys.digits + digit).slice(-3);
    const jump = Show.part(".jump");
    Show.part(".ready").hidden = Show.part(".said").hidden = true;
    Object.assign(jump, { textContent: Show.say("goto", { n: Keys.digits }), hidden: false });
  },

  jump() {
    if (Keys.digits) Show.go(Number(Keys.digits) - 1);
    Keys.forget();
  },

  forget() {
    Keys.digits = "";
    Show.part(".jump").hidden = true;
  },
};
