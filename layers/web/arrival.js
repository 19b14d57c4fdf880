/* streamlit-folium keeps a stand-in for the map: the map starts when its script has come, asked for until it does. */
var {{ this.get_name() }} = {_layers: {}, on() {}, addLayer() {}, removeLayer() {}, setView() {}, getBounds() {}, getZoom() {}, getCenter() {}};
(function load(pause) {
  const script = document.body.appendChild(document.createElement("script"));
  script.onload = () => Atlas.start("{{ this.get_name() }}");
  script.onerror = () => setTimeout(load, pause, Math.min(2 * pause, 30000));
  script.src = "{{ this.script }}";
})(500);
setTimeout(() => {
  if (window.Atlas?.map || !window.drawing) return;
  const words = document.getElementById("{{ this.get_name() }}").appendChild(document.createElement("p"));
  words.textContent = window.drawing.missing;
  words.style = "color-scheme: light dark; margin: 0; padding: 20px; color: CanvasText; background: Canvas; font: 15px sans-serif";
}, 3000);
