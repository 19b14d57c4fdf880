() => {
  const faults = [];
  const seen = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.getBoundingClientRect().height);
  const box = (one) => ({ name: one.className || one.tagName, ...one.getBoundingClientRect().toJSON() });
  const words = seen("#stage .words > *").map(box);
  const maps = seen("#stage .ground").map(box);
  const apart = (a, b) => a.right <= b.left + 1 || b.right <= a.left + 1 || a.bottom <= b.top + 1 || b.bottom <= a.top + 1;
  for (const one of [...words, ...maps]) {
    if (one.left < 0 || one.top < 0 || one.right > innerWidth + 1 || one.bottom > innerHeight + 1) faults.push(`${one.name} is cut off`);
  }
  for (const name of ["title", "sentence", "source"]) {
    if (!words.some((one) => one.name === name)) faults.push(`${name} is missing`);
  }
  const all = [...words, ...maps];
  all.forEach((a, i) => all.slice(i + 1).forEach((b) => { if (!apart(a, b)) faults.push(`${a.name} lies on ${b.name}`); }));
  for (const one of seen("#stage .words *")) {
    if (one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).display !== "inline") faults.push(`${one.className || one.tagName} is too wide`);
  }
  for (const map of maps) {
    if (map.width < innerWidth * 0.25 || map.height < innerHeight * 0.25) faults.push("a map is small");
  }
  if (!Check.drawn()) faults.push("the map is empty");
  return faults;
}
