/* Which town, and which tract, lies under a point of the drawn geometry. */
"use strict";

class Places {
  /** @param {Topology} topology areas with id and properties */
  constructor(topology) {
    this.entries = topology.areas.map((area) => {
      const polygons = topology.polygons(area);
      const outer = polygons.flatMap(([ring]) => ring);
      return { area, polygons, box: Places.box(outer) };
    });
  }

  static box(points) {
    const lats = points.map((p) => p[0]);
    const lngs = points.map((p) => p[1]);
    return [Math.min(...lats), Math.min(...lngs), Math.max(...lats), Math.max(...lngs)];
  }

  /** The area that holds a {lat, lng}, or undefined at sea and out of state. */
  at({ lat, lng }) {
    const holds = ({ box, polygons }) =>
      lat >= box[0] && lng >= box[1] && lat <= box[2] && lng <= box[3] &&
      polygons.some((rings) => Places.odd(rings, lat, lng));
    return this.entries.find(holds)?.area;
  }

  /** Even-odd rule over all rings, so that holes are outside. */
  static odd(rings, lat, lng) {
    let inside = false;
    for (const ring of rings) {
      for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
        const [yi, xi] = ring[i];
        const [yj, xj] = ring[j];
        if (yi > lat !== yj > lat && lng < ((xj - xi) * (lat - yi)) / (yj - yi) + xi) inside = !inside;
      }
    }
    return inside;
  }

  /** Leaflet bounds of one area. */
  bounds(id) {
    const [s, w, n, e] = this.entries.find((entry) => entry.area.id === id).box;
    return L.latLngBounds([s, w], [n, e]);
  }
}
