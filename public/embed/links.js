/*
 * Links within a story. Ids belong to the page: another copy of the story may have the same, something may have put a prefix before
 * them, and a router may take an address for its own.
 */

/**
 * Follows a click on a link to a part of the same story on this page: a section, a note or the place that refers to it, a correction. The page keeps its URL, and Back leads back.
 *
 * @param {MouseEvent} event
 */
export const followSectionLink = (event) => {
  const story = /** @type {Story} */ (event.currentTarget);
  const link = /** @type {HTMLAnchorElement} */ (/** @type {Element} */ (event.target).closest("a"));
  const [page, id] = (link?.getAttribute("href") || "").split("#");
  // Of "war" and "cold-war", behind whatever prefix, the first is meant.
  const [target] = [.../** @type {NodeListOf<HTMLElement>} */ (story.querySelectorAll("[id$='" + CSS.escape(id) + "']"))].sort((one, other) => one.id.length - other.id.length);
  // On its own page, a story's ids are the page's; and a reader may want a link in a tab of its own.
  if (!target || (page && link.href.split("#")[0] !== location.href.split("#")[0]) || story.src === "./" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  history.pushState(history.state, "");
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
