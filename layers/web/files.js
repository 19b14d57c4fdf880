/* Our own files, over a connection that may fail: each is asked for until it comes, and what is made of it is kept. */
"use strict";

Object.assign(Atlas, {
  base: document.currentScript?.src.replace(/[^/]*$/, ""),
  files: new Map(),
  given: {}, // files that came with the page, by name: nothing is asked for
  tracts: new Map(),
  PATIENCE: 3000, // milliseconds until a sentence says that something has not come
  LONGEST: 30000, // milliseconds between two tries

  pause: (time) => new Promise((done) => setTimeout(done, time)),

  /** One file of ours, given or fetched once; the name carries its hash. */
  file(name) {
    if (!Atlas.files.has(name)) Atlas.files.set(name, Atlas.given[name] || Atlas.fetch(name));
    return Atlas.files.get(name);
  },

  /** Asks again with growing pauses, for as long as it takes. */
  async fetch(name) {
    for (let pause = 500; ; pause = Math.min(2 * pause, Atlas.LONGEST)) {
      try {
        const reply = await fetch(Atlas.base + name, { signal: AbortSignal.timeout?.(2 * Atlas.LONGEST) });
        if (reply.ok) return await reply.json();
      } catch {
        // Refused, cut off, or half a file: the next try may have it.
      }
      await Atlas.pause(pause);
    }
  },

  /** Tracts, read and ready to be drawn. */
  async load(name) {
    const source = await Atlas.file(name);
    if (Atlas.tracts.has(name)) return;
    const topology = new Topology(source, "tracts");
    topology.areas.forEach((area) => topology.path(area));
    Atlas.tracts.set(name, topology);
  },

  /** Tracts are on their way; if they are slow, a sentence says so until they are here or no longer wanted. */
  async expect(fill) {
    const wanted = () => fill === Atlas.state.fill && fill !== Atlas.painted;
    setTimeout(() => { if (wanted()) Atlas.say("late", Atlas.state.late); }, Atlas.PATIENCE);
    await Atlas.load(fill.tracts);
    if (wanted()) Atlas.paint(fill);
  },
});
