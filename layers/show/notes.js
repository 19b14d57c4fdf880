/* The speaker's notes in a window of their own, which this page draws: it follows along, from a file too. */
const Notes = {
  opened: 0,

  open() {
    const opened = Notes.here ? Notes.window : window.open("", `notes-${(Notes.opened += 1)}`, "popup,width=900,height=700");
    if (!opened) return Cover.say(Show.words.blocked);
    Notes.window = opened;
    Notes.draw();
    opened.focus();
    clearInterval(Notes.clock);
    Notes.clock = setInterval(Notes.tick, 1000);
    addEventListener("pagehide", () => opened.close()); // else they would go on about a scene of before
  },

  draw() {
    Notes.build(Notes.window.document);
    Typeface.load(Notes.window);
    Notes.window.onkeydown = Keys.press;
    Notes.window.onpagehide = () => setTimeout(Notes.restore, 300);
    Notes.dress();
    Notes.follow();
  },

  /** Draws the notes anew in a window that was loaded anew; a file may not, and opens another when asked. */
  restore() {
    if (!Notes.here) return;
    try {
      Notes.draw();
    } catch {
      Notes.window.close();
      Notes.window = undefined;
    }
  },

  get here() {
    return Boolean(Notes.window && !Notes.window.closed);
  },

  /** The page's own style sheet is the notes' too: no other would be let in. */
  build(page) {
    page.head.replaceChildren(page.importNode(document.querySelector("style"), true));
    page.title = Show.words.notes;
    page.documentElement.lang = Show.lang;
    page.body.className = "notes-window";
    const part = (name, ...inside) => Object.assign(page.createElement(name === "now" ? "main" : "section"), { className: name }).appendChild(page.createElement("div")).parentElement;
    page.body.replaceChildren(page.createElement("header"), part("now"), part("next"));
  },

  follow() {
    if (!Notes.here) return;
    const { document: page } = Notes.window;
    const next = Show.scenes[Show.at + 1];
    const where = Show.say("scene", { n: Show.at + 1, all: Show.scenes.length });
    Notes.fill(page.querySelector(".now"), `${Show.words.now} – ${where}`, Show.scene.title, [Show.scene.sentence, ...Show.scene.more].join(" "), Show.scene.notes);
    Notes.fill(page.querySelector(".next"), Show.words.next, next?.title || Show.words.end, next?.sentence || "", "");
    Notes.tick();
  },

  fill(box, kicker, title, sentence, notes) {
    const line = (tag, className, textContent) => Object.assign(box.ownerDocument.createElement(tag), { className, textContent });
    box.replaceChildren(line("p", "kicker", kicker), line("h2", "", title), line("p", "spoken", sentence), line("p", "told", notes));
  },

  tick() {
    if (!Notes.here) return clearInterval(Notes.clock);
    const since = Show.started ? Math.floor((Date.now() - Show.started) / 1000) : 0;
    const two = (number) => String(number).padStart(2, "0");
    const clock = new Date().toLocaleTimeString(Show.lang, { hour: "2-digit", minute: "2-digit" });
    const elapsed = `${Math.floor(since / 60)}:${two(since % 60)}`;
    Notes.window.document.querySelector("header").textContent = `${Show.words.time} ${clock}   ${Show.words.elapsed} ${elapsed}`;
  },

  dress() {
    if (Notes.here) Notes.window.document.documentElement.dataset.theme = Light.theme;
  },
};
