/* The as-of date: a slider over the days on which something changes, a box for any day, and play. */
const STEP = 1700; // milliseconds a day is shown while playing: time to look from legend to map
const PAUSE = 700; // milliseconds without a key after which a typed day is taken
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  const root = parentElement.querySelector(".dates");
  if (!parts.has(root)) parts.set(root, build(root)); // new in another language, too
  const part = parts.get(root);
  part.tell = setTriggerValue;
  part.data = data;
  part.range.max = String(data.days.length - 1);
  part.range.disabled = part.play.disabled = data.days.length < 2;
  Object.assign(part.day, { min: data.first, max: data.last });
  part.hint.textContent = data.hint;
  if (part.asked === data.on) part.asked = undefined;
  if (!part.asked) show(part, data.on);
  return () => stop(part);
}

function build(root) {
  const part = {
    range: root.querySelector("[type=range]"),
    day: root.querySelector("[type=date]"),
    play: root.querySelector("button"),
    words: root.querySelector("output"),
    hint: root.querySelector(".hint"),
    timer: null,
  };
  part.range.addEventListener("input", () => slide(part));
  part.day.addEventListener("input", () => type(part));
  part.day.addEventListener("keydown", (event) => { if (event.key === "Enter") take(part); });
  part.day.addEventListener("blur", () => { take(part); part.day.value = part.asked || part.data.on; });
  part.play.addEventListener("click", () => (part.timer ? stop(part) : start(part)));
  return part;
}

/** A year is typed digit by digit, and each of them makes a day: wait until no more come. */
function type(part) {
  stop(part);
  clearTimeout(part.wait);
  part.wait = setTimeout(() => take(part), PAUSE);
}

/** Shows the day in the box, if it is one that can be shown and is not shown yet. */
function take(part) {
  const { value, min, max } = part.day;
  if (value.length !== min.length || value < min || value > max) return;
  if (value !== (part.asked || part.data.on)) ask(part, value);
}

/** Until the answer for this day is there, an answer for an older one changes nothing here. */
function wants(part, day) {
  part.asked = day === part.data.on ? undefined : day;
}

function ask(part, day) {
  clearTimeout(part.wait);
  wants(part, day);
  part.tell("on", day);
}

/** The last step that is not after a day: where the slider stands for a day between two steps. */
function step(part, on) {
  const after = part.data.days.findIndex(([day]) => day > on);
  return after < 0 ? part.data.days.length - 1 : Math.max(0, after - 1);
}

function show(part, on) {
  part.range.value = String(step(part, on));
  if (document.activeElement !== part.day) part.day.value = on;
  const words = part.data.on === on ? part.data.words : part.data.days[part.range.value][1];
  part.words.textContent = words;
  part.range.setAttribute("aria-valuetext", words);
  part.play.textContent = part.timer ? part.data.pause : part.data.play;
}

function slide(part) {
  stop(part);
  go(part, Number(part.range.value));
}

function go(part, at) {
  const [day] = part.data.days[at];
  show(part, day);
  wants(part, day);
  clearTimeout(part.wait);
  part.wait = setTimeout(() => ask(part, day), 60);
}

function start(part) {
  const last = part.data.days.length - 1;
  const from = Number(part.range.value) === last ? 0 : Number(part.range.value) + 1;
  part.timer = setInterval(() => {
    const at = Number(part.range.value);
    if (at >= last) stop(part);
    else go(part, at + 1);
  }, STEP);
  go(part, from);
  part.play.textContent = part.data.pause;
}

function stop(part) {
  clearInterval(part.timer);
  part.timer = null;
  part.play.textContent = part.data.play;
}
