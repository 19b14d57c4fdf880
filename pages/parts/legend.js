/* The layers' switches, each of which is its own legend: the map follows at once, then the page is told. */
const PATIENCE = 5000; // milliseconds in which the page is expected to answer a switch
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".switches");
  let part = parts.get(root);
  if (!part) parts.set(root, (part = { root, sections: new Map(), tell: null }));
  Object.assign(part, { tell: setTriggerValue, fills: data.fills });
  const on = data.layers.filter((layer) => layer.on).map(({ key }) => key);
  if (String(on) === part.wanted) part.wanted = undefined;
  for (const layer of data.layers) show(part, layer, () => switched(part, layer.key));
  show(part, data.streets, (on) => part.tell("streets", { on }));
  fold(part, data.words);
  const further = parentElement.querySelector(".further");
  if (further.said !== data.further) further.said = further.innerHTML = data.further;
}

/** A layer's section: its switch, its choices, its legend; only what differs is written anew. */
function show(part, layer, act) {
  if (!part.sections.has(layer.key)) part.sections.set(layer.key, build(part, layer));
  const section = part.sections.get(layer.key);
  section.input.onchange = () => act(section.input.checked);
  section.title.textContent = layer.title;
  if (part.wanted === undefined) section.input.checked = layer.on;
  choices(part, section, layer.choices || []);
  if (section.said === layer.html) return;
  section.said = section.legend.innerHTML = layer.html;
}

function build(part, { key }) {
  const place = element("section", { className: "layer" });
  place.dataset.layer = key;
  const label = element("label", { className: "switch" });
  const input = element("input", { type: "checkbox" });
  input.setAttribute("role", "switch");
  const [title, chosen, legend] = [element("span"), element("div", { className: "choices" }), element("div")];
  label.append(input, title);
  place.append(label, chosen, legend);
  part.root.append(place);
  return { input, title, chosen, legend, key };
}

const element = (name, given = {}) => Object.assign(document.createElement(name), given);

/** One fill at a time; the page gets all that is on, so that two quick switches lose neither. */
function switched(part, key) {
  const layers = [...part.sections.values()].filter((section) => section.key !== "streets");
  const { input } = part.sections.get(key);
  if (input.checked && part.fills.includes(key)) {
    for (const other of layers) if (other.key !== key && part.fills.includes(other.key)) other.input.checked = false;
  }
  document.querySelector(".st-key-map iframe")?.contentWindow.Atlas?.flip(key, input.checked);
  const on = layers.filter((section) => section.input.checked).map((section) => section.key);
  part.wanted = String(on);
  clearTimeout(part.wait);
  part.wait = setTimeout(() => (part.wanted = undefined), PATIENCE);
  part.tell("layers", { on });
}

/** How a layer's figures are shown: a labelled menu for each choice. */
function choices(part, { chosen }, wanted) {
  const known = JSON.stringify(wanted.map(({ name, label, options }) => [name, label, options]));
  if (chosen.dataset.known !== known) {
    chosen.dataset.known = known;
    chosen.replaceChildren(...wanted.map((choice) => menu(part, choice)));
  }
  for (const { name, value } of wanted) chosen.querySelector(`[name=${name}]`).value = value;
}

function menu(part, { name, label, options }) {
  const held = element("label", { textContent: label });
  const select = element("select", { name });
  select.append(...options.map(([value, words]) => element("option", { value, textContent: words })));
  select.addEventListener("change", () => part.tell(name, { value: select.value }));
  held.append(select);
  return held;
}

/** What the map shows, in words: asked for once it is opened. */
function fold(part, { title, open, html }) {
  if (!part.words) {
    const details = element("details", { className: "in-words", open });
    details.append(element("summary"), element("div"));
    details.addEventListener("toggle", () => { if (details.open !== part.opened) part.tell("words", { on: details.open }); });
    part.root.append(details);
    part.words = details;
  }
  part.opened = open;
  part.words.firstElementChild.textContent = title;
  if (part.table !== html) part.table = part.words.lastElementChild.innerHTML = html;
}
