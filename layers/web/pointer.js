/* The pointer on the map: what lies under it, the words it is told, the town it chooses. */
"use strict";

Object.assign(Atlas, {
  /** The symbol under a point, within its 24 px target. */
  symbolAt(point) {
    return Atlas.symbols.getLayers().map((marker) => {
      const at = Atlas.map.latLngToContainerPoint(marker.getLatLng()).add([20 * marker.beside, 0]);
      return { marker, distance: at.distanceTo(point) };
    }).filter(({ distance }) => distance <= 12).sort((a, b) => a.distance - b.distance)[0]?.marker.symbol;
  },

  under(event) {
    const symbol = Atlas.symbolAt(event.containerPoint);
    const area = symbol ? Atlas.towns.areas[Atlas.towns.index.get(symbol.town)] : Places.at(Atlas.towns, event.latlng);
    return { symbol, area };
  },

  hover(event) {
    const { symbol, area } = Atlas.under(event);
    Atlas.tip.hidden = !area;
    if (!area) return;
    const name = document.createElement("strong");
    name.textContent = area.properties.name;
    const said = symbol ? [symbol.words] : [Atlas.word(area, event.latlng), ...Atlas.around(area)];
    Atlas.tip.replaceChildren(name, ...said.filter(Boolean).map((words) => {
      const line = document.createElement("span");
      line.textContent = words;
      return line;
    }));
    const { x, y } = event.containerPoint;
    const left = x > Atlas.map.getSize().x - 240;
    Atlas.tip.style.transform = `translate(${left ? x - 252 : x + 14}px, ${y + 14}px)`;
    Atlas.tip.style.textAlign = left ? "right" : "left";
  },

  /** The one status word under the pointer, in the page's language. */
  word(area, latlng) {
    const { tracts, codes = "", words = {} } = Atlas.painted;
    const topology = tracts ? Atlas.tracts.get(tracts) : Atlas.towns;
    const found = tracts ? Places.at(topology, latlng) : area;
    return (found && words[codes[topology.index.get(found.id)]]) || "";
  },

  /** What the outlines say that the area stands in, each once. */
  around({ id }) {
    const within = Atlas.state.outlines.filter((outline) => id.startsWith(outline.area));
    return new Set(within.map((outline) => outline.words));
  },

  /** Tells the page which town was chosen; `n` makes the same town twice two events. */
  choose(event) {
    const { area } = Atlas.under(event);
    if (!area) return;
    Atlas.ring(area.id);
    Atlas.refresh();
    window.Streamlit.setComponentValue({ town: area.id, n: Date.now() });
  },
});
