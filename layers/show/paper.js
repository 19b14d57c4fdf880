/* One scene a page: before printing, each is drawn as a still picture in the shape of the paper. */
const Paper = {
  prepare() {
    if (document.body.classList.contains("for-paper")) return;
    document.body.classList.add("for-paper");
    const { theme } = Light;
    if (theme === "dark") Light.wear("light");
    const { at, aside } = Show;
    Days.stop();
    Show.part(".sheets").replaceChildren(...Show.scenes.map(Paper.sheet));
    Object.assign(Show, { at, aside });
    Light.wear(theme);
  },

  sheet(scene, i) {
    Object.assign(Show, { at: i, aside: undefined });
    Days.days = scene.days;
    Days.at = Math.max(scene.days.length - 1, 0);
    Show.place({ still: true });
    const page = Show.part("#stage").cloneNode(true);
    page.removeAttribute("id");
    page.classList.add("sheet");
    page.querySelectorAll(".ground").forEach((ground, at) => ground.replaceChildren(...(Chart.maps[at] ? Paper.picture(Chart.maps[at].Atlas) : [])));
    return page;
  },

  /** The canvases as one, and the symbols over it at their places. */
  picture(Atlas) {
    const size = Atlas.map.getSize();
    const sheets = Atlas.sheets.filter(({ view }) => view);
    const { ratio } = sheets[0].view;
    const canvas = Show.make("canvas", { width: Math.round(size.x * ratio), height: Math.round(size.y * ratio) });
    const pen = canvas.getContext("2d");
    for (const { _container: drawn, _bounds } of sheets) {
      const at = Atlas.map.layerPointToContainerPoint(_bounds.min);
      pen.drawImage(drawn, at.x * ratio, at.y * ratio);
    }
    return [canvas, ...Atlas.symbols.getLayers().map((marker) => Paper.symbol(Atlas, marker, size))];
  },

  symbol(Atlas, marker, size) {
    const at = Atlas.map.latLngToContainerPoint(marker.getLatLng()).add([20 * marker.beside, 0]);
    const symbol = marker.getElement().firstElementChild.cloneNode(true);
    symbol.setAttribute("class", "printed");
    Object.assign(symbol.style, { left: `${(100 * at.x) / size.x}%`, top: `${(100 * at.y) / size.y}%`, width: `${2200 / size.x}%` });
    return symbol;
  },

  /** The screen is as it was. */
  done() {
    Show.part(".sheets").replaceChildren();
    document.body.classList.remove("for-paper");
    Days.begin(Show.scene);
    Show.place({ still: true });
  },
};
addEventListener("beforeprint", Paper.prepare);
addEventListener("afterprint", Paper.done);
