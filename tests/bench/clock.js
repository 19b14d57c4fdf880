/* In the page before any other script: when did the viewer act, and when did pixels change? Epoch milliseconds. */
"use strict";

const Clock = {
  SIDE: 160,
  PATIENCE: 60000,
  pad: Object.assign(document.createElement("canvas"), { width: 160, height: 160 }),

  now: () => performance.timeOrigin + performance.now(),

  /** The page and the frames of its own origin; a frame's window changes while it loads. */
  documents: () => [document, ...[...document.querySelectorAll("iframe")].map((frame) => frame.contentDocument)]
    .filter(Boolean),

  find: (selector) => Clock.documents().flatMap((page) => [...page.querySelectorAll(selector)]),

  /** The end of the frame that the browser is about to draw. */
  drawn: () => new Promise((resolve) => requestAnimationFrame(() => {
    const after = new MessageChannel();
    after.port1.onmessage = () => resolve(Clock.now());
    after.port2.postMessage(0);
  })),

  /** When a frame showed that `test` holds: looked at in each animation frame and at each change of the page. */
  until: (test) => new Promise((resolve, reject) => {
    let found = false;
    setTimeout(() => reject(new Error(`nothing was seen in ${Clock.PATIENCE} ms: ${test}`)), Clock.PATIENCE);
    const look = () => {
      if (found || !test()) return;
      found = true;
      Clock.drawn().then(resolve);
    };
    new MutationObserver((_changes, observer) => {
      look();
      if (found) observer.disconnect();
    }).observe(document, { subtree: true, childList: true, characterData: true });
    const frame = () => {
      look();
      if (!found) requestAnimationFrame(frame);
    };
    frame();
  }),

  /** A canvas shrunk to a few thousand of its own pixels. */
  pixels(canvas) {
    const pen = Clock.pad.getContext("2d", { willReadFrequently: true });
    pen.imageSmoothingEnabled = false;
    pen.clearRect(0, 0, Clock.SIDE, Clock.SIDE);
    if (canvas.width && canvas.height) pen.drawImage(canvas, 0, 0, Clock.SIDE, Clock.SIDE);
    return new Uint32Array(pen.getImageData(0, 0, Clock.SIDE, Clock.SIDE).data.buffer);
  },

  /** What the elements of a selector show: how many there are, and of canvases the pixels. */
  picture(selector) {
    const found = Clock.find(selector);
    let hash = found.length;
    for (const element of found.filter(({ tagName }) => tagName === "CANVAS")) {
      for (const pixel of Clock.pixels(element)) hash = (Math.imul(hash, 31) + pixel) | 0;
    }
    return hash;
  },

  /** Whether a canvas shows a colour given as [red, green, blue]. */
  shows(selector, [red, green, blue]) {
    const wanted = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    return Clock.find(selector).some((canvas) => Clock.pixels(canvas).includes(wanted));
  },

  /** Waits for the first picture that differs; the answer is kept in `Clock.seen`. */
  watch(selector) {
    const before = Clock.picture(selector);
    Clock.listen();
    Clock.seen = Clock.until(() => Clock.picture(selector) !== before);
  },

  /** Waits for the first element of a selector to have this text. */
  expect({ selector, text }) {
    Clock.listen();
    Clock.seen = Clock.until(() => Clock.find(selector)[0]?.textContent.trim() === text);
  },

  /** Notes the moment of the viewer's last act, in the page or in a frame. */
  listen() {
    for (const { defaultView: view } of Clock.documents()) {
      if (view.heard) continue;
      view.heard = true;
      for (const type of ["pointerup", "keydown"]) {
        view.addEventListener(type, (event) => (Clock.acted = view.performance.timeOrigin + event.timeStamp), true);
      }
    }
  },
};
if (window === top) window.Clock = Clock;
