/* Three palettes, of which a reload keeps the one that was chosen; and the typeface, which is in the page. */
const Light = {
  THEMES: ["light", "dark", "contrast"],
  theme: "light",

  begin() {
    const asks = (wish) => matchMedia(`(${wish})`).matches;
    const system = asks("prefers-contrast: more") ? "contrast" : asks("prefers-color-scheme: dark") ? "dark" : "light";
    Light.wear(Light.kept(system));
  },

  /** The palette that was chosen in this tab; where a browser keeps nothing for files, the system's. */
  kept(system) {
    try {
      const theme = sessionStorage.getItem("theme");
      return Light.THEMES.includes(theme) ? theme : system;
    } catch {
      return system;
    }
  },

  wear(theme) {
    Light.theme = document.documentElement.dataset.theme = theme;
    Chart.dress();
    Notes.dress();
  },

  next() {
    Light.wear(Light.THEMES[(Light.THEMES.indexOf(Light.theme) + 1) % Light.THEMES.length]);
    Cover.say(Show.say("theme", { name: Show.words[Light.theme] }));
    try {
      sessionStorage.setItem("theme", Light.theme);
    } catch {
      // Then a reload forgets it.
    }
  },
};

const Typeface = {
  /** Makes the typefaces known to a window: this one, or that of the notes. */
  load(place = window) {
    for (const [name, font] of Object.entries(Show.typefaces)) {
      const bytes = Uint8Array.from(atob(font), (sign) => sign.charCodeAt(0));
      const face = new place.FontFace(name, bytes.buffer, { weight: "200 900" });
      place.document.fonts.add(face);
      face.load().catch(() => {}); // the check says so
    }
  },

  here: () => Object.keys(Show.typefaces).every((name) => [...document.fonts].some(({ family, status }) => family.replaceAll('"', "") === name && status === "loaded")),
};
