/* What is not drawn but written over the map: the hover words, the statewide notes, sentences when something fails. */
"use strict";

Object.assign(Atlas, {
  addFrame() {
    const container = Atlas.map.getContainer();
    Atlas.tip = L.DomUtil.create("div", "tip", container);
    Atlas.tip.hidden = true;
    Atlas.notes = L.DomUtil.create("div", "notes", container);
    Atlas.corner = L.DomUtil.create("div", "corner", container);
    Atlas.corner.setAttribute("role", "status");
  },

  /** Names and language for whoever cannot see the map. */
  describe({ title, label, zoom }) {
    document.documentElement.lang = Atlas.state.lang || "en";
    if (window.frameElement) window.frameElement.title = title;
    const container = Atlas.map.getContainer();
    container.setAttribute("role", "application");
    container.setAttribute("aria-label", label);
    container.querySelectorAll(".leaflet-control-zoom a").forEach((button, i) => {
      button.title = zoom[i];
      button.setAttribute("aria-label", zoom[i]);
    });
  },

  /** A sentence in the corner, one of each kind; no words take it away. */
  say(kind, words) {
    Atlas.corner.querySelector(`.${kind}-words`)?.remove();
    if (words) L.DomUtil.create("p", `${kind}-words`, Atlas.corner).textContent = words;
  },

  /** Statewide facts; whoever closes them has them closed for as long as the page is open. */
  note(notes) {
    const lines = notes.map(({ look, words }) => {
      const line = document.createElement("p");
      line.innerHTML = Atlas.data.symbols[look]?.replace("{n}", "") ?? "<i></i>";
      line.append(words);
      return line;
    });
    Atlas.notes.replaceChildren(...lines, ...(lines.length ? [Atlas.closer()] : []));
  },

  closer() {
    const name = Atlas.state.close;
    const button = Object.assign(document.createElement("button"), { type: "button", textContent: "×", title: name });
    button.setAttribute("aria-label", name);
    L.DomEvent.disableClickPropagation(button);
    button.addEventListener("click", () => { Atlas.notes.hidden = true; Atlas.map.getContainer().focus(); });
    return button;
  },
});
