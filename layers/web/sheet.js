/* One canvas of the map: drawn at once when asked, moved and scaled by Leaflet while the map pans and zooms. */
"use strict";

const Sheet = L.Renderer.extend({
  /** @param {string} pane where it lies  @param {function} paint draws on (pen, view), in units of the plane */
  initialize(pane, paint) {
    L.Renderer.prototype.initialize.call(this, { pane, padding: 0.12 });
    this.paint = paint;
  },

  getEvents() {
    return { ...L.Renderer.prototype.getEvents.call(this), move: this.follow };
  },

  _initContainer() {
    this._container = document.createElement("canvas");
    this.pen = this._container.getContext("2d");
  },

  _destroyContainer() {
    this._container.remove();
  },

  /** The map has moved or has another size: the canvas goes where the view is. */
  _update() {
    if (this._map._animatingZoom && this._bounds) return;
    L.Renderer.prototype._update.call(this);
    L.DomUtil.setPosition(this._container, this._bounds.min);
    const last = this.view;
    this.view = this.look();
    if (!last || ["scale", "x", "y", "width", "height", "ratio"].some((part) => last[part] !== this.view[part])) this.redraw();
  },

  /** A drag that leaves the canvas is followed; within it the pane moves and nothing is drawn. */
  follow() {
    const map = this._map;
    if (map._animatingZoom || map.getZoom() !== this._zoom) return;
    const seen = [[0, 0], map.getSize()].map((corner) => map.containerPointToLayerPoint(corner));
    if (!this._bounds.contains(L.bounds(seen))) this._update();
  },

  /** Where the plane lies on the canvas: `scale`, `x`, `y` and sizes in CSS pixels, `box` in the plane. */
  look() {
    const scale = Plane.scale(this._zoom);
    const { min } = this._bounds;
    const origin = this._map.getPixelOrigin();
    const [x, y] = [Plane.LEFT * scale - origin.x - min.x, Plane.TOP * scale - origin.y - min.y];
    const { x: width, y: height } = this._bounds.getSize();
    const box = [-x / scale, -y / scale, (width - x) / scale, (height - y) / scale];
    return { scale, x, y, width, height, box, zoom: this._zoom, pixel: 1 / scale, ratio: (window.devicePixelRatio || 1) * Atlas.grown };
  },

  /** Draws all of it, now; nothing while it is not on the map, or while the map has no size. */
  redraw() {
    if (!this._map || !this.view.width || !this.view.height) return;
    this.stale = false;
    const { pen, view, _container: canvas } = this;
    const { scale, x, y, ratio } = view;
    this.fit(canvas, Math.round(view.width * ratio), Math.round(view.height * ratio));
    pen.setTransform(ratio * scale, 0, 0, ratio * scale, ratio * x, ratio * y);
    pen.globalAlpha = 1;
    this.paint(pen, view);
  },

  /** An empty canvas of this size. */
  fit(canvas, width, height) {
    if (canvas.width === width && canvas.height === height) {
      this.pen.setTransform(1, 0, 0, 1, 0, 0);
      this.pen.clearRect(0, 0, width, height);
      return;
    }
    Object.assign(canvas, { width, height });
    Object.assign(canvas.style, { width: `${this.view.width}px`, height: `${this.view.height}px` });
  },
});

/** Draws along a path; `weight` and `dash` are in pixels of the screen. */
Sheet.draw = (pen, { pixel }, path, { colour, weight, opacity = 1, dash = [] }) => {
  pen.setLineDash(dash.map((length) => length * pixel));
  Object.assign(pen, { strokeStyle: colour, lineWidth: weight * pixel, globalAlpha: opacity, lineJoin: "round", lineCap: "round" });
  pen.stroke(path);
};

/** Whether a box of the plane is on a canvas that shows `view`. */
Sheet.shows = (view, [left, top, right, bottom]) =>
  left <= view.box[2] && right >= view.box[0] && top <= view.box[3] && bottom >= view.box[1];
