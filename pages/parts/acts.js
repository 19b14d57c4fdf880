/* Links that stand in the pages' own HTML (data-act, data-of): each is told to the page,
   which answers with a new view in place. The focus goes to the same one of it (data-key), or to
   where data-then says, when that is gone. */
const LIST = "#campaign"; // the part of an address that leads to the list: it opens its fold
const PATIENCE = 20000; // milliseconds in which the new view is expected, on a busy server too

export default function ({ setTriggerValue }) {
  const stop = new AbortController();
  // Before the page's own script, which would follow the link.
  document.addEventListener("click", (event) => press(event, setTriggerValue), { capture: true, signal: stop.signal });
  if (location.hash === LIST) document.querySelector(".st-key-list-write details:not([open]) summary")?.click();
  document.documentElement.dataset.acts = "here"; // from now on no link loads the page anew
  return () => {
    stop.abort();
    delete document.documentElement.dataset.acts;
  };
}

function press(event, tell) {
  const pressed = event.target.closest?.("[data-act]");
  if (!pressed || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const { act, of } = pressed.dataset;
  tell("act", { act, of: of ?? "", n: Date.now() });
  focusAgain(pressed);
}

function focusAgain(pressed) {
  const { act, key, then } = pressed.dataset;
  const same = () => key && document.querySelector(`[data-act="${act}"][data-key="${CSS.escape(key)}"]`);
  const renewed = new MutationObserver(() => {
    const there = !pressed.isConnected && (same() || document.getElementById(then));
    if (!there) return; // the new view comes in parts
    renewed.disconnect();
    if (document.activeElement === document.body) there.focus({ preventScroll: true }); // else the viewer has gone on
  });
  renewed.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => renewed.disconnect(), PATIENCE);
}
