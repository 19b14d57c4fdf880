/* Opens a file that the viewer chooses and tells the page its text; of one too long only the beginning. */
export default function ({ parentElement, data, setTriggerValue }) {
  const input = parentElement.querySelector("input");
  input.onchange = async () => {
    const [file] = input.files;
    if (!file) return;
    const text = await file.slice(0, data.most + 1).text();
    input.value = ""; // the same file, corrected, can be chosen again
    setTriggerValue("file", { text, n: Date.now() });
  };
}
