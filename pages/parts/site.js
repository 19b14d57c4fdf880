/* On every page: the way out, the page's language, what screen readers are told when something changes. */
const LEFT = "left by the way out";

export default function ({ parentElement, data }) {
  const bar = parentElement.closest(".st-key-bar");
  bar?.setAttribute("role", "navigation");
  bar?.setAttribute("aria-label", data.bar);
  document.documentElement.lang = data.lang;
  const status = parentElement.querySelector("[role=status]");
  const known = status.dataset.words;
  status.dataset.words = data.words;
  if (known !== undefined && known !== data.words) status.textContent = data.words;
  stayAway(data.neutral);
  document.addEventListener("click", leave, true);
  return () => document.removeEventListener("click", leave, true);
}

/** The town goes from the address, and the neutral page takes this page's place in the history. */
function leave(event) {
  const way = event.target.closest?.("a.leave");
  if (!way) return;
  event.preventDefault();
  go(way.href);
}

function go(neutral) {
  sessionStorage.setItem(LEFT, "yes");
  document.head.append(Object.assign(document.createElement("meta"), { name: "referrer", content: "no-referrer" }));
  history.replaceState(null, "", location.pathname);
  location.replace(neutral);
}

/** Back, after the way out was taken in this tab, comes to an older view: go on to the neutral page. */
function stayAway(neutral) {
  if (!sessionStorage.getItem(LEFT)) return;
  const [arrival] = performance.getEntriesByType("navigation");
  sessionStorage.removeItem(LEFT);
  if (arrival?.type === "back_forward") go(neutral);
}
