/* Pairs: a range input over two photos, which uncovers the one or the other. */

/** How far an arrow key moves the handle, in per cent. */
const KEY_STEP = 5;

/**
 * Lays the two photos of `pair` over one another, until `signal` is aborted.
 *
 * @param {HTMLElement} pair
 * @param {AbortSignal} signal
 */
export const enhancePair = (pair, signal) => {
  if (!CSS.supports("grid-template-rows", "subgrid")) return; // side by side is as good
  pair.querySelector(".sw-range")?.remove(); // of a copied page
  const range = document.createElement("input");
  range.className = "sw-range";
  range.type = "range";
  range.step = "any";
  range.setAttribute("aria-label", /** @type {string} */ (pair.dataset.swPair));
  const label = pair.querySelector(".sw-on-photo")?.textContent;

  const show = () => {
    const share = Math.round(+range.value * 10) / 10;
    pair.style.setProperty("--sw-share", "" + share);
    range.setAttribute("aria-valuetext", (label ? label + ": " : "") + Math.round(share) + " %");
  };

  /** @param {KeyboardEvent} event */
  const press = (event) => {
    const forwards = getComputedStyle(pair).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    if (!/^Arrow/.test(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    range.value = "" + (+range.value + (event.key === forwards || event.key === "ArrowUp" ? KEY_STEP : -KEY_STEP));
    show();
  };

  range.addEventListener("input", show);
  range.addEventListener("keydown", press);
  pair.append(range);
  pair.dataset.swSlide = "";
  show();
  signal.addEventListener("abort", () => {
    range.remove();
    delete pair.dataset.swSlide;
    pair.style.removeProperty("--sw-share");
  });
};
