/* Buttons that stand in the pages' own HTML (data-act, data-of): each is told to the page, which
   answers with a new view. The focus goes to the same button of the new view, or to where data-then
   says, when the button is gone. */
const PATIENCE = 5000; // milliseconds in which the new view is expected

export default function ({ setTriggerValue }) {
  const stop = new AbortController();
  document.addEventListener("click", (event) => press(event, setTriggerValue), { signal: stop.signal });
  return () => stop.abort();
}

function press(event, tell) {
  const button = event.target.closest?.("button[data-act]");
  if (!button) return;
  const { act, of, then } = button.dataset;
  tell("act", { act, of: of ?? "", n: Date.now() });
  focusAgain(button, button.dataset.key ?? of, then);
}

function focusAgain(button, key, then) {
  const same = () => [...document.querySelectorAll("button[data-act]")].find((one) => (one.dataset.key ?? one.dataset.of) === key && one.dataset.act === button.dataset.act);
  const renewed = new MutationObserver(() => {
    if (button.isConnected) return;
    renewed.disconnect();
    (same() ?? document.getElementById(then))?.focus({ preventScroll: true });
  });
  renewed.observe(document.body, { childList: true, subtree: true });
  setTimeout(() => renewed.disconnect(), PATIENCE);
}
