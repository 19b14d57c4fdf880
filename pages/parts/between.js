/* Two days, a place, an agency: four menus. A choice in any of them is told whole. */
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const menus = [...parentElement.querySelectorAll("select")];
  for (const menu of menus) fill(menu, data[menu.name], data.chosen[menu.name]);
  const tell = () => setTriggerValue("asked", Object.fromEntries(menus.map((menu) => [menu.name, menu.value])));
  for (const menu of menus) menu.onchange = tell;
}

/** A menu keeps its entries, and with them its place and its focus, while they are the same. */
function fill(menu, entries, chosen) {
  const known = JSON.stringify(entries);
  if (parts.get(menu) !== known) {
    menu.replaceChildren(...entries.map(([value, words]) => new Option(words, value)));
    parts.set(menu, known);
  }
  menu.value = chosen;
}
