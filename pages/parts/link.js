/* Copies the address, which is the view. Where the browser has no clipboard for us, it is shown to copy by hand. */
export default function ({ parentElement, data }) {
  const button = parentElement.querySelector(".copy");
  const said = parentElement.querySelector(".copied");
  button.onclick = async () => {
    try {
      await navigator.clipboard.writeText(address(data.lang));
      said.textContent = data.copied;
    } catch {
      window.prompt(data.by_hand, address(data.lang));
    }
  };
  button.onblur = () => { said.textContent = ""; };
}

/** The view's address, with the language that the browser chose where the address says none. */
function address(lang) {
  const here = new URL(location.href);
  if (lang) here.searchParams.set("lang", lang);
  return here.href;
}
