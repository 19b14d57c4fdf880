/* On the Sources page: goes to the part that the address names, once all of the page is there, and unfolds it. */
export default function () {
  arrive();
  document.fonts?.ready.then(arrive);
  window.addEventListener("hashchange", arrive);
  return () => window.removeEventListener("hashchange", arrive);
}

function arrive() {
  const part = document.getElementById(named(location.hash.slice(1)));
  if (!part) return;
  for (let fold = part.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
  part.scrollIntoView();
}

/** An address may hold a stray % that stands for nothing. */
function named(hash) {
  try {
    return decodeURIComponent(hash);
  } catch {
    return hash;
  }
}
