/* A combobox as the ARIA practices describe it: what is typed goes to the page's own server, the
   places it finds come back as data, and choosing one tells the page. */
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  let part = parts.get(parentElement);
  if (!part) {
    part = build(parentElement);
    parts.set(parentElement, part);
  }
  part.tell = setTriggerValue;
  part.data = data;
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
    at: -1,
    typing: false,
  };
  part.input.addEventListener("input", () => type(part));
  part.input.addEventListener("keydown", (event) => press(part, event));
  part.input.addEventListener("blur", () => setTimeout(() => close(part), 150));
  part.input.addEventListener("focus", () => part.input.select());
  part.list.addEventListener("mousedown", (event) => event.preventDefault());
  part.list.addEventListener("click", (event) => choose(part, [...part.list.children].indexOf(event.target.closest("li"))));
  return part;
}

function type(part) {
  part.typing = true;
  clearTimeout(part.wait);
  if (!part.input.value.trim()) return close(part);
  part.wait = setTimeout(() => part.tell("text", part.input.value), 70);
}

function show(part) {
  const { places, heading } = part.data;
  part.list.replaceChildren(...places.map(([geoid, name, words], i) => {
    const item = document.createElement("li");
    item.id = `place-${i}`;
    item.setAttribute("role", "option");
    item.append(name, Object.assign(document.createElement("small"), { textContent: words }));
    return item;
  }));
  part.list.hidden = !places.length;
  part.said.textContent = heading;
  part.said.classList.toggle("quiet", !part.data.near);
  part.input.setAttribute("aria-expanded", String(places.length > 0));
  move(part, places.length && !part.data.near ? 0 : -1);
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
  if (event.key === "ArrowDown" && count) move(part, (part.at + 1) % count);
  else if (event.key === "ArrowUp" && count) move(part, (part.at - 1 + count) % count);
  else if (event.key === "Enter" && count) choose(part, Math.max(part.at, 0));
  else if (event.key === "Escape") { part.input.value = ""; close(part); }
  else return;
  event.preventDefault();
}

function choose(part, at) {
  const place = part.data.places[at];
  if (!place) return;
  part.typing = false;
  clearTimeout(part.wait);
  part.input.value = part.chosen = place[1];
  close(part);
  part.tell("town", { geoid: place[0], n: Date.now() });
}

function close(part) {
  part.list.hidden = true;
  part.at = -1;
  part.said.textContent = "";
  part.input.setAttribute("aria-expanded", "false");
  part.input.removeAttribute("aria-activedescendant");
  if (!part.input.value.trim()) part.typing = false;
}
