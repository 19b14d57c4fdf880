/* The town of somebody in the room, found on the spot: its answer becomes a scene of its own. */
const Find = {
  at: 0,
  places: [],

  open() {
    const label = Show.words.find;
    Find.input = Show.make("input", { type: "text", autocomplete: "off", spellcheck: false, maxLength: Search.LONGEST, oninput: Find.search, onkeydown: Find.press });
    const given = { role: "combobox", "aria-label": label, "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": "found" };
    Object.entries(given).forEach(([name, value]) => Find.input.setAttribute(name, value));
    Find.heading = Show.make("p", {});
    Find.heading.setAttribute("role", "status");
    Find.list = Show.make("ul", { id: "found" });
    Find.list.setAttribute("role", "listbox");
    Find.list.setAttribute("aria-label", label);
    Cover.toggle("find", Show.make("h2", { textContent: label }), Find.input, Find.heading, Find.list);
    Find.input.focus();
  },

  search() {
    const { places, near } = Search.find(Find.input.value);
    Find.places = places;
    Find.heading.textContent = Find.input.value.trim() && (near || !places.length) ? Show.words[places.length ? "near" : "nothing"] : "";
    Find.list.replaceChildren(...places.map(Find.option));
    Find.input.setAttribute("aria-expanded", String(places.length > 0));
    Find.mark(near ? -1 : 0);
  },

  option({ name, words }, i) {
    const option = Show.make("li", { id: `found-${i}`, onclick: () => Find.choose(i) }, `${name} `, Show.make("small", { textContent: words }));
    option.setAttribute("role", "option");
    return option;
  },

  mark(at) {
    Find.at = at;
    [...Find.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === at)));
    if (Find.list.children[at]) Find.input.setAttribute("aria-activedescendant", `found-${at}`);
    else Find.input.removeAttribute("aria-activedescendant");
  },

  press(event) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || (!step && event.key !== "Enter")) return;
    event.preventDefault();
    if (event.key === "Enter") Find.choose(Find.at);
    else if (Find.places.length) Find.mark((Find.at + step + Find.places.length + (Find.at < 0 && step < 0)) % Find.places.length);
  },

  choose(i) {
    const place = Find.places[i];
    if (!place) return;
    Cover.close();
    Show.ask(Find.scene(place.geoid, place.name));
  },

  /** A place's answer as a scene; a village says in which municipality it is. */
  scene(geoid, asked) {
    const { Atlas } = Chart.map(0);
    const { name } = Atlas.towns.areas[Atlas.towns.index.get(geoid)].properties;
    const [sentence, ...more] = Show.answers[geoid];
    const lies = asked && asked !== name ? [Show.say("lies", { place: asked, town: name })] : [];
    const told = [...lies, sentence, ...more];
    return {
      ...Show.town, key: `town-${geoid}`, title: name, sentence: told[0], more: told.slice(1), source: Show.credits[geoid], number: "", days: [],
      state: { ...Show.town.state, town: geoid }, frame: [geoid], notes: "", beside: null, code: Show.codes[geoid] || "",
    };
  },
};
