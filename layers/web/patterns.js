/* Canvas patterns: a status is told apart by its marks as well as by its colour. */
"use strict";

const Patterns = {
  SIZE: 8,
  cache: new Map(),

  marks: {
    hatch: (pen, n) => [[-1, 1, 1, -1], [0, n, n, 0], [n - 1, n + 1, n + 1, n - 1]].forEach((l) => Patterns.line(pen, l)),
    lines: (pen, n) => [[0, n / 4, n, n / 4], [0, (3 * n) / 4, n, (3 * n) / 4]].forEach((l) => Patterns.line(pen, l)),
    dots: (pen, n) => [[n / 4, n / 4, n / 4 + 0.01, n / 4], [(3 * n) / 4, (3 * n) / 4, (3 * n) / 4 + 0.01, (3 * n) / 4]].forEach((l) => Patterns.line(pen, l)),
    cross: (pen, n) => [[0, n, n, 0], [0, 0, n, n]].forEach((l) => Patterns.line(pen, l)),
  },

  line(pen, [x1, y1, x2, y2]) {
    pen.beginPath();
    pen.moveTo(x1, y1);
    pen.lineTo(x2, y2);
    pen.stroke();
  },

  /** A fill style for a look {fill, ink, pattern, width}: a colour, or a CanvasPattern of one size at every zoom. */
  fill(look, view) {
    if (!look.pattern) return look.fill;
    const key = [look.fill, look.ink, look.pattern, look.width, view.ratio].join();
    if (!Patterns.cache.has(key)) Patterns.cache.set(key, Patterns.draw(look, view.ratio));
    const pattern = Patterns.cache.get(key);
    pattern.setTransform(Patterns.upright(view));
    return pattern;
  },

  /** From a tile's pixels to the plane, so that each falls on one pixel of the canvas. */
  upright({ scale, x, y, ratio }) {
    const size = 1 / (scale * ratio);
    const off = (by) => (Math.round(by * ratio) - by * ratio) * size;
    return new DOMMatrix([size, 0, 0, size, off(x), off(y)]);
  },

  draw(look, ratio) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = Math.round(Patterns.SIZE * ratio);
    const pen = tile.getContext("2d");
    const scale = tile.width / Patterns.SIZE;
    pen.scale(scale, scale);
    pen.fillStyle = look.fill;
    pen.fillRect(0, 0, Patterns.SIZE, Patterns.SIZE);
    pen.strokeStyle = look.ink;
    pen.lineCap = look.pattern === "dots" ? "round" : "butt";
    pen.lineWidth = look.width || 1.4;
    Patterns.marks[look.pattern](pen, Patterns.SIZE);
    return pen.createPattern(tile, "repeat");
  },
};
