/* The chosen town's answer: its words, what can be done with it, and parts that are asked for once they are opened. */
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".panel");
  if (!parts.has(root)) parts.set(root, build(root));
  const part = parts.get(root);
  part.tell = setTriggerValue;
  part.town = data.town;
  write(part.reply, data.html);
  part.list.hidden = !data.list;
  part.list.textContent = data.list;
  write(part.links, data.links);
  fold(part, data.parts);
}

function build(root) {
  const part = { folds: new Map() };
  part.reply = root.querySelector(".reply");
  part.list = root.querySelector("button");
  part.links = root.querySelector(".links");
  part.place = root.querySelector(".folds");
  part.list.addEventListener("click", () => part.tell("list", { town: part.town, n: Date.now() }));
  return part;
}

/** Only what differs is written anew, so that the focus stays where it is. */
function write(element, html) {
  if (element.said !== html) element.said = element.innerHTML = html;
}

function fold(part, wanted) {
  for (const [key, { details }] of part.folds) {
    if (wanted.some((one) => one.key === key)) continue;
    details.remove();
    part.folds.delete(key);
  }
  wanted.forEach((one, i) => {
    if (!part.folds.has(one.key)) part.folds.set(one.key, folded(part, one));
    const { details, title, body } = part.folds.get(one.key);
    const there = part.place.children[i];
    if (there !== details) part.place.insertBefore(details, there ?? null); // moved, it would lose the focus
    title.textContent = one.title;
    write(body, one.html);
  });
}

function folded(part, { key, open }) {
  const [details, title, body] = ["details", "summary", "div"].map((name) => document.createElement(name));
  body.className = "answer";
  details.append(title, body);
  details.open = open;
  details.addEventListener("toggle", () => {
    if (!details.open || !body.innerHTML) part.tell("part", { key, on: details.open, n: Date.now() });
  });
  return { details, title, body };
}
