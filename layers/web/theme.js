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
    Atlas.place(Atlas.state.symbols);
    Atlas.note(Atlas.state.notes);
    Atlas.sheets.forEach((sheet) => (sheet.stale = true));
    Atlas.refresh();
  },
});
