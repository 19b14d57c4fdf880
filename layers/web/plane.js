/* The plane that everything is drawn in: Web Mercator in pixels of zoom 8, counted from the middle of the state. */
"use strict";

const Plane = {
  ZOOM: 8,
  SIZE: 256 * 2 ** 8, // the world's width
  LEFT: 0,
  TOP: 0,

  x: (lng) => Plane.SIZE * (0.5 + lng / 360) - Plane.LEFT,

  y: (lat) => Plane.SIZE * (0.5 - Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360)) / (2 * Math.PI)) - Plane.TOP,

  /** The [lat, lng] of a point of the plane. */
  degrees(x, y) {
    const north = Math.PI * (1 - (2 * (y + Plane.TOP)) / Plane.SIZE);
    return [(Math.atan(Math.sinh(north)) * 180) / Math.PI, ((x + Plane.LEFT) / Plane.SIZE - 0.5) * 360];
  },

  /** How many pixels of the screen one of the plane takes. */
  scale: (zoom) => 2 ** (zoom - Plane.ZOOM),
};
// Canvas paths keep single-precision numbers: counted from here they are exact to a hundredth of a pixel at zoom 15.
[Plane.LEFT, Plane.TOP] = [Plane.x(-71.7), Plane.y(42.06)];
