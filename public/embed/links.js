/*
 * Links within a story. Ids belong to the page: another copy of the story may have the same, something may have put a prefix before
 * them, and a router may take an address for its own.
 */

/**
 * Follows a click on a link to a part of the same story: a section, a note or the place that refers to it, a correction. The page keeps its URL, and Back leads back.
 *
 * @param {MouseEvent} event
 */
export const followSectionLink = (event) => {
  const story = /** @type {Story} */ (event.currentTarget);
  const [, id] = (/** @type {Element} */ (event.target).closest("a")?.getAttribute("href") || "").split("#");
  const target = id && /** @type {HTMLElement | null} */ (story.querySelector("[id$=" + CSS.escape(id) + "]"));
  // On its own page, a story's ids are the page's; and a reader may want a link in a tab of its own.
  if (!target || story.src === "./" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  history.pushState(history.state, "");
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
