/* Outlines just inside a boundary: the area clips its own line, so that it never meets a neighbour's. */
"use strict";

/** Lines inside the towns' edges, each on a light casing, with a gap to the edge; drawn beside, then laid on the canvas. */
const Insets = {
  paint(pen, view, towns, outlines) {
    const town = ({ area }) => towns.areas[towns.index.get(area)];
    const seen = outlines.filter((outline) => Sheet.shows(view, town(outline).box));
    if (!seen.length) return;
    const aside = Insets.beside(pen);
    for (const outline of seen) Insets.draw(aside, view, towns.path(town(outline)), outline);
    pen.save();
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.drawImage(aside.canvas, 0, 0);
    pen.restore();
  },

  /** A canvas that is not on the page, empty, as large as the pen's and with its transform. */
  beside(pen) {
    Insets.pen ||= document.createElement("canvas").getContext("2d");
    const { width, height } = pen.canvas;
    Object.assign(Insets.pen.canvas, { width, height });
    Insets.pen.setTransform(pen.getTransform());
    return Insets.pen;
  },

  draw(pen, view, path, { colour, weight, dash }) {
    const size = view.pixel * (view.zoom < 9 ? 0.6 : 1);
    const gap = 2.5 * size;
    const width = weight * size;
    const casing = Atlas.data.colours.casing;
    const band = (depth, style, pattern = []) => {
      pen.setLineDash(pattern.map((length) => length * size));
      Object.assign(pen, { strokeStyle: style, lineWidth: 2 * depth });
      pen.stroke(path);
    };
    pen.save();
    pen.clip(path, "evenodd");
    pen.lineJoin = "round";
    band(gap + width + 1.5 * view.pixel, casing);
    band(gap + width, colour, dash);
    if (dash.length) band(gap, casing);
    pen.globalCompositeOperation = "destination-out";
    band(gap - size, "#000");
    pen.restore();
  },
};
