/* What is drawn round a place: the jurisdictions' outlines, the policies' lines inside, the chosen town's ring. */
"use strict";

class Marks {
  /** @param {Topology} towns of which a county is put together too */
  constructor(towns) {
    this.towns = towns;
    this.edges = new Map();
    this.outlines = []; // [{area, look}]: a county (5 digits) or a town (10 digits), and the name of its status's look
    this.sheet = new Sheet("marks", (pen, view) => this.paint(pen, view));
  }

  paint(pen, view) {
    const { colours: { casing, ink }, outlines } = Atlas.data;
    const known = this.outlines.filter(({ look }) => look in outlines).map(({ area, look }) => ({ area, ...outlines[look] }));
    const draw = (area, look) => Sheet.draw(pen, view, this.edge(area), look);
    Insets.paint(pen, view, this.towns, known.filter(({ inner }) => inner));
    for (const { area, ...look } of known.filter(({ inner }) => !inner)) {
      draw(area, { colour: casing, weight: look.weight + 2.5 });
      draw(area, look);
    }
    if (!this.chosen) return;
    draw(this.chosen, { colour: casing, weight: 6 });
    draw(this.chosen, { colour: ink, weight: 3 });
  }

  /** The outline of a county (5 digits) or a town (10 digits), made once. */
  edge(area) {
    if (!this.edges.has(area)) this.edges.set(area, Topology.line(this.towns.outline(({ id }) => id.startsWith(area))));
    return this.edges.get(area);
  }
}
