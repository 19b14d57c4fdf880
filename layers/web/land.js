/* What fills the map: the neighbouring states, and the towns or the tracts in the colours of their statuses. */
"use strict";

class Land {
  /** @param {Topology} towns the ground, and what is filled when nothing else is */
  constructor(towns) {
    this.towns = towns;
    this.show(towns);
    this.sheet = new Sheet("land", (pen, view) => this.paint(pen, view));
  }

  /** What to fill: areas, a code for each, and the layer that says what a code looks like. */
  show(topology, codes = "", layer = "") {
    Object.assign(this, { topology, codes, layer });
  }

  paint(pen, view) {
    if (this.neighbours) this.around(pen, view);
    if (this.topology !== this.towns) this.fill(pen, view, { topology: this.towns, codes: "" });
    this.fill(pen, view, this);
    if (this.topology !== this.towns) this.grid(pen, view);
  }

  around(pen, view) {
    const { neighbour, boundary } = Atlas.data.colours;
    for (const area of this.neighbours.areas.filter(({ box }) => Sheet.shows(view, box))) {
      pen.fillStyle = neighbour;
      pen.fill(this.neighbours.path(area), "evenodd");
      Sheet.draw(pen, view, this.neighbours.path(area), { colour: boundary, weight: 0.5 });
    }
  }

  /** Areas of one look after each other, so that each style is set once; an area without a look is paper. */
  fill(pen, view, { topology, codes, layer }) {
    const looks = Atlas.data.fills[layer] || {};
    const groups = new Map();
    topology.areas.forEach((area, i) => {
      if (!Sheet.shows(view, area.box)) return;
      const look = looks[codes[i]];
      if (!groups.has(look)) groups.set(look, []);
      groups.get(look).push(area);
    });
    for (const [look, areas] of groups) {
      pen.fillStyle = look ? Patterns.fill(look, view) : Atlas.data.colours.paper;
      for (const area of areas) pen.fill(topology.path(area), "evenodd");
    }
  }

  /** The lines between tracts. */
  grid(pen, view) {
    this.topology.grid ||= this.topology.line();
    Sheet.draw(pen, view, this.topology.grid, { colour: Atlas.data.colours.casing, weight: 0.5 });
  }
}
