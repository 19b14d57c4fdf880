/* The map, or two side by side: the app's own drawing, shown larger for whoever sits at the back. */
const Chart = {
  NAME: 11.5, // pixels of the smallest name as the drawing writes it
  FAR: 7.4, // zoom below which the map is small for its large letters, and few cities are named
  MANY: 150000, // their people
  NOTHING: { arcs: [], transform: {}, objects: { tracts: { geometries: [] }, neighbours: { geometries: [] }, roads: { geometries: [] } } },
  maps: [],

  begin() {
    Chart.maps.push(Chart.make(0));
  },

  /** The second map is made when it is first needed. */
  map(i) {
    return (Chart.maps[i] ||= Chart.make(i));
  },

  make(i) {
    const chart = drawing();
    const { Atlas } = chart;
    const options = Atlas.options;
    Object.assign(Atlas, {
      data: { ...Show.known },
      given: Show.given,
      moved: true,
      grown: Chart.grown(i),
      options: () => ({ ...options(), ...Chart.LOOKED_AT }),
      wear: () => Object.assign(Atlas.data, Atlas.data.themes[Light.theme]),
      describe: () => {},
      fetch: async () => Chart.NOTHING, // what is not inside the page is nowhere: the check tells
    });
    Atlas.start(`map-${i}`);
    const least = Atlas.labels.leastRank;
    Atlas.labels.leastRank = (zoom) => (zoom < Chart.FAR ? Chart.MANY : least(zoom));
    Object.keys(Show.expected.tracts).forEach(Atlas.load);
    return chart;
  },

  /** Leaflet's options for a map that nobody drags. */
  LOOKED_AT: {
    zoomControl: false, zoomSnap: 0, minZoom: 5, maxBounds: null, dragging: false, keyboard: false,
    doubleClickZoom: false, touchZoom: false, boxZoom: false, tapHold: false,
  },

  /** How much larger: the smallest name is as large as the text beside the map. */
  grown(i) {
    const grown = parseFloat(getComputedStyle(Show.part("#stage")).fontSize) / Chart.NAME;
    document.getElementById(`map-${i}`).style.setProperty("--grown", grown);
    return grown;
  },

  /** Draws a scene on as many maps as it has, each flown to its place. */
  place(scene, day, still) {
    const states = [day?.state || scene.state, scene.beside].filter(Boolean);
    document.documentElement.dataset.settled = "";
    const flights = states.map((state, i) => Chart.draw(i, state, scene, still));
    Promise.all(flights).then((done) => {
      if (done.every(Boolean)) document.documentElement.dataset.settled = Show.aside ? Show.aside.key : Show.at + 1;
    });
  },

  draw(i, state, scene, still) {
    const chart = Chart.map(i);
    const { Atlas } = chart;
    const ground = Atlas.map.getContainer();
    ground.setAttribute("role", "img");
    ground.setAttribute("aria-label", `${scene.title}. ${scene.sentence}`);
    Atlas.grown = Chart.grown(i);
    Atlas.resize();
    Atlas.set(state);
    return Flight.to(chart, Chart.bounds(chart, scene.frame), still);
  },

  /** What a scene flies to: its places together, or the whole state. */
  bounds({ Atlas, Places }, frame) {
    const known = frame.filter((id) => Atlas.towns.index.has(id));
    return known.reduce((all, id) => all.extend(Places.bounds(Atlas.towns, id)), L.latLngBounds(known.length ? [] : Atlas.HOME));
  },

  /** Every map has all that belongs to it, tracts and neighbouring states too. */
  async whole() {
    for (const { Atlas } of Chart.maps) {
      await Promise.all(Object.keys(Show.expected.tracts).map(Atlas.load)).catch(() => {});
      while (!Atlas.complete) await Atlas.pause(30);
    }
  },

  /** Draws everything in the palette that was chosen. */
  dress() {
    Chart.maps.forEach(({ Atlas }) => Atlas.dress());
  },
};
