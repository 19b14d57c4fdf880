/* The lines over the land: main roads, and each border once on its casing. */
"use strict";

class Lines {
  /** @param {Topology} towns whose borders are drawn */
  constructor(towns) {
    this.borders = Lines.borders(towns);
    this.sheet = new Sheet("lines", (pen, view) => this.paint(pen, view));
  }

  /** [path, name of its colour, weight at zoom 8, opacity], from the lowest. */
  static borders(towns) {
    const between = (a, b) => a.properties.county !== b.properties.county;
    const line = (differ, edge) => Topology.line(towns.mesh(differ, edge));
    const inner = line((a, b) => !between(a, b));
    const counties = line(between);
    return [
      [inner, "casing", 2.0, 0.75],
      [inner, "boundary", 0.6, 1],
      [line(() => false, true), "boundary", 0.8, 1],
      [counties, "casing", 2.8, 0.85],
      [counties, "county", 1.2, 1],
    ];
  }

  paint(pen, view) {
    const { colours } = Atlas.data;
    const grown = Math.max(0.8, Math.min(2.2, 2 ** ((view.zoom - 8) / 3))); // boundaries grow with the zoom
    if (this.roads) Sheet.draw(pen, view, this.roads, { colour: colours.road, weight: 1, opacity: 0.8 });
    for (const [path, name, weight, opacity] of this.borders) {
      Sheet.draw(pen, view, path, { colour: colours[name], weight: weight * grown, opacity });
    }
  }
}
