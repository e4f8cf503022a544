/* Recordings: the browser's own player beside their title. */

/**
 * Puts a player for the recording that `link` leads to under its title, until `signal` is aborted.
 *
 * @param {HTMLElement} link
 * @param {AbortSignal} signal
 */
export const enhanceSound = (link, signal) => {
  const title = /** @type {HTMLElement} */ (link.closest(".sw-audio-title"));
  title.parentElement?.querySelectorAll(".sw-player").forEach((part) => part.remove()); // of a copied page
  const player = document.createElement("audio");
  player.className = "sw-player";
  player.controls = true;
  player.preload = "none";
  player.src = /** @type {HTMLAnchorElement} */ (link).href;
  player.setAttribute("aria-label", /** @type {string} */ (link.textContent));
  title.after(player);
  signal.addEventListener("abort", () => player.remove());
};
