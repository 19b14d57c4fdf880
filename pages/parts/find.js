/* A combobox as the ARIA practices describe it: what is typed goes to the page's own server, the
   places it finds come back as data, and choosing one tells the page. */
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  let part = parts.get(parentElement);
  const fresh = !part || !parentElement.contains(part.input); // it is new in another language, too
  if (fresh) {
    part = build(parentElement);
    parts.set(parentElement, part);
  }
  part.tell = setTriggerValue;
  part.data = data;
  if (fresh && part.input.value) type(part); // somebody was faster than this script
  if (part.chosen !== data.chosen) {
    part.chosen = data.chosen;
    if (!part.typing) part.input.value = data.chosen;
  }
  if (data.asked === part.input.value && part.typing) show(part);
}

function build(root) {
  const part = {
    input: root.querySelector("input"),
    list: root.querySelector("ul"),
    said: root.querySelector("[role=status]"),
    drop: root.querySelector(".drop"),
    chosen: "",
    at: -1,
    typing: false,
  };
  part.input.addEventListener("input", () => type(part));
  part.input.addEventListener("keydown", (event) => press(part, event));
  part.input.addEventListener("blur", () => {
    part.left = true;
    setTimeout(() => leave(part), 150);
  });
  part.input.addEventListener("focus", () => { part.left = false; part.input.select(); });
  part.list.addEventListener("mousedown", (event) => event.preventDefault());
  part.list.addEventListener("click", (event) => choose(part, [...part.list.children].indexOf(event.target.closest("li"))));
  return part;
}

function type(part) {
  part.typing = true;
  part.arrowed = part.entered = false;
  clearTimeout(part.wait);
  if (!part.input.value.trim()) return close(part);
  part.wait = setTimeout(() => part.tell("text", part.input.value), 70);
}

function show(part) {
  const { asked, near, places, heading } = part.data;
  part.shown = asked;
  part.places = places;
  part.list.replaceChildren(...places.map(option));
  part.list.hidden = !places.length;
  part.said.textContent = heading;
  part.said.classList.toggle("quiet", places.length > 0 && !near);
  part.drop.classList.add("open");
  part.input.setAttribute("aria-expanded", String(places.length > 0));
  move(part, places.length && !near ? 0 : -1);
  if (part.entered) enter(part);
  else if (part.left) leave(part);
}

function option([, name, words, kind], i) {
  const item = document.createElement("li");
  item.id = `place-${i}`;
  item.className = kind;
  item.setAttribute("role", "option");
  item.append(`${name} `, Object.assign(document.createElement("small"), { textContent: words }));
  return item;
}

function move(part, at) {
  part.at = at;
  [...part.list.children].forEach((item, i) => item.setAttribute("aria-selected", String(i === at)));
  if (at < 0) return part.input.removeAttribute("aria-activedescendant");
  part.input.setAttribute("aria-activedescendant", `place-${at}`);
  part.list.children[at].scrollIntoView({ block: "nearest" });
}

function press(part, event) {
  const count = part.list.hidden ? 0 : part.list.children.length;
  if (event.isComposing) return;
  if (event.key === "ArrowDown" && count) step(part, (part.at + 1) % count);
  else if (event.key === "ArrowUp" && count) step(part, (Math.max(part.at, 0) - 1 + count) % count);
  else if (event.key === "Enter" && part.typing) enter(part);
  else if (event.key === "Escape") { part.input.value = ""; close(part); }
  else return;
  event.preventDefault();
}

function step(part, at) {
  part.arrowed = true;
  move(part, at);
}

/** Chooses what is marked; where the list is not yet that of the text, once it is. */
function enter(part) {
  part.entered = !part.arrowed && part.shown !== part.input.value;
  if (!part.entered) return choose(part, part.at);
  clearTimeout(part.wait);
  part.tell("text", part.input.value);
}

function choose(part, at) {
  const place = part.places?.[at];
  if (!place) return;
  part.typing = false;
  clearTimeout(part.wait);
  part.input.value = part.chosen = place[1];
  close(part);
  part.tell("town", { geoid: place[0], name: place[1], n: Date.now() });
}

/** Nothing was chosen: the box says again which town the page is about. */
function leave(part) {
  if (!part.left || part.entered) return;
  clearTimeout(part.wait);
  part.typing = false;
  part.input.value = part.chosen;
  close(part);
}

function close(part) {
  part.list.hidden = true;
  part.at = -1;
  part.shown = undefined;
  part.entered = false;
  part.said.textContent = "";
  part.drop.classList.remove("open");
  part.input.setAttribute("aria-expanded", "false");
  part.input.removeAttribute("aria-activedescendant");
  if (!part.input.value.trim()) part.typing = false;
}
