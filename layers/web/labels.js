/* Town names on one canvas: largest first, none overlapping, more of them with zoom. */
"use strict";

const Labels = Sheet.extend({
  LARGE: 90000, // people; the cities by whose names the map is read
  LARGEST: 500000, // people; the one that no map of the state leaves out, even if its name stands in its harbor

  initialize(places, font) {
    Sheet.prototype.initialize.call(this, "labels", () => this.write());
    this.places = places.slice().sort((a, b) => b.rank - a.rank);
    this.font = font;
    this.widths = new Map();
    this.marked = new Set();
    this.symbols = [];
  },

  /** Towns whose own point carries a symbol have their names below it; no name stands on a symbol. */
  mark(towns, symbols) {
    this.marked = new Set(towns);
    this.symbols = symbols;
    this.stale = true;
  },

  /** Names do not grow while the map zooms: they come again when it stands. */
  _initContainer() {
    Sheet.prototype._initContainer.call(this);
    this._container.className = "leaflet-zoom-hide";
  },

  /** A [lat, lng] in pixels of the canvas. */
  spot([lat, lng]) {
    const { scale, x, y } = this.view;
    return L.point(Plane.x(lng) * scale + x, Plane.y(lat) * scale + y).round();
  },

  /** The boxes that the symbols take, as a start for the names. */
  boxes() {
    const half = this.view.zoom < 8 ? 8 : 11;
    return this.symbols.map(({ at, beside }) => {
      const { x, y } = this.spot(at).add([20 * beside, 0]);
      return [x - half, y - half, x + half, y + half];
    });
  },

  width(name, font) {
    const key = font + name;
    if (!this.widths.has(key)) this.widths.set(key, this.pen.measureText(name).width);
    return this.widths.get(key);
  },

  /** Writes the names that have room; `named` says which. */
  write() {
    const { zoom, width, height, ratio } = this.view;
    const size = zoom < 9 ? 11.5 : zoom < 11 ? 12.5 : 14;
    const font = `${size}px ${this.font}`;
    const least = this.leastRank(zoom);
    this.pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    Object.assign(this.pen, { font, textAlign: "center", textBaseline: "middle", lineJoin: "round" });
    const taken = this.boxes();
    this.named = [];
    const chosen = ({ id }) => id === this.chosen;
    for (const place of [...this.places.filter(chosen), ...this.places.filter((one) => !chosen(one))]) {
      if (place.rank < least && place.id !== this.chosen) continue;
      const at = this.spot(place.at);
      if (at.x < 0 || at.y < 0 || at.x > width || at.y > height) continue;
      const half = this.width(place.name, font) / 2 + 3;
      const free = this.spots(place, half, size).map((by) => at.add(by)).map((spot) => [
        spot, [spot.x - half, spot.y - size * 0.75, spot.x + half, spot.y + size * 0.75],
      ]).find(([, box]) => !taken.some((b) => b[0] < box[2] && b[2] > box[0] && b[1] < box[3] && b[3] > box[1]));
      if (!free) continue;
      taken.push(free[1]);
      this.named.push(place.id);
      this.draw(place.name, free[0]);
    }
  },

  /** Where a name may stand, from its point: the largest cities look right beside it; further off is another town. */
  spots(place, half, size) {
    const marked = this.marked.has(place.id);
    const own = marked ? [0, 22] : [0, 0];
    if (place.rank < this.LARGE && place.id !== this.chosen) return [own];
    const [aside, above] = marked ? [half + 12, 22] : [half + 5, 1.2 * size];
    const harbor = place.rank < this.LARGEST ? [] : [0, -22, 22].map((by) => [half + 40, by]);
    return [own, [aside, 0], [-aside, 0], [0, -above], [0, above], ...harbor];
  },

  leastRank(zoom) {
    if (zoom < 8) return 60000;
    if (zoom < 9) return 35000;
    if (zoom < 10) return 12000;
    return 0;
  },

  draw(name, at) {
    const { ink, halo } = Atlas.data.colours;
    Object.assign(this.pen, { strokeStyle: halo, fillStyle: ink, lineWidth: 3.2 });
    this.pen.strokeText(name, at.x, at.y);
    this.pen.fillText(name, at.x, at.y);
  },
});
