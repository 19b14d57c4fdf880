/* Without a keyboard: a swipe or a click goes on, a touch shows a row of controls for a few seconds. */
const Touch = {
  SWIPE: 60, // pixels
  REST: 3000, // milliseconds until the controls go

  /** Lines of the signs, in a square of 24. */
  SIGNS: {
    before: "M14 5l-7 7 7 7",
    next: "M10 5l7 7-7 7",
    find: "M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12zM15 15l6 6",
    code: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2M20 14v2M14 20h2M20 20v-1",
    whole: "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
    keys: "M3 6h18v12H3zM6 10h1M10 10h1M14 10h1M18 10h0M8 14h8",
  },

  begin() {
    const button = (name, act) => {
      const made = Show.make("button", { type: "button", className: name, onclick: act, title: Show.words[name] });
      made.setAttribute("aria-label", Show.words[name]);
      made.innerHTML = `<svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true"><path d="${Touch.SIGNS[name]}"/></svg>`;
      return made;
    };
    Show.part(".touch").append(
      button("before", Keys.on.ArrowLeft),
      button("next", Keys.on.ArrowRight),
      button("find", Keys.on["/"]),
      button("code", Keys.on.q),
      button("whole", Keys.on.f),
      button("keys", Keys.on["?"]),
    );
    addEventListener("click", Touch.click);
    addEventListener("pointerdown", Touch.down);
    addEventListener("pointerup", Touch.up);
    document.querySelectorAll("dialog").forEach((dialog) => dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    }));
  },

  /** A mouse's button goes on, like a key; its controls come with it. */
  click(event) {
    if (event.pointerType === "touch" || event.target.closest("dialog, button")) return;
    Touch.controls();
    if (!Keys.wake() && !Cover.open) Show.go(Show.at + 1);
  },

  down(event) {
    if (event.pointerType === "touch") Touch.from = [event.clientX, event.clientY];
  },

  up(event) {
    if (event.pointerType !== "touch" || !Touch.from) return;
    const [x, y] = [event.clientX - Touch.from[0], event.clientY - Touch.from[1]];
    Touch.from = undefined;
    Touch.controls();
    if (Keys.wake() || Cover.open || Math.abs(x) < Touch.SWIPE || Math.abs(y) > Math.abs(x)) return;
    if (x < 0) Show.go(Show.at + 1);
    else Keys.back();
  },

  controls() {
    const row = Show.part(".touch");
    row.hidden = false;
    Show.part(".ready").hidden = true; // it stands in the same corner
    clearTimeout(Touch.resting);
    Touch.resting = setTimeout(() => (row.hidden = true), Touch.REST);
  },
};
Show.begin();
