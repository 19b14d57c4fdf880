/* The palette that the system asks for, light or dark, taken on at any time. */
"use strict";

Object.assign(Atlas, {
  dark: matchMedia("(prefers-color-scheme: dark)"),
  /** Takes the palette that the system asks for. */
  wear() {
    Object.assign(Atlas.data, Atlas.data.themes[Atlas.dark.matches ? "dark" : "light"]);
  },

  /** Draws everything in the other palette when the system changes it. */
  dress() {
    Atlas.wear();
    const { colours } = Atlas.data;
    Atlas.coloured.forEach(([shape, parts]) => shape.setStyle(
      Object.fromEntries(Object.entries(parts).map(([part, name]) => [part, colours[name]])),
    ));
    Atlas.labels.style = { ...Atlas.labels.style, ink: colours.ink, halo: colours.halo };
    InnerCanvas.casing = colours.casing;
    Atlas.tracts?.group.remove();
    Atlas.tracts = undefined;
    const { fill, outlines, symbols, notes, town } = Atlas.state;
    Atlas.paint(fill);
    Atlas.outline(outlines);
    Atlas.place(symbols);
    Atlas.note(notes);
    Atlas.ring(town);
  },

  /** A shape of the constant part, with the names of its colours so that it can be dressed anew. */
  colour(shape, parts) {
    Atlas.coloured.push([shape, parts]);
    return shape;
  },

  coloured: [],
});
