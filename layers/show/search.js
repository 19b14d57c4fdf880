/* Finding a place without a server, as layers/search.py does: names, ZIP codes, villages, other spellings, one typo. */
const Search = {
  SHORT_FOR: { n: "north", s: "south", e: "east", w: "west", no: "north", so: "south", mt: "mount", st: "saint", ft: "fort", mtn: "mountain" },
  NEAR: 0.4, // likeness below which nothing is near
  LONGEST: 60,

  get places() {
    const places = Show.places.map(([key, name, kind, geoid, people, words]) => ({ key, name, kind, geoid, people, words }));
    Object.defineProperty(Search, "places", { value: places });
    return places;
  },

  /** A name as it is compared: no accents, case, apostrophes or stops; short forms written out. */
  normal(text) {
    const plain = text.slice(0, Search.LONGEST).normalize("NFKD").replace(/[^\x00-\x7f]/g, "").toLowerCase();
    const bare = plain.trim().replace(/[ ,]+(ma|mass|massachusetts)$/, "").replace(/['.`]/g, "");
    const words = bare.replace(/[^a-z0-9]+/g, " ").trim().split(" ").filter(Boolean);
    return words.map((word) => (words.length > 1 && Search.SHORT_FOR[word]) || word).join(" ");
  },

  /** {places, near}: what begins so, then what has a word that does; else the nearest names. */
  find(text, limit = 6) {
    const wanted = Search.normal(text);
    if (!wanted) return { places: [], near: false };
    const begins = Search.places.filter(({ key }) => key.startsWith(wanted));
    const within = Search.places.filter(({ key }) => key.includes(` ${wanted}`));
    const found = Search.once([...Search.ranked(begins, wanted), ...Search.ranked(within, wanted)]);
    if (found.length) return { places: found.slice(0, limit), near: false };
    return { places: Search.once(Search.nearest(wanted)).slice(0, limit), near: true };
  },

  /** Exact names first, then municipalities, then the larger place. */
  ranked(places, wanted) {
    const rank = ({ key, kind }) => 2 * (key !== wanted) + (kind !== "municipality");
    return places.slice().sort((a, b) => rank(a) - rank(b) || b.people - a.people);
  },

  /** Each name of a municipality once, and its other spellings only where its own name is not. */
  once(places) {
    const once = new Map();
    for (const place of places.slice().reverse()) once.set(`${place.key} ${place.geoid}`, place);
    const found = [...once.values()].reverse();
    const own = new Set(found.filter(({ kind }) => kind === "municipality").map(({ geoid }) => geoid));
    return found.filter(({ kind, geoid }) => kind !== "other_spelling" || !own.has(geoid));
  },

  nearest(wanted) {
    const keys = [...new Set(Search.places.map(({ key }) => key))].filter((key) => !/^\d+$/.test(key));
    const likely = keys.map((key) => [key, Search.likeness(key, wanted)]).filter(([, like]) => like >= Search.NEAR);
    const order = likely.sort((a, b) => b[1] - a[1]).slice(0, 5).map(([key]) => key);
    const rank = ({ key, kind }) => 2 * order.indexOf(key) + (kind !== "municipality");
    return Search.places.filter(({ key }) => order.includes(key)).sort((a, b) => rank(a) - rank(b));
  },

  /** 1 less the Damerau-Levenshtein distance as a share of the longer text. */
  likeness(a, b) {
    const rows = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array(b.length).fill(0)]);
    rows[0] = Array.from({ length: b.length + 1 }, (_, j) => j);
    for (let i = 1; i <= a.length; i++) {
      for (let j = 1; j <= b.length; j++) {
        rows[i][j] = Math.min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (a[i - 1] !== b[j - 1]));
        const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
        if (swapped) rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
      }
    }
    return 1 - rows[a.length][b.length] / Math.max(a.length, b.length, 1);
  },
};
