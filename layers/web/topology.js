/* Reads TopoJSON (the published 1.0 format): integer deltas to degrees, arcs to rings, shared borders once. */
"use strict";

class Topology {
  /** @param {object} topology a TopoJSON topology  @param {string} name the object to read */
  constructor(topology, name) {
    this.arcs = topology.arcs.map((arc) => Topology.degrees(arc, topology.transform));
    this.areas = topology.objects[name].geometries.map((geometry) => ({
      id: geometry.id,
      properties: geometry.properties,
      geometry,
    }));
    this.index = new Map(this.areas.map((area, i) => [area.id, i]));
    this.owners = this.arcs.map(() => []);
    this.areas.forEach((area, i) => this.ownArcs(area.geometry.arcs, i));
  }

  /** One arc's quantized deltas as [lat, lng] pairs. */
  static degrees(arc, transform) {
    let x = 0;
    let y = 0;
    const [kx, ky] = transform.scale;
    const [tx, ty] = transform.translate;
    return arc.map(([dx, dy]) => [(y += dy) * ky + ty, (x += dx) * kx + tx]);
  }

  ownArcs(nested, owner) {
    if (Array.isArray(nested)) nested.forEach((inner) => this.ownArcs(inner, owner));
    else this.owners[nested < 0 ? ~nested : nested].push(owner);
  }

  ring(indices) {
    const points = [];
    for (const index of indices) {
      const arc = index < 0 ? this.arcs[~index].slice().reverse() : this.arcs[index];
      for (let k = points.length ? 1 : 0; k < arc.length; k++) points.push(arc[k]);
    }
    return points;
  }

  /** Rings of one area, nested as Leaflet wants them: [[outer, hole, …], …]. */
  polygons(area) {
    const arcs = area.geometry.arcs;
    const parts = area.geometry.type === "MultiPolygon" ? arcs : [arcs];
    return parts.map((part) => part.map((ring) => this.ring(ring)));
  }

  /** Lines of one LineString or MultiLineString. */
  lines(area) {
    const arcs = area.geometry.arcs;
    const parts = area.geometry.type === "MultiLineString" ? arcs : [arcs];
    return parts.map((part) => this.ring(part));
  }

  /** Arcs between areas that `differ`, each once; the outer edge counts when `edge` is true. */
  mesh(differ, edge = false) {
    return this.arcs.filter((arc, i) => {
      const [a, b] = this.owners[i];
      if (a === undefined) return false;
      return b === undefined ? edge : differ(this.areas[a], this.areas[b]);
    });
  }

  /** The outline of a set of areas: arcs with exactly one side in it. */
  outline(inside) {
    return this.arcs.filter(
      (arc, i) => this.owners[i].filter((owner) => inside(this.areas[owner])).length === 1,
    );
  }
}
