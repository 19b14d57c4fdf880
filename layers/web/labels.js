/* Town names on one canvas: largest first, none overlapping, more of them with zoom. */
"use strict";

const Labels = L.Layer.extend({
  PAD: 0.25,
  LARGE: 90000, // people; the cities by whose names the map is read

  initialize(places, style) {
    this.places = places.slice().sort((a, b) => b.rank - a.rank);
    this.style = style;
    this.widths = new Map();
    this.marked = new Set();
    this.symbols = [];
  },

  /** Towns whose own point carries a symbol have their names below it; no name stands on a symbol. */
  mark(towns, symbols) {
    this.marked = new Set(towns);
    this.symbols = symbols;
    this.draw();
  },

  /** The boxes that the symbols take, as a start for the names. */
  boxes(pad) {
    const half = this._map.getZoom() < 8 ? 8 : 11;
    return this.symbols.map(({ at, beside }) => {
      const { x, y } = this._map.latLngToContainerPoint(at).add(pad).add([20 * beside, 0]);
      return [x - half, y - half, x + half, y + half];
    });
  },

  /** The chosen town is named before all others. */
  choose(town) {
    this.chosen = town;
    this.draw();
  },

  onAdd(map) {
    this.canvas = L.DomUtil.create("canvas", "labels", map.getPane("labels"));
    this.pen = this.canvas.getContext("2d");
    map.on("moveend zoomend resize", this.draw, this);
    map.on("zoomanim", this.hide, this);
    this.draw();
  },

  onRemove(map) {
    map.off("moveend zoomend resize", this.draw, this);
    map.off("zoomanim", this.hide, this);
    this.canvas.remove();
  },

  hide() {
    this.canvas.style.visibility = "hidden";
  },

  frame() {
    const size = this._map.getSize();
    const pad = size.multiplyBy(this.PAD).round();
    const full = size.add(pad.multiplyBy(2));
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = full.x * ratio;
    this.canvas.height = full.y * ratio;
    this.canvas.style.width = `${full.x}px`;
    this.canvas.style.height = `${full.y}px`;
    this.canvas.style.visibility = "visible";
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    L.DomUtil.setPosition(this.canvas, this._map.containerPointToLayerPoint(pad.multiplyBy(-1)));
    return { pad, full };
  },

  width(name, font) {
    const key = font + name;
    if (!this.widths.has(key)) this.widths.set(key, this.pen.measureText(name).width);
    return this.widths.get(key);
  },

  draw() {
    if (!this._map) return;
    const { pad, full } = this.frame();
    const zoom = this._map.getZoom();
    const size = zoom < 9 ? 11.5 : zoom < 11 ? 12.5 : 14;
    const font = `${size}px ${this.style.font}`;
    const least = this.leastRank(zoom);
    Object.assign(this.pen, { font, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
    const taken = this.boxes(pad);
    this.named = [];
    const chosen = ({ id }) => id === this.chosen;
    for (const place of [...this.places.filter(chosen), ...this.places.filter((one) => !chosen(one))]) {
      if (place.rank < least && place.id !== this.chosen) continue;
      const at = this._map.latLngToContainerPoint(place.at).add(pad);
      if (at.x < 0 || at.y < 0 || at.x > full.x || at.y > full.y) continue;
      const half = this.width(place.name, font) / 2 + 3;
      const free = this.spots(place, half, size).map((by) => at.add(by)).map((spot) => [
        spot, [spot.x - half, spot.y - size * 0.75, spot.x + half, spot.y + size * 0.75],
      ]).find(([, box]) => !taken.some((b) => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1]));
      if (!free) continue;
      taken.push(free[1]);
      this.named.push(place.id);
      this.write(place.name, free[0]);
    }
  },

  /** Where a name may stand, from its point: the largest cities look for a place all around. */
  spots(place, half, size) {
    const own = this.marked.has(place.id) ? [0, 22] : [0, 0];
    if (place.rank < this.LARGE && place.id !== this.chosen) return [own];
    const aside = half + 12;
    const near = [[0, 22], [0, -22], [aside, 0], [-aside, 0]];
    const far = [-1.6, 1.6, 3].flatMap((by) => [[aside, size * by], [-aside, size * by]]);
    return [own, ...near, ...far, [aside + 20, 0], [-aside - 20, 0]];
  },

  leastRank(zoom) {
    if (zoom < 8) return 60000;
    if (zoom < 9) return 35000;
    if (zoom < 10) return 12000;
    return 0;
  },

  write(name, at) {
    this.pen.strokeStyle = this.style.halo;
    this.pen.lineWidth = 3.2;
    this.pen.strokeText(name, at.x, at.y);
    this.pen.fillStyle = this.style.ink;
    this.pen.fillText(name, at.x, at.y);
  },
});
