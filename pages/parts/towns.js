/* The table of places with its filter and its map: what is asked goes to the server, its answer is shown. */
import { chips } from "./towns_chips.js";
import { fields, fill, given, open, toggled, unfold, widened } from "./towns_fields.js";
import { edges, escaped, filled, table } from "./towns_table.js";

const PAUSE = 250; // milliseconds without a key after which a typed name or figure is taken
const MATCHING = "#matching"; // the part of an address that leads to the count
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".organize");
  let part = parts.get(root);
  if (!part) {
    part = build(root);
    parts.set(root, part);
  }
  part.tell = setTriggerValue;
  part.data = data;
  ready(part).then(() => show(part));
}

function build(root) {
  const part = { root, tables: {}, asked: 0 };
  const find = (selector) => root.querySelector(selector);
  Object.assign(part, { form: find("form"), chips: find(".chips"), count: find(".count"), clear: find(".clear"), frame: find(".frame"),
    scroll: find(".scroll"), empty: find(".empty"), map: find(".map"), caption: find("figcaption") });
  part.form.addEventListener("submit", (event) => event.preventDefault());
  part.form.addEventListener("input", (event) => change(part, event.target));
  find(".all").addEventListener("click", ({ target }) => target.setAttribute("aria-expanded", String(part.form.classList.toggle("open"))));
  part.clear.addEventListener("click", () => { part.form.q.focus(); ask(part, only(part, ["sort", "agencies"])); });
  part.scroll.addEventListener("scroll", () => edges(part), { passive: true });
  new ResizeObserver(() => edges(part)).observe(part.scroll);
  root.addEventListener("click", (event) => press(part, event));
  root.addEventListener("keydown", (event) => { if (event.key === "Escape") unfold(part)?.focus(); });
  return part;
}

/** Fetches what this answer names and is not here yet: the tables, the fields, the map. */
async function ready(part) {
  const { files, shown } = part.data;
  const wanted = { [shown]: table, fields, map: picture };
  await Promise.all(Object.entries(wanted).map(async ([name, use]) => {
    if (part.tables[name]?.file === files[name]) return;
    const text = await (await fetch(files[name])).text();
    part.tables[name] = { file: files[name], ...use(part, text, name) };
  }));
}

function picture(part, text) {
  part.map.innerHTML = text;
  return { places: [...part.map.querySelectorAll("g path")] };
}

function show(part) {
  const { data } = part;
  filled(part);
  for (const start of part.root.querySelectorAll(".starts a")) start.href = start.dataset.start + data.view;
  follow(part);
  if (data.answered == null || data.answered >= part.asked) fill(part);
  chips(part);
  for (const button of part.root.querySelectorAll("[data-table]")) {
    button.setAttribute("aria-pressed", String(button.dataset.table === data.shown));
  }
  if (part.count.textContent !== data.told) part.count.innerHTML = counted(data);
  if (location.hash === MATCHING) arrive(part);
}

/** Whoever was led to the count is at it; the address lets go of it, so that no later change takes the focus. */
function arrive(part) {
  part.count.focus();
  history.replaceState(history.state, "", location.pathname + location.search);
}

/** The count in figures that stand out; a listener hears the whole sentence, with the order. */
function counted({ count, told }) {
  const [first, ...rest] = told.split(count);
  return `${escaped(first)}<strong>${escaped(count)}</strong><span>${escaped(rest.join(count))}</span>`;
}

function follow(part) {
  const found = new Set(part.data.order);
  const all = !part.data.chips.length;
  part.tables.map.places.forEach((place, at) => place.classList.toggle("in", !all && found.has(at)));
  part.caption.textContent = part.data.map;
}

const only = (part, keys) => Object.fromEntries(Object.entries(part.data.params).filter(([key]) => keys.includes(key)));
const without = (part, key) => Object.fromEntries(Object.entries(part.data.params).filter(([one]) => one !== key));

function press(part, event) {
  const { target } = event;
  const of = (name) => target.closest(`[data-${name}]`)?.dataset[name];
  const start = target.closest(".starts a");
  if (start && !(event.metaKey || event.ctrlKey || event.shiftKey)) {
    event.preventDefault();
    ask(part, Object.fromEntries(new URL(start.href).searchParams));
  } else if (target.closest(".own")) mine(part);
  else if (target.closest(".more")) widened(part, !part.form.querySelector(".wide"));
  else if (target.closest(".field > button")) toggled(part, target.closest("button"));
  else if (of("remove")) remove(part, of("remove"), target);
  else if (of("sort")) sort(part, of("sort"), "mostFirst" in target.closest("[data-sort]").dataset);
  else if (of("table")) ask(part, of("table") === "agencies" ? { ...part.data.params, agencies: part.data.params.agencies || "rank" } : without(part, "agencies"));
  else if (target.closest(".keep")) part.tell("listed", part.tables.places.ids[target.closest("tr").dataset.at]);
}

function remove(part, key, target) {
  ask(part, without(part, key));
  if (target.closest(".empty")) part.form.q.focus();
}

/** One's own district is chosen by name or by town: the field of the House's opens and has the focus. */
function mine(part) {
  const field = part.form.querySelector("[data-key=house]");
  unfold(part);
  part.form.classList.add("open");
  open(field);
  field.querySelector("select").focus();
}

function sort(part, key, mostFirst) {
  const { shown, params } = part.data;
  const name = shown === "places" ? "sort" : "agencies";
  const now = shown === "places" ? part.data.sort : params.agencies;
  const first = mostFirst ? `-${key}` : key;
  const other = mostFirst ? key : `-${key}`;
  ask(part, { ...params, [name]: now === first ? other : first });
}

function change(part, field) {
  clearTimeout(part.wait);
  if (field.dataset.into) part.form.elements[field.dataset.into].value = field.value;
  const typed = field.type === "search" || field.type === "number";
  part.wait = setTimeout(() => ask(part, { ...only(part, ["sort", "agencies", "listed"]), ...given(part.form) }, typed), typed ? PAUSE : 0);
}

function ask(part, params, typed = false) {
  clearTimeout(part.wait);
  Object.assign(part, { asked: Date.now(), typed });
  part.tell("asked", { params, n: part.asked });
}
