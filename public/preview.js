/*
 * Joined to `live.js` in a preview only: the reader's place, kept while an author writes. It is in the history entry, not in any
 * storage.
 */
const KEY = "scrollwork"; // of the history state; what others keep there is left as it is

/** The sections of a story in reading order, each with how far its top edge is from that of the window, in CSS pixels. */
const tops = (element) => {
  const sections = [...element.querySelectorAll("[data-sw-section]")];
  return sections.map((section) => ({ id: section.id, top: section.getBoundingClientRect().top }));
};

/** Goes to the place that was noted before the reload, and notes it from now on. */
const keep = (element) => {
  // The browser's own attempt comes before the story is there, and would come in between.
  history.scrollRestoration = "manual";
  const noted = history.state?.[KEY];
  const found = noted && tops(element).find(({ id }) => id === noted.id);
  if (found) scrollBy({ top: found.top - noted.top, behavior: "instant" });
  let resting;
  addEventListener("scroll", () => {
    clearTimeout(resting);
    // Browsers limit how often a place may be noted: scrolling must rest. In milliseconds.
    resting = setTimeout(() => {
      const place = tops(element).findLast(({ top }) => top <= 1);
      if (place) history.replaceState({ ...history.state, [KEY]: place }, "");
    }, 150);
  });
};

addEventListener("scrollwork:ready", ({ target }) => "preview" in target.dataset && keep(target), { once: true });
