/*
 * Jumps within the page. A section far from the viewport is not rendered, and its height is estimated: one that lies across the upper edge
 * of the window where a reader lands would push away what they came for. So all sections are rendered before a jump.
 */

import { stories } from "./registry.js";

/** Renders all sections of the page's stories from now on: their heights are exact. */
export const renderSections = () => stories.forEach((story) => (story.dataset.swWhole = ""));

// Keys that lead to an end of the page, to the next link or to the browser's search; and what leads to a section.
for (const name of ["keydown", "click"])
  addEventListener(
    name,
    (event) => {
      const { ctrlKey, metaKey, key } = /** @type {KeyboardEvent} */ (event);
      const [target] = /** @type {[Element]} */ (event.composedPath()); // in whatever shadow root
      if (ctrlKey || metaKey || /End|Home|Tab/.test(key) || target.closest?.("a[href*='#'],.sw-nav")) renderSections();
    },
    { capture: true, passive: true },
  );
