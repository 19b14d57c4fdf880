/* The filters that are set, each as a button that takes it away. */
export function chips(part) {
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
