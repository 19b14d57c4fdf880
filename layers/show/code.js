/* A QR code large enough to be read from the back of the room. */
const Code = {
  toggle() {
    const { code } = Show.scene;
    const heading = Show.make("h2", { textContent: Show.words[code ? "code" : "no_code"] });
    Cover.toggle("code", heading, ...(code ? [Code.draw(code), Show.make("p", { textContent: Show.site })] : []));
  },

  /** The modules as a canvas, one pixel each with a quiet zone of four; the sheet makes it large. */
  draw(bits) {
    const bytes = Uint8Array.from(atob(bits), (sign) => sign.charCodeAt(0));
    const side = Math.floor(Math.sqrt(bytes.length * 8));
    const canvas = Show.make("canvas", { width: side + 8, height: side + 8 });
    const pen = canvas.getContext("2d");
    Object.assign(pen, { fillStyle: "#fff" }).fillRect(0, 0, side + 8, side + 8);
    pen.fillStyle = "#000";
    for (let i = 0; i < side * side; i++) {
      if (bytes[i >> 3] & (128 >> (i & 7))) pen.fillRect(4 + (i % side), 4 + Math.floor(i / side), 1, 1);
    }
    return canvas;
  },
};
