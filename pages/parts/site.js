/* On every page: links within the app, the way out, the language and its menu, what screen readers are told when something changes. */
const LEFT = "left by the way out";
const PATIENCE = 5000; // milliseconds in which a chosen language is expected to have come

export default function ({ parentElement, data, setTriggerValue }) {
  speak(data.lang);
  const status = parentElement.querySelector("[role=status]");
  const known = status.dataset.words;
  status.dataset.words = data.words;
  if (known !== undefined && known !== data.words) status.textContent = data.words;
  stayAway(data.neutral);
  const stop = new AbortController();
  const listen = (name, act) => document.addEventListener(name, act, { capture: true, signal: stop.signal });
  listen("click", leave);
  listen("click", (event) => choose(event, setTriggerValue));
  document.addEventListener("click", (event) => follow(event, data.pages), { signal: stop.signal });
  listen("keydown", fold);
  listen("toggle", aim);
  return () => stop.abort();
}

const menu = () => document.querySelector(".languages");

/** The page's language; where another was chosen here, the menu is new and takes the focus again. */
function speak(lang) {
  const page = document.documentElement;
  if (page.dataset.chosen === lang) {
    delete page.dataset.chosen;
    aimed();
  }
  page.lang = lang;
}

/** The menu has the focus, and again once its words have come in the new language. */
function aimed() {
  const focus = () => menu()?.firstElementChild.focus({ preventScroll: true });
  const known = menu();
  const renewed = new MutationObserver(() => {
    if (!menu() || menu() === known) return;
    renewed.disconnect();
    focus();
  });
  renewed.observe(document.querySelector(".st-key-bar"), { childList: true, subtree: true });
  setTimeout(() => renewed.disconnect(), PATIENCE);
  requestAnimationFrame(focus);
}

/** The links of the opened menu lead to what is shown now, for whoever opens one in a new tab. */
function aim(event) {
  if (event.target !== menu() || !event.target.open) return;
  for (const link of event.target.querySelectorAll("a")) {
    const address = new URL(location.href);
    address.searchParams.set("lang", link.lang);
    link.href = address.search + address.hash;
  }
}

/** A language is taken on without loading the page anew: the map and the place on the page stay. */
function choose(event, tell) {
  const link = event.target.closest?.(".languages a");
  if (!event.target.closest?.(".languages")) menu()?.removeAttribute("open");
  if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  document.documentElement.dataset.chosen = link.lang;
  menu().open = false;
  menu().firstElementChild.focus({ preventScroll: true });
  tell("lang", link.lang);
}

/** A link to a page of ours is followed as Back and Forward are: nothing is loaded anew. */
function follow(event, pages) {
  const link = event.composedPath()[0].closest?.("a[href]");
  if (!link || link.target || event.defaultPrevented || event.button) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const to = new URL(link.href);
  const base = new URL("./", location.href);
  const ours = to.href.startsWith(base.href) && pages.includes(to.pathname.slice(base.pathname.length));
  const aPlaceOnThisPage = to.hash && to.pathname === location.pathname && to.search === location.search;
  if (!ours || aPlaceOnThisPage) return;
  event.preventDefault();
  history.pushState(null, "", to);
  window.dispatchEvent(new PopStateEvent("popstate"));
  document.getElementById("page")?.focus({ preventScroll: true });
  document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
}

function fold(event) {
  if (event.key !== "Escape" || !menu()?.open) return;
  menu().open = false;
  menu().firstElementChild.focus({ preventScroll: true });
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
