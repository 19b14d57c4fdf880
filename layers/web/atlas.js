/* The map: drawn once, then restyled. A rerun of the page sends words and codes to Atlas.set, never coordinates. */
"use strict";

const Atlas = {
  HOME: [[41.24, -73.51], [42.89, -69.93]],
  base: document.currentScript.src.replace(/[^/]*$/, ""),
  files: new Map(),
  parts: new Map(),
  shown: [],
  state: { fill: {}, outlines: [], symbols: [], notes: [], streets: {} },
  moved: false,

  /** Draws the constant part on a Leaflet map; called once, by the map's own script. */
  start(map) {
    Atlas.map = map;
    if (Atlas.still) map.panBy = (by, options) => L.Map.prototype.panBy.call(map, by, { ...options, animate: false });
    Atlas.wear();
    Atlas.towns = new Topology(Atlas.data.municipalities, "municipalities");
    Atlas.places = new Places(Atlas.towns);
    Atlas.fit();
    Atlas.addPanes();
    Atlas.addTowns();
    Atlas.addBorders();
    Atlas.addLabels();
    Atlas.addFrame();
    map.on("click", (event) => Atlas.choose(event));
    map.on("mousemove", (event) => Atlas.hover(event));
    map.on("mouseout", () => Atlas.tip.hidden = true);
    map.on("zoomend", Atlas.weigh);
    Atlas.dark.addEventListener("change", Atlas.dress);
    map.on("dragstart zoomstart", () => (Atlas.moved = Atlas.moved || Atlas.ready));
    new ResizeObserver(Atlas.resize).observe(map.getContainer());
    Atlas.addContext();
    Atlas.ready = true;
  },

  still: matchMedia("(prefers-reduced-motion: reduce)").matches,

  /** Leaflet's options for whoever asks for less motion: none of its own. */
  motion() {
    const moves = !Atlas.still;
    return { zoomAnimation: moves, fadeAnimation: moves, markerZoomAnimation: moves, inertia: moves };
  },

  addPanes() {
    const panes = { land: 200, tracts: 210, lines: 300, inner: 340, outlines: 350, chosen: 370, labels: 380 };
    for (const [name, level] of Object.entries(panes)) {
      const pane = Atlas.map.createPane(name);
      pane.style.zIndex = level;
      pane.style.pointerEvents = "none";
    }
    const canvas = (pane) => L.canvas({ pane, padding: 0.25 });
    Atlas.on = Object.fromEntries(
      ["land", "tracts", "lines", "outlines", "chosen"].map((pane) => [pane, { pane, renderer: canvas(pane), interactive: false }]),
    );
    Atlas.on.inner = { pane: "inner", renderer: new InnerCanvas({ pane: "inner", padding: 0.25 }), interactive: false };
    InnerCanvas.casing = Atlas.data.colours.casing;
  },

  addTowns() {
    const { paper } = Atlas.data.colours;
    Atlas.shapes = Atlas.towns.areas.map((area) =>
      L.polygon(Atlas.towns.polygons(area), {
        ...Atlas.on.land, stroke: false, fillColor: paper, fillOpacity: 1, smoothFactor: 0.6,
      }).addTo(Atlas.map),
    );
    Atlas.mark = L.layerGroup().addTo(Atlas.map);
    Atlas.edges = L.layerGroup().addTo(Atlas.map);
    Atlas.symbols = L.layerGroup().addTo(Atlas.map);
  },

  line(arcs, style, on = Atlas.on.lines) {
    return L.polyline(arcs, { ...on, smoothFactor: 0.6, lineJoin: "round", ...style });
  },

  /** Town lines (a dark line on a light casing) and county lines, each border once. */
  addBorders() {
    const between = (a, b) => a.properties.county !== b.properties.county;
    const towns = Atlas.towns.mesh((a, b) => !between(a, b));
    const counties = Atlas.towns.mesh(between);
    const coast = Atlas.towns.mesh(() => false, true);
    const border = (arcs, name, opacity = 1) =>
      Atlas.colour(Atlas.line(arcs, { color: Atlas.data.colours[name], opacity }), { color: name });
    Atlas.borders = [
      [border(towns, "casing", 0.75), 2.0],
      [border(towns, "boundary"), 0.6],
      [border(coast, "boundary"), 0.8],
      [border(counties, "casing", 0.85), 2.8],
      [border(counties, "county"), 1.2],
    ];
    Atlas.borders.forEach(([line]) => line.addTo(Atlas.map));
    Atlas.weigh();
  },

  /** Boundary lines grow with the zoom. */
  weigh() {
    Atlas.map.getContainer().classList.toggle("far", Atlas.map.getZoom() < 8);
    const factor = Math.min(2.2, 2 ** ((Atlas.map.getZoom() - 8) / 3));
    Atlas.borders.forEach(([line, weight]) => line.setStyle({ weight: weight * Math.max(0.8, factor) }));
  },

  addLabels() {
    const { ink, halo } = Atlas.data.colours;
    const places = Atlas.towns.areas.map(({ id, properties }, i) => ({
      id, name: properties.name, at: [properties.at[1], properties.at[0]], rank: Atlas.data.populations[i],
    }));
    Atlas.at = new Map(places.map((place) => [place.id, place.at]));
    Atlas.labels = new Labels(places, { ink, halo, font: getComputedStyle(Atlas.map.getContainer()).fontFamily });
    Atlas.labels.addTo(Atlas.map);
    document.fonts?.ready.then(() => { Atlas.labels.widths.clear(); Atlas.labels.draw(); });
  },

  /** What is not Leaflet's: the hover words and the statewide notes. */
  addFrame() {
    const container = Atlas.map.getContainer();
    Atlas.tip = L.DomUtil.create("div", "tip", container);
    Atlas.tip.hidden = true;
    Atlas.notes = L.DomUtil.create("div", "notes", container);
    Atlas.map.attributionControl?.remove();
  },

  /** Neighbouring states and main roads arrive after the towns are on screen. */
  async addContext() {
    const context = await Atlas.file(Atlas.data.context);
    const { neighbour, road, boundary } = Atlas.data.colours;
    const states = new Topology(context, "neighbours");
    states.areas.forEach((area) => Atlas.colour(L.polygon(states.polygons(area), {
      ...Atlas.on.land, color: boundary, weight: 0.5, fillColor: neighbour, fillOpacity: 1,
    }), { color: "boundary", fillColor: "neighbour" }).addTo(Atlas.map).bringToBack());
    const roads = new Topology(context, "roads");
    const lines = roads.areas.flatMap((area) => roads.lines(area));
    Atlas.colour(Atlas.line(lines, { color: road, weight: 1, opacity: 0.8 }), { color: "road" })
      .addTo(Atlas.map).bringToBack();
    Atlas.complete = true;
  },

  /** One file of ours, fetched once; the name carries its hash. */
  file(name) {
    if (!Atlas.files.has(name)) {
      const loading = fetch(Atlas.base + name).then((reply) => {
        if (!reply.ok) throw new Error(`${name}: ${reply.status}`);
        return reply.json();
      });
      loading.catch(() => Atlas.files.delete(name));
      Atlas.files.set(name, loading);
    }
    return Atlas.files.get(name);
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
      if (key === "noncitizens") Atlas.file(Atlas.data.tracts);
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
    if (differs("streets")) Streets.set(Atlas.map, state.streets);
    if (differs("fly") && state.town) Atlas.fly(state.town);
    Atlas.describe(state);
  },

  describe({ title, label, zoom }) {
    document.documentElement.lang = Atlas.state.lang || "en";
    if (window.frameElement) window.frameElement.title = title;
    const container = Atlas.map.getContainer();
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", label);
    container.querySelectorAll(".leaflet-control-zoom a").forEach((button, i) => {
      button.title = zoom[i];
      button.setAttribute("aria-label", zoom[i]);
    });
  },

  /** One fill at a time: the tracts' classes blank the towns, the towns' statuses hide the tracts. */
  async paint(fill) {
    if (fill.tracts) await Atlas.paintTracts(fill);
    else Atlas.tracts?.group.remove();
    if (fill !== Atlas.state.fill) return;
    const looks = fill.tracts ? {} : Atlas.data.fills[fill.layer] || {};
    Atlas.recolour(Atlas.shapes, fill.tracts ? "" : fill.codes || "", looks);
    document.documentElement.dataset.drawn = `${fill.layer || "none"} ${fill.codes || ""}`.slice(0, 60);
  },

  recolour(shapes, codes, looks) {
    const { paper } = Atlas.data.colours;
    shapes.forEach((shape, i) => {
      const look = looks[codes[i]];
      const fillColor = look ? Patterns.fill(look) : paper;
      if (shape.options.fillColor !== fillColor) shape.setStyle({ fillColor });
    });
  },

  async paintTracts(fill) {
    const topology = new Topology(await Atlas.file(fill.tracts), "tracts");
    if (fill !== Atlas.state.fill) return;
    if (Atlas.tracts?.name !== fill.tracts) {
      Atlas.tracts?.group.remove();
      Atlas.tracts = Atlas.addTracts(fill.tracts, topology);
    }
    Atlas.recolour(Atlas.tracts.shapes, fill.codes, Atlas.data.fills[fill.layer]);
    Atlas.tracts.group.addTo(Atlas.map);
  },

  addTracts(name, topology) {
    const group = L.layerGroup();
    const { casing } = Atlas.data.colours;
    const shapes = topology.areas.map((area) => L.polygon(topology.polygons(area), {
      ...Atlas.on.tracts, color: casing, weight: 0.4, fillOpacity: 1, smoothFactor: 0.6,
    }).addTo(group));
    return { name, topology, shapes, group, places: new Places(topology) };
  },

  /** Jurisdictions: a county (5 digits) or a town (10 digits), on a white casing. */
  outline(outlines) {
    Atlas.edges.clearLayers();
    for (const { area, look } of outlines) {
      const style = Atlas.data.outlines[look];
      if (style.inner) { Atlas.inset(area, style); continue; }
      const arcs = Atlas.towns.outline((town) => town.id.startsWith(area));
      Atlas.line(arcs, { color: Atlas.data.colours.casing, weight: style.weight + 2.5 }, Atlas.on.outlines).addTo(Atlas.edges);
      Atlas.line(arcs, { color: style.colour, weight: style.weight, dashArray: style.dash }, Atlas.on.outlines).addTo(Atlas.edges);
    }
  },

  /** A town's outline just inside its boundary. */
  inset(town, { colour, weight, dash }) {
    const area = Atlas.towns.areas[Atlas.towns.index.get(town)];
    L.polygon(Atlas.towns.polygons(area), {
      ...Atlas.on.inner, color: colour, inner: weight, dash: dash.split(" ").filter(Boolean).map(Number), smoothFactor: 0.6,
    }).addTo(Atlas.edges);
  },

  /** Symbols at a site of ours or at a town's label point; several at one place stand side by side. */
  place(symbols) {
    Atlas.symbols.clearLayers();
    const taken = new Map();
    for (const symbol of symbols) {
      const at = Atlas.data.sites[symbol.site] || Atlas.at.get(symbol.town);
      const beside = taken.get(String(at)) || 0;
      taken.set(String(at), beside + 1);
      const html = Atlas.data.symbols[symbol.look].replace("{n}", symbol.text || "");
      const icon = L.divIcon({ html, className: `symbol ${symbol.look}`, iconSize: [22, 22], iconAnchor: [11 - 20 * beside, 11] });
      const marker = L.marker(at, { icon, interactive: false, keyboard: false }).addTo(Atlas.symbols);
      marker.symbol = symbol;
      marker.beside = beside;
    }
    const placed = Atlas.symbols.getLayers().map((marker) => ({ at: marker.getLatLng(), beside: marker.beside }));
    const near = (marker) => Atlas.map.distance(marker.getLatLng(), Atlas.at.get(marker.symbol.town)) < 300;
    Atlas.labels.mark(Atlas.symbols.getLayers().filter(near).map((marker) => marker.symbol.town), placed);
  },

  /** Statewide facts; whoever closes them has them closed for as long as the page is open. */
  note(notes) {
    const lines = notes.map(({ look, words }) => {
      const line = document.createElement("p");
      line.innerHTML = Atlas.data.symbols[look]?.replace("{n}", "") ?? "<i></i>";
      line.append(words);
      return line;
    });
    Atlas.notes.replaceChildren(...lines, ...(lines.length ? [Atlas.closer()] : []));
  },

  closer() {
    const name = Atlas.state.close;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×", title: name });
    button.setAttribute("aria-label", name);
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", () => { Atlas.notes.hidden = true; Atlas.map.getContainer().focus(); });
    return button;
  },

  /** The chosen town: an ink outline; the rest of the map is left alone. */
  ring(town) {
    Atlas.mark.clearLayers();
    Atlas.labels.choose(town);
    if (!town) return;
    const arcs = Atlas.towns.outline((area) => area.id === town);
    Atlas.line(arcs, { color: Atlas.data.colours.casing, weight: 6 }, Atlas.on.chosen).addTo(Atlas.mark);
    Atlas.line(arcs, { color: Atlas.data.colours.ink, weight: 3 }, Atlas.on.chosen).addTo(Atlas.mark);
  },

  fly(town) {
    Atlas.moved = true;
    Atlas.map.fitBounds(Atlas.places.bounds(town), { maxZoom: 11, padding: [40, 40], animate: !Atlas.still, duration: 0.6 });
  },
};
window.Atlas = Atlas;
