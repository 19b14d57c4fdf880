/* Which town, and which tract, lies under a point of the drawn geometry. */
"use strict";

const Places = {
  /** The area of a topology that holds a {lat, lng}, or undefined at sea and out of state. */
  at(topology, { lat, lng }) {
    const [x, y] = [Plane.x(lng), Plane.y(lat)];
    return topology.areas.find(({ box, rings }) =>
      x >= box[0] && y >= box[1] && x <= box[2] && y <= box[3] && Places.odd(topology, rings, x, y));
  },

  /** Even-odd rule over the arcs of all rings, so that holes are outside; their order and direction do not matter. */
  odd({ arcs }, rings, x, y) {
    let inside = false;
    for (const arc of rings.flat()) {
      const points = arcs[arc < 0 ? ~arc : arc];
      for (let i = 2; i < points.length; i += 2) {
        const y1 = points[i - 1];
        const y2 = points[i + 1];
        if (y1 > y === y2 > y) continue;
        if (x < ((points[i] - points[i - 2]) * (y - y1)) / (y2 - y1) + points[i - 2]) inside = !inside;
      }
    }
    return inside;
  },

  /** Leaflet bounds of one area. */
  bounds({ areas, index }, id) {
    const [left, top, right, bottom] = areas[index.get(id)].box;
    return L.latLngBounds(Plane.degrees(left, bottom), Plane.degrees(right, top));
  },
};
