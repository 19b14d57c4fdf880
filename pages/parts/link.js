/* Copies the address, which is the view. Where the browser has no clipboard for us, it is shown to copy by hand. */
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector("button");
  const said = parentElement.querySelector("[role=status]");
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      said.textContent = data.copied;
    } catch {
      window.prompt(data.by_hand, location.href);
    }
  };
  button.onblur = () => { said.textContent = ""; };
}
