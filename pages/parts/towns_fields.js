/* The form of the filter: its fields open and close, say what the address says, and are read. */

/** The fields as the server wrote them; one of them is open at a time, below all of them. */
export function fields(part, text) {
  part.form.querySelector(".declared").innerHTML = text;
  part.said = undefined;
}

export function toggled(part, button) {
  const field = button.closest(".field");
  const opens = button.getAttribute("aria-expanded") !== "true";
  unfold(part);
  if (opens) open(field);
}

export function open(field) {
  field.querySelector("button").setAttribute("aria-expanded", "true");
  field.querySelector("fieldset").hidden = false;
}

/** Closes the open field; tells its button, so that the focus can go there. */
export function unfold(part) {
  const button = part.form.querySelector(".field > [aria-expanded=true]");
  if (!button) return null;
  button.setAttribute("aria-expanded", "false");
  button.nextElementSibling.hidden = true;
  return button;
}

/** The less used fields are shown, or put away again. */
export function widened(part, wide) {
  const all = part.form.querySelector(".fields");
  all.classList.toggle("wide", wide);
  all.querySelector(".more").setAttribute("aria-expanded", String(wide));
}

const ends = (field) => (field.name || "").match(/^(.*?)(?:-(low|high))?$/).slice(1);

/** The form says what the address says; in the answer to what is typed, the field itself is left alone. */
export function fill(part) {
  const { params } = part.data;
  const said = JSON.stringify(params);
  const own = part.typed && part.filled !== part.asked;
  if (!own && said === part.said) return;
  Object.assign(part, { filled: part.asked, said });
  const left = own && part.form.contains(document.activeElement) ? ends(document.activeElement)[0] : "";
  for (const field of part.form.elements) {
    const [key, end] = ends(field);
    if (field.dataset.into) field.value = "";
    if (key && key !== left) fillOne(field, params[key] || "", end);
  }
  for (const field of part.form.querySelectorAll(".field")) many(field, params[field.dataset.key] || "");
}

/** What fits no place today cannot be chosen, but what an address has chosen stays and can be taken back. */
function fillOne(field, text, end) {
  if (field.type === "checkbox") {
    field.checked = text.split(",").includes(field.value);
    field.disabled = "none" in field.dataset && !field.checked;
    return;
  }
  for (const option of field.options ?? []) option.disabled = "none" in option.dataset && option.value !== text;
  field.value = end ? text.split("-")[end === "low" ? 0 : 1] || "" : text;
}

function many(field, text) {
  const count = field.dataset.form === "any of" && text ? text.split(",").length : Number(Boolean(text));
  field.querySelector(".many").textContent = count ? ` ${count}` : "";
  field.classList.toggle("is-set", count > 0);
}

/** What the form asks for; a span needs one end. */
export function given(form) {
  const asked = {};
  const values = new FormData(form);
  for (const key of new Set([...form.elements].map(({ name }) => (name || "").replace(/-(low|high)$/, "")).filter(Boolean))) {
    const span = [values.get(`${key}-low`), values.get(`${key}-high`)];
    const text = span[0] === null ? values.getAll(key).join(",").trim() : span.some(Boolean) ? span.join("-") : "";
    if (text) asked[key] = text;
  }
  return asked;
}
