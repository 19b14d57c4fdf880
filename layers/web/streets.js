/* A street map below the towns, from the one other host that a viewer may switch on; nothing is asked of it before. */
"use strict";

const Streets = {
  /** Follows the switch: {tiles, credit, href, failed}, or nothing when it is off. */
  set(map, wanted) {
    Streets.off(map);
    if (wanted.tiles) Streets.on(map, wanted);
  },

  on(map, { tiles, credit, href, failed }) {
    let seen = 0;
    if (!map.getPane("streets")) map.createPane("streets").style.zIndex = 150;
    const options = { pane: "streets", maxZoom: 19, referrerPolicy: "origin", keepBuffer: 1 };
    const layer = Streets.layer = L.tileLayer(tiles, options);
    const here = () => Streets.layer === layer;
    // Leaflet still asks its map something after it has told of a load: take the layer away later.
    const fail = () => { if (here() && !seen) { Streets.off(map); Atlas.say("street", failed); } };
    layer.on("tileload", () => { if (here() && !seen++) Streets.show(map, credit, href); })
      .on("load", () => setTimeout(fail))
      .addTo(map);
  },

  /** The first picture has come: the towns let it shine through, and whose it is stands below. */
  show(map, credit, href) {
    map.getContainer().classList.add("on-streets");
    const line = L.DomUtil.create("a", "credit", Atlas.corner);
    Object.assign(line, { href, target: "_blank", rel: "noopener noreferrer", textContent: credit });
  },

  off(map) {
    Streets.layer?.remove();
    Streets.layer = undefined;
    map.getContainer().classList.remove("on-streets");
    map.getContainer().querySelector(".credit")?.remove();
    Atlas.say("street", "");
  },
};
