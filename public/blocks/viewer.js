/* The viewer: a modal dialog with one photo of a gallery, its caption and its credit. */

/** How far a finger goes sideways to the next photo, in pixels. */
const SWIPE = 50;

/**
 * A button of the viewer.
 *
 * @param {string} name
 * @param {string} sign
 * @param {string} className
 * @param {() => void} act
 */
const button = (name, sign, className, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.setAttribute("aria-label", name);
  made.append(sign);
  made.addEventListener("click", act);
  return made;
};

/**
 * A copy of `photo` that loads at once, as wide as the window.
 *
 * @param {HTMLElement} photo
 */
const enlarged = (photo) => {
  const image = photo.querySelector("picture, img")?.cloneNode(true);
  if (!image) return "";
  const parts = image.nodeName === "IMG" ? [image] : image.childNodes;
  for (const part of /** @type {Iterable<HTMLImageElement>} */ (parts)) {
    part.sizes = "100vw";
    part.removeAttribute("loading");
    // A crop for narrow windows is not all of it.
    if (/** @type {any} */ (part).media) part.remove();
  }
  return image;
};

/**
 * A copy of the caption of `photo`, whose numbers stand still.
 *
 * @param {HTMLElement} photo
 */
const captionOf = (photo) => {
  const caption = document.createElement("div");
  caption.className = "sw-caption";
  for (const node of photo.querySelector("figcaption")?.childNodes || []) caption.append(node.cloneNode(true));
  for (const count of caption.querySelectorAll("[data-sw-count]")) {
    count.replaceWith(count.getAttribute("aria-label") || /** @type {string} */ (count.textContent));
  }
  return caption;
};

/**
 * Shows the photo at `index` of `photos`, and the others by keys, buttons and swipes. Closed by Escape, its button or `signal`; the
 * browser then gives the focus back.
 *
 * @param {HTMLElement} gallery
 * @param {HTMLElement[]} photos
 * @param {number} index
 * @param {AbortSignal} signal
 */
export const openViewer = (gallery, photos, index, signal) => {
  const [, close, previous, next] = /** @type {string[]} */ (gallery.dataset.swGallery?.split("|"));
  const dialog = document.createElement("dialog");
  dialog.className = "sw-viewer";
  dialog.setAttribute("aria-label", gallery.getAttribute("aria-label") || "");
  const frame = document.createElement("div");
  frame.className = "sw-viewer-photo";
  const foot = document.createElement("div");
  foot.className = "sw-viewer-caption";
  foot.setAttribute("aria-live", "polite");
  frame.setAttribute("aria-live", "polite");
  const isRightToLeft = getComputedStyle(gallery).direction === "rtl";

  const end = () => {
    dialog.close();
    dialog.remove(); // its event comes later
  };
  /** @param {number} by */
  const move = (by) => show(Math.min(Math.max(index + by, 0), photos.length - 1));
  const backwards = button(previous, isRightToLeft ? "›" : "‹", "sw-viewer-previous", () => move(-1));
  const forwards = button(next, isRightToLeft ? "‹" : "›", "sw-viewer-next", () => move(1));

  /** @param {number} at */
  const show = (at) => {
    index = at;
    const photo = photos[at];
    const place = document.createElement("span");
    place.className = "sw-viewer-place";
    place.append(at + 1 + " / " + photos.length);
    frame.replaceChildren(enlarged(photo));
    foot.replaceChildren(captionOf(photo), place);
    const held = dialog.getRootNode() instanceof ShadowRoot ? /** @type {ShadowRoot} */ (dialog.getRootNode()).activeElement : document.activeElement;
    backwards.disabled = !at;
    forwards.disabled = at + 1 === photos.length;
    // A button that goes would take the focus along.
    if (held === backwards && backwards.disabled) forwards.focus();
    if (held === forwards && forwards.disabled) backwards.focus();
  };

  const keys = /** @type {Record<string, () => void>} */ ({
    ArrowLeft: () => move(isRightToLeft ? 1 : -1),
    ArrowRight: () => move(isRightToLeft ? -1 : 1),
    Home: () => show(0),
    End: () => show(photos.length - 1),
    // What would scroll the page behind.
    ArrowUp: () => {},
    ArrowDown: () => {},
    PageUp: () => {},
    PageDown: () => {},
  });
  dialog.addEventListener("keydown", (event) => {
    const act = !event.altKey && !event.ctrlKey && !event.metaKey && keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  });
  dialog.addEventListener("wheel", (event) => event.ctrlKey || event.preventDefault(), { passive: false });

  let from = 0;
  let fingers = 0;
  dialog.addEventListener("touchstart", ({ touches }) => ([fingers, from] = [touches.length, touches[0].clientX]), { passive: true });
  dialog.addEventListener("touchend", ({ changedTouches }) => {
    const way = changedTouches[0].clientX - from;
    if (fingers === 1 && Math.abs(way) > SWIPE && (self.visualViewport?.scale || 1) === 1) move(way < 0 === isRightToLeft ? -1 : 1);
  });

  dialog.addEventListener("close", () => {
    dialog.remove();
    signal.removeEventListener("abort", end);
  });
  signal.addEventListener("abort", end);
  dialog.append(button(close, "×", "sw-viewer-close", end), backwards, frame, foot, forwards);
  /** @type {Element} */ (gallery.closest(".sw-story")).append(dialog);
  show(index);
  dialog.showModal();
};
