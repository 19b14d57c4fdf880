/* Reads TopoJSON (the published 1.0 format): each arc once, as points of the plane; borders that two areas share once. */
"use strict";

class Topology {
  static decoded = new WeakMap();

  /** @param {object} source a TopoJSON topology  @param {string} name the object to read */
  constructor(source, name) {
    if (!Topology.decoded.has(source)) Topology.decoded.set(source, source.arcs.map((arc) => Topology.points(arc, source.transform)));
    this.arcs = Topology.decoded.get(source);
    this.areas = source.objects[name].geometries.map(({ id, properties, type, arcs }) => ({
      id, properties, rings: type === "MultiPolygon" ? arcs.flat() : arcs,
    }));
    this.areas.forEach((area) => (area.box = this.around(area)));
    this.index = new Map(this.areas.map((area, i) => [area.id, i]));
  }

  /** One arc's quantized deltas as [x, y, x, y, …] of the plane. */
  static points(arc, { scale, translate }) {
    const points = new Float64Array(arc.length * 2);
    let east = 0;
    let north = 0;
    let at = 0;
    for (const step of arc) {
      east += step[0];
      north += step[1];
      points[at++] = Plane.x(east * scale[0] + translate[0]);
      points[at++] = Plane.y(north * scale[1] + translate[1]);
    }
    return points;
  }

  /** [left, top, right, bottom] of an area. */
  around({ rings }) {
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) for (const arc of ring) Topology.widen(box, this.arcs[arc < 0 ? ~arc : arc]);
    return box;
  }

  static widen(box, points) {
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i];
      const y = points[i + 1];
      if (x < box[0]) box[0] = x;
      if (x > box[2]) box[2] = x;
      if (y < box[1]) box[1] = y;
      if (y > box[3]) box[3] = y;
    }
  }

  /** An area as a path to fill, made once. */
  path(area) {
    if (!area.path) {
      area.path = new Path2D();
      for (const ring of area.rings) this.trace(area.path, ring);
    }
    return area.path;
  }

  trace(path, ring) {
    let begun = false;
    for (const arc of ring) {
      const points = this.arcs[arc < 0 ? ~arc : arc];
      const [first, step] = arc < 0 ? [points.length - 2, -2] : [0, 2];
      for (let i = begun ? first + step : first; i >= 0 && i < points.length; i += step) {
        if (begun) path.lineTo(points[i], points[i + 1]);
        else path.moveTo(points[i], points[i + 1]);
        begun = true;
      }
    }
    path.closePath();
  }

  /** The arcs of this object, each once, as one path to draw along. */
  line() {
    const used = new Set(this.areas.flatMap(({ rings }) => rings.flat()).map((arc) => (arc < 0 ? ~arc : arc)));
    return Topology.line([...used].map((arc) => this.arcs[arc]));
  }

  /** Arcs as one path to draw along. */
  static line(arcs) {
    const path = new Path2D();
    for (const points of arcs) {
      path.moveTo(points[0], points[1]);
      for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  /** For each arc, the one or two areas that it bounds. */
  get owners() {
    const owners = this.arcs.map(() => []);
    this.areas.forEach(({ rings }, i) => rings.flat().forEach((arc) => owners[arc < 0 ? ~arc : arc].push(i)));
    Object.defineProperty(this, "owners", { value: owners });
    return owners;
  }

  /** Arcs between areas that `differ`, each once; the outer edge counts when `edge` is true. */
  mesh(differ, edge = false) {
    return this.arcs.filter((_arc, i) => {
      const [a, b] = this.owners[i];
      if (a === undefined) return false;
      return b === undefined ? edge : differ(this.areas[a], this.areas[b]);
    });
  }

  /** The outline of a set of areas: arcs with exactly one side in it. */
  outline(inside) {
    return this.arcs.filter(
      (_arc, i) => this.owners[i].filter((owner) => inside(this.areas[owner])).length === 1,
    );
  }
}
