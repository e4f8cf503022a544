/*
 * Links within a story. Ids belong to the page: a copy of the story may have the same, something may have put a prefix before them,
 * and a router may take an address for its own.
 */

/** Answers a click on a link to a section of the same story. The page keeps its address, and Back leads back. */
const follow = (event) => {
  const story = event.currentTarget;
  const [, name] = (event.target.closest("a")?.getAttribute("href") || "").split("#");
  const target = name && sections(story).find(({ id }) => id.endsWith(name));
  // On its own page, a story's ids are the page's; and a reader may want a link in a tab of its own.
  if (!target || story.src === "./" || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  history.pushState(history.state, "");
  target.scrollIntoView();
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
};
