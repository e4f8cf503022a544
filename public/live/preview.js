/*
 * The entry point of a preview's `live.js`: the app, and scroll restoration while an author writes. The place is in the history entry,
 * not in any storage.
 */

import "./main.js";

const KEY = "scrollwork"; // of the history state; what others keep there is left as it is

/**
 * The sections of a story in reading order, each with how far its top edge is from that of the window, in CSS pixels.
 *
 * @param {Element} element
 */
const sectionTops = (element) => {
  const sections = [...element.querySelectorAll("[data-sw-section]")];
  return sections.map((section) => ({ id: section.id, top: section.getBoundingClientRect().top }));
};

/**
 * Scrolls to where the author was before the reload, and saves the place from now on.
 *
 * @param {Element} element
 */
const restoreScroll = (element) => {
  // The browser's own attempt comes before the story is there, and would come in between.
  history.scrollRestoration = "manual";
  const saved = history.state?.[KEY];
  const found = saved && sectionTops(element).find(({ id }) => id === saved.id);
  if (found) scrollBy({ top: found.top - saved.top, behavior: "instant" });
  /** @type {number} */
  let timer;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    // Browsers limit how often a place may be saved: scrolling must rest. In milliseconds.
    timer = setTimeout(() => {
      const section = sectionTops(element).findLast(({ top }) => top <= 1);
      if (section) history.replaceState({ ...history.state, [KEY]: section }, "");
    }, 150);
  });
};

addEventListener("scrollwork:ready", ({ target }) => restoreScroll(/** @type {Element} */ (target)), { once: true });
