/* The table of places: the rows are kept here, which of them match and in what order the server says. */
const PAUSE = 250; // milliseconds without a key after which a typed name or figure is taken
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
  Object.assign(part, { form: find("form"), chips: find(".chips"), count: find(".count"), clear: find(".clear"),
    scroll: find(".scroll"), empty: find(".empty"), map: find(".map"), caption: find("figcaption") });
  part.form.addEventListener("submit", (event) => event.preventDefault());
  part.form.addEventListener("input", (event) => change(part, event.target));
  find(".more").addEventListener("click", ({ target }) => target.setAttribute("aria-expanded", String(part.form.classList.toggle("open"))));
  part.clear.addEventListener("click", () => { part.form.q.focus(); ask(part, only(part, ["sort", "agencies"])); });
  root.addEventListener("click", (event) => press(part, event));
  for (const type of ["pointerdown", "focusin"]) document.addEventListener(type, function away(event) {
    if (root.isConnected) fold(root, event.target.closest?.(".field"));
    else document.removeEventListener(type, away);
  });
  root.addEventListener("keydown", (event) => { if (event.key === "Escape") unfold(root); });
  return part;
}

/** Fetches what this answer names and is not here yet: the tables, the fields, the map. */
async function ready(part) {
  const { files, shown } = part.data;
  const wanted = { [shown]: table, fields: (_part, text) => fields(part, text), map: picture };
  await Promise.all(Object.entries(wanted).map(async ([name, use]) => {
    if (part.tables[name]?.file === files[name]) return;
    const text = await (await fetch(files[name])).text();
    part.tables[name] = { file: files[name], ...use(part, text, name) };
  }));
}

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function fields(part, text) {
  part.form.querySelector(".fields").insertAdjacentHTML("beforeend", text);
}

function picture(part, text) {
  part.map.innerHTML = text;
  return { places: [...part.map.querySelectorAll("g path")] };
}

/** A table element and its rows, in the order of the file. */
function table(part, text, name) {
  const { heads, ids, cells, rows } = JSON.parse(text);
  const element = document.createElement("table");
  element.className = name;
  element.setAttribute("role", "table");
  const said = cells.map(([words, small, absent]) => [escaped(words) + (small && `<small>${escaped(small)}</small>`), absent]);
  const link = (id) => part.data.links[name].join(id).replaceAll("&", "&amp;");
  const row = (of, at) => of.map((n, column) => {
    const [html, absent] = said[n];
    if (column) return `<td role="cell"${absent ? ' class="absent"' : ""}>${html}</td>`;
    const [words, small] = cells[n];
    return `<th scope="row" role="rowheader"><a lang="en" href="${link(ids[at])}">${escaped(words)}</a>${small && `<small>${escaped(small)}</small>`}</th>`;
  }).join("");
  element.innerHTML = `<caption class="unseen"></caption><thead role="rowgroup"><tr role="row">${heads.map(head).join("")}</tr></thead>`
    + `<tbody role="rowgroup">${rows.map((of, at) => `<tr role="row">${row(of, at)}</tr>`).join("")}</tbody>`;
  element.caption.textContent = part.data.words[name];
  const body = element.tBodies[0];
  const lines = [...body.rows];
  lines.forEach((line, at) => { line.dataset.at = at; });
  return { element, heads, ids, body, lines };
}

const head = ([key, title, small, mostFirst]) => `<th scope="col" role="columnheader" data-key="${key}"><button type="button" data-sort="${key}"`
  + `${mostFirst ? " data-most-first" : ""}>${escaped(title)}</button>${small && `<small>${escaped(small)}</small>`}</th>`;

function show(part) {
  const { data } = part;
  const { element, body, lines, heads } = part.tables[data.shown];
  const order = data.shown === "places" ? data.order : data.agencies;
  body.replaceChildren(...order.map((at) => lines[at]));
  if (part.scroll.firstElementChild !== element) part.scroll.replaceChildren(element);
  part.scroll.setAttribute("aria-label", data.words[data.shown]);
  part.scroll.hidden = !order.length;
  part.empty.hidden = order.length > 0;
  sorted(element, heads, data.shown === "places" ? data.sort : data.params.agencies);
  for (const start of part.root.querySelectorAll(".starts a")) start.href = start.dataset.start + data.view;
  follow(part);
  keepable(part);
  if (data.answered == null || data.answered >= part.asked) fill(part);
  chips(part);
  for (const button of part.root.querySelectorAll("[data-table]")) {
    button.setAttribute("aria-pressed", String(button.dataset.table === data.shown));
  }
  if (part.count.textContent !== data.told) part.count.innerHTML = counted(data);
}

/** The count in figures that stand out; a listener hears the whole sentence, with the order. */
function counted({ count, told }) {
  const [first, ...rest] = told.split(count);
  return `${escaped(first)}<strong>${escaped(count)}</strong><span>${escaped(rest.join(count))}</span>`;
}

function sorted(element, heads, sort) {
  const key = sort.replace(/^-/, "");
  for (const cell of element.tHead.rows[0].cells) {
    if (cell.dataset.key !== key) cell.removeAttribute("aria-sort");
    else cell.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
  }
}

function follow(part) {
  const found = new Set(part.data.order);
  const all = !part.data.chips.length;
  part.tables.map.places.forEach((place, at) => place.classList.toggle("in", !all && found.has(at)));
  part.caption.textContent = part.data.map;
}

/** Where there is a list, a button in each row puts its place on it or takes it off. */
function keepable(part) {
  const { kept, shown, words } = part.data;
  if (!kept || shown !== "places") return;
  const on = new Set(kept);
  part.tables.places.lines.forEach((line, at) => {
    let button = line.cells[0].querySelector(".keep");
    if (!button) {
      button = Object.assign(document.createElement("button"), { type: "button", className: "keep" });
      line.cells[0].append(button);
    }
    const place = line.cells[0].querySelector("a").textContent;
    button.textContent = on.has(at) ? "−" : "+";
    button.setAttribute("aria-label", (on.has(at) ? words.drop : words.keep).replace("{place}", place));
  });
}

const ends = (field) => (field.name || "").match(/^(.*?)(?:-(low|high))?$/).slice(1);

/** The form says what the address says; in the answer to what is typed, the field itself is left alone. */
function fill(part) {
  const { params } = part.data;
  const said = JSON.stringify(params);
  const own = part.typed && part.filled !== part.asked;
  if (!own && said === part.said) return;
  Object.assign(part, { filled: part.asked, said });
  const left = own && part.form.contains(document.activeElement) ? ends(document.activeElement)[0] : "";
  for (const field of part.form.elements) {
    const [key, end] = ends(field);
    if (!key || key === left) continue;
    const text = params[key] || "";
    if (field.type === "checkbox") field.checked = text.split(",").includes(field.value);
    else field.value = end ? text.split("-")[end === "low" ? 0 : 1] || "" : text;
  }
  for (const field of part.form.querySelectorAll(".field")) {
    const text = params[field.dataset.key] || "";
    const many = field.dataset.form === "any of" && text ? text.split(",").length : Number(Boolean(text));
    field.querySelector(".many").textContent = many ? ` ${many}` : "";
    field.classList.toggle("is-set", many > 0);
  }
}

function chips(part) {
  const { data } = part;
  const had = part.chips.contains(document.activeElement);
  const known = part.known || {};
  part.last = data.chips.findLast(([key]) => known[key] !== data.params[key])?.[0] ?? part.last;
  part.known = data.params;
  part.chips.replaceChildren(...data.chips.map(([key, words]) => chip(data, key, words)));
  part.clear.hidden = data.chips.length === 0;
  const [last, words] = data.chips.find(([key]) => key === part.last) ?? data.chips.at(-1) ?? ["", ""];
  Object.assign(part.empty.querySelector(".back"), { textContent: data.words.back.replace("{filter}", words) }).dataset.remove = last;
  if (had) (part.chips.querySelector("button") ?? part.form.q).focus();
}

function chip(data, key, words) {
  const item = document.createElement("li");
  const button = Object.assign(document.createElement("button"), { type: "button", textContent: words });
  button.dataset.remove = key;
  button.setAttribute("aria-label", data.words.remove.replace("{filter}", words));
  item.append(button);
  return item;
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
  } else if (target.closest(".mine")) mine(part);
  else if (of("remove")) remove(part, of("remove"), target);
  else if (of("sort")) sort(part, of("sort"), "mostFirst" in target.closest("[data-sort]").dataset);
  else if (of("table")) ask(part, of("table") === "agencies" ? { ...part.data.params, agencies: part.data.params.agencies || "rank" } : without(part, "agencies"));
  else if (target.closest(".keep")) part.tell("listed", part.tables.places.ids[target.closest("tr").dataset.at]);
}

function remove(part, key, target) {
  ask(part, without(part, key));
  if (target.closest(".empty")) part.form.q.focus();
}

/** One's own district is chosen by name: the field of the House's opens and has the focus. */
function mine(part) {
  const field = part.form.querySelector("[data-key=house]");
  field.open = true;
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
  const typed = field.type === "search" || field.type === "number";
  part.wait = setTimeout(() => ask(part, given(part), typed), typed ? PAUSE : 0);
}

/** What the form asks for, with the order and the table that are shown; a span needs one end. */
function given(part) {
  const asked = only(part, ["sort", "agencies", "listed"]);
  const values = new FormData(part.form);
  for (const key of new Set([...part.form.elements].map(({ name }) => name.replace(/-(low|high)$/, "")).filter(Boolean))) {
    const span = [values.get(`${key}-low`), values.get(`${key}-high`)];
    const text = span[0] === null ? values.getAll(key).join(",").trim() : span.some(Boolean) ? span.join("-") : "";
    if (text) asked[key] = text;
  }
  return asked;
}

function ask(part, params, typed = false) {
  clearTimeout(part.wait);
  Object.assign(part, { asked: Date.now(), typed });
  part.tell("asked", { params, n: part.asked });
}

function fold(root, but) {
  for (const field of root.querySelectorAll(".field[open]")) if (field !== but) field.open = false;
}

function unfold(root) {
  const open = root.querySelector(".field[open]");
  fold(root);
  open?.querySelector("summary").focus();
}
