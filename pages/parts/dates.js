/* The as-of date: a slider over the days on which something changes, a box for any day, and play. */
const STEP = 1700; // milliseconds a day is shown while playing: time to look from legend to map
const parts = new WeakMap();

export default function ({ parentElement, data, setTriggerValue }) {
  let part = parts.get(parentElement);
  if (!part) {
    part = build(parentElement);
    parts.set(parentElement, part);
  }
  part.tell = setTriggerValue;
  part.data = data;
  part.range.max = String(data.days.length - 1);
  if (!part.sliding) show(part, data.on);
  return () => stop(part);
}

function build(root) {
  const part = {
    range: root.querySelector("[type=range]"),
    day: root.querySelector("[type=date]"),
    play: root.querySelector("button"),
    words: root.querySelector("output"),
    timer: null,
  };
  part.range.addEventListener("input", () => slide(part));
  part.range.addEventListener("change", () => { part.sliding = false; });
  part.day.addEventListener("change", () => { if (part.day.value) { stop(part); part.tell("on", part.day.value); } });
  part.play.addEventListener("click", () => (part.timer ? stop(part) : start(part)));
  return part;
}

/** The last step that is not after a day: where the slider stands for a day between two steps. */
function step(part, on) {
  const after = part.data.days.findIndex(([day]) => day > on);
  return after < 0 ? part.data.days.length - 1 : Math.max(0, after - 1);
}

function show(part, on) {
  part.range.value = String(step(part, on));
  part.day.value = on;
  const words = part.data.on === on ? part.data.words : part.data.days[part.range.value][1];
  part.words.textContent = words;
  part.range.setAttribute("aria-valuetext", words);
  part.play.textContent = part.timer ? part.data.pause : part.data.play;
}

function slide(part) {
  stop(part);
  part.sliding = true;
  go(part, Number(part.range.value));
  part.sliding = false;
}

function go(part, at) {
  const [day] = part.data.days[at];
  show(part, day);
  clearTimeout(part.wait);
  part.wait = setTimeout(() => part.tell("on", day), 60);
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
