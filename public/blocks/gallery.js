/* Galleries: a button over each photo, which shows it as large as the window. */

import { openViewer } from "./viewer.js";

/**
 * Lets the photos of `gallery` be enlarged, until `signal` is aborted.
 *
 * @param {HTMLElement} gallery
 * @param {AbortSignal} signal
 */
export const enhanceGallery = (gallery, signal) => {
  if (!self.HTMLDialogElement) return;
  gallery.querySelectorAll(".sw-enlarge").forEach((button) => button.remove()); // of a copied page
  const photos = /** @type {HTMLElement[]} */ ([...gallery.querySelectorAll(".sw-photo")]);
  const [enlarge] = /** @type {string} */ (gallery.dataset.swGallery).split("|");
  for (const [index, photo] of photos.entries()) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sw-enlarge";
    const alt = photo.querySelector("img")?.alt;
    button.setAttribute("aria-label", alt ? enlarge + ": " + alt : enlarge);
    button.addEventListener("click", () => openViewer(gallery, photos, index, signal));
    photo.insertBefore(button, photo.querySelector("figcaption"));
    signal.addEventListener("abort", () => button.remove());
  }
};
