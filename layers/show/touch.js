/* Without a keyboard: a swipe goes on, a touch shows a row of controls for a few seconds. */
const Touch = {
  SWIPE: 60, // pixels
  REST: 3000, // milliseconds until the controls go

  begin() {
    const button = (name, act, sign) => {
      const made = Show.make("button", { type: "button", textContent: sign, onclick: act, title: Show.words[name] });
      made.setAttribute("aria-label", Show.words[name]);
      return made;
    };
    Show.part(".touch").append(
      button("before", Keys.on.ArrowLeft, "←"),
      button("next", Keys.on.ArrowRight, "→"),
      button("find", Keys.on["/"], "/"),
      button("code", Keys.on.q, "Q"),
      button("whole", Keys.on.f, "F"),
      button("keys", Keys.on["?"], "?"),
    );
    addEventListener("pointerdown", Touch.down);
    addEventListener("pointerup", Touch.up);
    document.querySelectorAll("dialog").forEach((dialog) => dialog.addEventListener("click", (event) => {
      if (event.target === dialog) dialog.close();
    }));
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
    clearTimeout(Touch.resting);
    Touch.resting = setTimeout(() => (row.hidden = true), Touch.REST);
  },
};
Show.begin();
