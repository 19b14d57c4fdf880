/* The map: its geometry is read once, then drawn at once. A rerun of the page sends words and codes, never coordinates. */
"use strict";

const Atlas = {
  HOME: [[41.24, -73.51], [42.89, -69.93]],
  WORLD: [[40.2, -75.6], [44.0, -68.0]],
  parts: new Map(),
  shown: [],
  state: { fill: {}, outlines: [], symbols: [], notes: [], streets: {} },
  painted: {}, // the fill that is on the map, while tracts of the next one are on their way
  moved: false,
  grown: 1, // how many times as large as written the page shows all of the map, for whoever sits far away

  /** Draws the map in an element of the page: what never changes, and the view that the page has already sent. */
  start(id) {
    document.getElementById(id).replaceChildren();
    Atlas.wear();
    const map = Atlas.map = L.map(id, Atlas.options());
    if (Atlas.still) map.panBy = (by, options) => L.Map.prototype.panBy.call(map, by, { ...options, animate: false });
    Atlas.towns = new Topology(Atlas.data.municipalities, "municipalities");
    Atlas.at = new Map(Atlas.towns.areas.map(({ id, properties: { at } }) => [id, [at[1], at[0]]]));
    Atlas.fit();
    Atlas.addSheets();
    Atlas.addFrame();
    Atlas.listen();
    if (window.drawing) Atlas.set(window.drawing);
    Atlas.sheets.slice(0, -1).forEach((sheet) => sheet.addTo(map)); // the names come when their typeface has
    Atlas.ready = true;
    Atlas.finish();
  },

  still: matchMedia("(prefers-reduced-motion: reduce)").matches,

  /** Leaflet's options; it moves nothing by itself for whoever asks for less motion. */
  options() {
    const moves = !Atlas.still;
    return {
      zoomSnap: 0.25, minZoom: 6, maxZoom: 15, maxBounds: Atlas.WORLD, scrollWheelZoom: false, attributionControl: false,
      zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, inertia: moves,
    };
  },

  /** The canvases, each in a pane of its own, from the lowest. */
  addSheets() {
    for (const [name, level] of Object.entries({ land: 200, lines: 300, marks: 350, labels: 380 })) {
      Object.assign(Atlas.map.createPane(name).style, { zIndex: level, pointerEvents: "none" });
    }
    Atlas.land = new Land(Atlas.towns);
    Atlas.lines = new Lines(Atlas.towns);
    Atlas.marks = new Marks(Atlas.towns);
    const { fontFamily } = getComputedStyle(Atlas.map.getContainer());
    Atlas.labels = new Labels(Atlas.towns.areas.map(({ id, properties: { name } }, i) => (
      { id, name, at: Atlas.at.get(id), rank: Atlas.data.populations[i] }
    )), fontFamily);
    Atlas.sheets = [Atlas.land.sheet, Atlas.lines.sheet, Atlas.marks.sheet, Atlas.labels];
    Atlas.symbols = L.layerGroup().addTo(Atlas.map);
  },

  /** Draws the canvases on which something has changed, each once. */
  refresh() {
    Atlas.sheets.filter(({ stale }) => stale).forEach((sheet) => sheet.redraw());
  },

  listen() {
    const { map } = Atlas;
    const far = () => map.getContainer().classList.toggle("far", map.getZoom() < 8);
    map.on("click", (event) => Atlas.choose(event));
    map.on("mousemove", (event) => Atlas.hover(event));
    map.on("mouseout", () => (Atlas.tip.hidden = true));
    map.on("zoomend", far);
    map.on("dragstart zoomstart", () => (Atlas.moved = Atlas.moved || Atlas.ready));
    Atlas.dark.addEventListener("change", Atlas.dress);
    new ResizeObserver(Atlas.resize).observe(map.getContainer());
    far();
  },

  /** What comes after the first picture: the names, the neighbouring states and main roads, then the tracts. */
  async finish() {
    await Promise.all([Atlas.addLabels(), Atlas.addContext()]);
    Atlas.complete = true;
    if (navigator.connection?.saveData) return;
    (window.requestIdleCallback || setTimeout)(() => Atlas.load(Atlas.data.tracts));
  },

  /** Names wait a moment for their typeface, so that they are written once. */
  async addLabels() {
    const typeface = document.fonts.load('12px "Source Sans"').catch(() => []);
    typeface.then(() => { Atlas.labels.widths.clear(); Atlas.labels.redraw(); });
    await Promise.race([typeface, Atlas.pause(300)]);
    Atlas.labels.addTo(Atlas.map);
  },

  async addContext() {
    const context = await Atlas.file(Atlas.data.context);
    Atlas.land.neighbours = new Topology(context, "neighbours");
    Atlas.lines.roads = new Topology(context, "roads").line();
    Atlas.land.sheet.redraw();
    Atlas.lines.sheet.redraw();
  },

  fit() {
    Atlas.map.fitBounds(Atlas.HOME, { animate: false, padding: [8, 8] });
  },

  /** Fit anew when the frame's size changed; an observer also calls once for the size it starts with. */
  resize() {
    const { clientWidth, clientHeight } = Atlas.map.getContainer();
    if (Atlas.map.getSize().equals([clientWidth, clientHeight])) return;
    Atlas.map.invalidateSize({ animate: false, pan: false });
    if (!Atlas.moved) { Atlas.ready = false; Atlas.fit(); Atlas.ready = true; }
  },

  /** The whole view in words and codes; a layer's part is kept, to be drawn again at once. */
  set(state) {
    if (state.of !== Atlas.of) Atlas.parts.clear();
    Atlas.of = state.of;
    for (const [key, part] of Object.entries(state.layers)) Atlas.parts.set(key, part);
    Atlas.show(state, Object.keys(Atlas.data.layers).filter((key) => key in state.layers));
  },

  /** A switch was used: what is known is drawn now, the page's own answer follows with the words. */
  flip(key, on) {
    const { layers } = Atlas.data;
    if (on && !Atlas.parts.has(key)) {
      if (key === "noncitizens") Atlas.load(Atlas.data.tracts);
      return;
    }
    const stays = (other) => other !== key && !(on && layers[key] === "fill" && layers[other] === "fill");
    const shown = Object.keys(layers).filter((other) => (other === key ? on : stays(other) && Atlas.shown.includes(other)));
    Atlas.show(Atlas.state, shown);
  },

  /** Draws the parts of these layers; only what differs from what is drawn. */
  show(state, keys) {
    Atlas.shown = keys;
    const parts = keys.map((key) => Atlas.parts.get(key));
    const all = (name) => parts.flatMap((part) => part[name]);
    const fill = parts.find((part) => part.fill)?.fill || {};
    Atlas.draw({ ...state, fill, outlines: all("outlines"), symbols: all("symbols"), notes: all("notes") });
  },

  draw(state) {
    const last = Atlas.state;
    const differs = (part) => JSON.stringify(state[part]) !== JSON.stringify(last[part]);
    const refill = differs("fill");
    Atlas.state = refill ? state : { ...state, fill: last.fill }; // which tracts on their way still look for
    if (refill) Atlas.paint(state.fill);
    if (differs("outlines")) Atlas.outline(state.outlines);
    if (differs("symbols")) Atlas.place(state.symbols);
    if (differs("notes") || differs("close")) Atlas.note(state.notes);
    if (differs("town")) Atlas.ring(state.town);
    Atlas.refresh();
    if (differs("streets")) Streets.set(Atlas.map, state.streets);
    if (differs("fly") && state.town) Atlas.fly(state.town);
    Atlas.describe(state);
  },

  /** One fill at a time: the tracts' classes or the towns' statuses; what is drawn stays until the tracts are here. */
  paint(fill) {
    const topology = fill.tracts ? Atlas.tracts.get(fill.tracts) : Atlas.towns;
    if (!topology) { Atlas.expect(fill); return; }
    Atlas.painted = fill;
    Atlas.land.show(topology, fill.codes, fill.layer);
    Atlas.land.sheet.redraw();
    Atlas.map.getContainer().classList.toggle("of-tracts", topology !== Atlas.towns);
    Atlas.say("late", "");
    document.documentElement.dataset.drawn = `${fill.layer || "none"} ${fill.codes || ""}`.slice(0, 60);
  },

  /** Jurisdictions, each in the look of its status. */
  outline(outlines) {
    Atlas.marks.outlines = outlines;
    Atlas.marks.sheet.stale = true;
  },

  /** The chosen town: an ink outline; the rest of the map is left alone. */
  ring(town) {
    Atlas.marks.chosen = town;
    Atlas.labels.chosen = town;
    Atlas.marks.sheet.stale = Atlas.labels.stale = true;
  },

  fly(town) {
    Atlas.moved = true;
    Atlas.map.fitBounds(Places.bounds(Atlas.towns, town), { maxZoom: 11, padding: [40, 40], animate: !Atlas.still, duration: 0.6 });
  },
};
window.Atlas = Atlas;
