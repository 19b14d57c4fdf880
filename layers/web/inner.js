/* Outlines just inside a boundary: the area clips its own line, so that it never meets a neighbour's. */
"use strict";

/** A canvas whose polygons are drawn as a line inside their edge, on a white casing, with a gap to the edge. */
const InnerCanvas = L.Canvas.extend({
  _fillStroke(ctx, layer) {
    const { color, inner, dash } = layer.options;
    const scale = this._map.getZoom() < 9 ? 0.6 : 1;
    const gap = 2.5 * scale;
    const width = inner * scale;
    const band = (depth, style, pattern = []) => {
      ctx.setLineDash(pattern.map((length) => length * scale));
      ctx.strokeStyle = style;
      ctx.lineWidth = 2 * depth;
      ctx.stroke();
    };
    ctx.save();
    ctx.clip("evenodd");
    ctx.lineJoin = "round";
    band(gap + width + 1.5, InnerCanvas.casing);
    band(gap + width, color, dash);
    if (dash.length) band(gap, InnerCanvas.casing);
    ctx.globalCompositeOperation = "destination-out";
    band(gap - 1 * scale, "#000");
    ctx.restore();
  },
});
