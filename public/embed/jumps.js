/*
 * Jumps within the page. A section far from the viewport is not rendered, and its height is estimated: one that lies across the upper edge
 * of the window where a reader lands would push away what they came for. So all sections are rendered before a jump, or as it is noticed.
 */

import { stories } from "./registry.js";

/** Renders all sections of the page's stories from now on: their heights are exact. */
export const renderSections = () => stories.forEach((story) => (story.dataset.swWhole = ""));

/** @param {Element} element */
const topOf = (element) => element.getBoundingClientRect().top;

/** Renders all sections after the page has jumped, and keeps in its place what begins in the window, or else what is across it. */
export const land = () => {
  const parts = [...stories].flatMap((story) => [...story.querySelectorAll(".sw-section,.sw-ending")]).filter((part) => topOf(part) < innerHeight);
  const held = parts.find((part) => topOf(part) >= 0) || parts.pop();
  const before = held && topOf(held);
  renderSections();
  const moved = held && topOf(held) - /** @type {number} */ (before);
  // Not by nothing: that would end a scroll that is under way.
  if (moved) scrollBy({ top: moved, behavior: "instant" });
};

/** Options of listeners that hear of everything first, and delay nothing. */
export const listening = { capture: true, passive: true };

// Keys that lead to an end of the page, and what leads to a section: the way there may be scrolled smoothly, and is not to be cut short.
for (const name of ["keydown", "click"])
  addEventListener(
    name,
    (event) => {
      const { metaKey, key } = /** @type {KeyboardEvent} */ (event);
      const [target] = /** @type {[Element]} */ (event.composedPath()); // in whatever shadow root
      if ((metaKey ? /Arrow/ : /End|Home/).test(key) || target.closest?.("a[href*='#'],.sw-menu")) renderSections();
    },
    listening,
  );
