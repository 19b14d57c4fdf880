/* The table itself: its rows are kept here, which of them match and in what order the server says. */
export const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A table element and its rows, in the order of the file. */
export function table(part, text, name) {
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
    return `<th scope="row" role="rowheader"><span><a lang="en" href="${link(ids[at])}">${escaped(words)}</a>${small && `<small>${escaped(small)}</small>`}</span></th>`;
  }).join("");
  element.innerHTML = `<caption class="unseen"></caption><thead role="rowgroup"><tr role="row">${heads.map(head).join("")}</tr></thead>`
    + `<tbody role="rowgroup">${rows.map((of, at) => `<tr role="row">${row(of, at)}</tr>`).join("")}</tbody>`;
  element.caption.textContent = part.data.words[name];
  const body = element.tBodies[0];
  const lines = [...body.rows];
  lines.forEach((line, at) => { line.dataset.at = at; });
  return { element, heads, ids, body, lines };
}

const ROOM = 12; // pixels between the first column and the one that is brought beside it

const head = ([key, title, small, mostFirst]) => `<th scope="col" role="columnheader" data-key="${key}"><button type="button" data-sort="${key}"`
  + `${mostFirst ? " data-most-first" : ""}>${escaped(title)}</button>${small && `<small>${escaped(small)}</small>`}</th>`;

/** The rows that match, in their order; where they are the same, the focus in one of them stays. */
export function filled(part) {
  const { data, scroll } = part;
  const { element, body, lines } = part.tables[data.shown];
  const order = data.shown === "places" ? data.order : data.agencies;
  const now = [...body.rows];
  if (now.length !== order.length || order.some((at, i) => lines[at] !== now[i])) {
    body.replaceChildren(...order.map((at) => lines[at]));
  }
  if (scroll.firstElementChild !== element) scroll.replaceChildren(element);
  scroll.setAttribute("aria-label", data.words[data.shown]);
  part.frame.hidden = !order.length;
  part.empty.hidden = order.length > 0;
  sorted(element, data.shown === "places" ? data.sort : data.params.agencies);
  if (data.shown === "places") keepable(part);
  // Measured once all of the page is written: each look at a size before would lay it out anew.
  requestAnimationFrame(() => {
    brought(part);
    edges(part);
  });
}

function sorted(element, sort) {
  const key = sort.replace(/^-/, "");
  for (const cell of element.tHead.rows[0].cells) {
    if (cell.dataset.key !== key) cell.removeAttribute("aria-sort");
    else cell.setAttribute("aria-sort", sort.startsWith("-") ? "descending" : "ascending");
  }
}

/** Where there is a list, a button in each row puts its place on it or takes it off. */
function keepable(part) {
  const { kept, words } = part.data;
  const said = JSON.stringify([kept, words.keep, words.drop, words.mine, words.list]);
  if (!kept || part.tables.places.said === said) return;
  part.tables.places.said = said;
  const on = new Set(kept);
  part.tables.places.lines.forEach((line, at) => {
    const cell = line.cells[0];
    if (!cell.querySelector(".keep")) cell.append(keeper());
    const [button, mark] = [cell.querySelector(".keep"), cell.querySelector(".mine")];
    const label = (on.has(at) ? words.drop : words.keep).replace("{place}", cell.querySelector("a").textContent);
    button.textContent = on.has(at) ? "−" : "+";
    button.title = label;
    button.setAttribute("aria-label", label);
    line.classList.toggle("kept", on.has(at));
    if (on.has(at) && !mark) cell.firstElementChild.append(Object.assign(document.createElement("small"), { className: "mine", textContent: words.mine }));
    if (!on.has(at)) mark?.remove();
  });
  const title = part.tables.places.element.tHead.rows[0].cells[0];
  if (!title.querySelector(".keeps")) title.append(Object.assign(document.createElement("small"), { className: "keeps", textContent: words.list }));
}

const keeper = () => Object.assign(document.createElement("button"), { type: "button", className: "keep" });

/** The column that the table was just sorted or filtered by comes into view. */
function brought(part) {
  const { column } = part.data;
  if (part.column === column) return;
  part.column = column;
  const cells = [...part.scroll.querySelectorAll("thead th")];
  const cell = cells.find(({ dataset }) => dataset.key === column);
  if (!cell || cell === cells[0]) return;
  const [box, one, first] = [part.scroll, cell, cells[0]].map((element) => element.getBoundingClientRect());
  if (one.left >= first.right - 1 && one.right <= box.right) return;
  part.scroll.scrollLeft += one.left - first.right - ROOM;
}

/** Whether the table goes on to the left and to the right is shown at its edges. */
export function edges(part) {
  const { scroll, frame } = part;
  frame.classList.toggle("from-left", scroll.scrollLeft > 1);
  frame.classList.toggle("to-right", scroll.scrollLeft + scroll.clientWidth < scroll.scrollWidth - 1);
}
