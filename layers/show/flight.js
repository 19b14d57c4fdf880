/* From place to place: the map flies in less than a second, and jumps for whoever asks for less motion. */
const Flight = {
  TIME: 0.6, // seconds
  REDRAW: 160, // milliseconds at least from one drawing on the way to the next
  CLOSEST: 9.8, // zoom
  PADDING: [10, 10],

  /** Flies or jumps to bounds; the promise tells whether it arrived, and not another flight. */
  to({ Atlas }, bounds, still) {
    const { map } = Atlas;
    const options = { padding: Flight.PADDING, maxZoom: Flight.CLOSEST };
    map.stop();
    Atlas.flight = bounds;
    if (still || Atlas.still || Flight.there(map, bounds)) {
      map.fitBounds(bounds, { ...options, animate: false });
      return Flight.arrived(Atlas, bounds);
    }
    map.getContainer().classList.add("flying");
    const redraw = Flight.redraw(Atlas);
    map.on("move", redraw);
    return new Promise((done) => {
      map.once("moveend", () => {
        map.off("move", redraw);
        done(Flight.arrived(Atlas, bounds));
      });
      map.flyToBounds(bounds, { ...options, duration: Flight.TIME });
    });
  },

  /** Whether the map is there already, within a pixel. */
  there(map, bounds) {
    const zoom = Math.min(map.getBoundsZoom(bounds, false, L.point(Flight.PADDING).multiplyBy(2)), Flight.CLOSEST);
    const off = map.latLngToContainerPoint(bounds.getCenter()).distanceTo(map.getSize().divideBy(2));
    return Math.abs(zoom - map.getZoom()) < 0.01 && off < 2;
  },

  async arrived(Atlas, bounds) {
    const mine = Atlas.flight === bounds;
    if (mine) Atlas.map.getContainer().classList.remove("flying");
    while (mine && Atlas.painted !== Atlas.state.fill && Atlas.state.fill.tracts) await Atlas.pause(20);
    await new Promise(requestAnimationFrame);
    return mine && Atlas.flight === bounds;
  },

  /** Draws anew a few times on the way, less often where frames come slowly: between, the picture is stretched. */
  redraw(Atlas) {
    let [drawn, last] = [performance.now(), performance.now()];
    return () => {
      const now = performance.now();
      const wait = Math.max(Flight.REDRAW, 8 * (now - last));
      last = now;
      if (now - drawn < wait) return;
      drawn = now;
      Atlas.sheets.slice(0, -1).forEach((sheet) => sheet._reset());
    };
  },
};
