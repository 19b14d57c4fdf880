/* Symbols at a place: a site of ours, or a town's label point. */
"use strict";

Object.assign(Atlas, {
  /** Several symbols at one place stand side by side. */
  place(symbols) {
    Atlas.symbols.clearLayers();
    const taken = new Map();
    for (const symbol of symbols.filter(({ look }) => look in Atlas.data.symbols)) {
      const at = Atlas.data.sites[symbol.site] || Atlas.at.get(symbol.town);
      const beside = taken.get(String(at)) || 0;
      taken.set(String(at), beside + 1);
      Object.assign(Atlas.marker(symbol, at, beside).addTo(Atlas.symbols), { symbol, beside });
    }
    Atlas.name();
  },

  marker({ look, text }, at, beside) {
    const html = Atlas.data.symbols[look].replace("{n}", text || "");
    const icon = L.divIcon({ html, className: `symbol ${look}`, iconSize: [22, 22], iconAnchor: [11 - 20 * beside, 11] });
    return L.marker(at, { icon, interactive: false, keyboard: false });
  },

  /** Tells the names where symbols stand, and which towns have one on their own point. */
  name() {
    const markers = Atlas.symbols.getLayers();
    const placed = markers.map((marker) => {
      const { lat, lng } = marker.getLatLng();
      return { at: [lat, lng], beside: marker.beside };
    });
    const near = (marker) => Atlas.map.distance(marker.getLatLng(), Atlas.at.get(marker.symbol.town)) < 300;
    Atlas.labels.mark(markers.filter(near).map((marker) => marker.symbol.town), placed);
  },
});
