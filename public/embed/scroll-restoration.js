/*
 * Scroll restoration. The browser restores the scroll position before a story's text has come, so that it is kept in the history entry
 * (in no storage) and restored again with the text; so is the target of a deep link.
 */

import { land, listening, renderSections } from "./jumps.js";
import { stories } from "./registry.js";

const KEY = "scrollwork"; // of the entry's state; what others keep there is left as it is

/** The entry of the Navigation API, which routers do not watch, where the browser has it. */
const currentEntry = () => /** @type {NavigationHistoryEntry} */ (self.navigation?.currentEntry);
const entryState = () => (currentEntry() ? currentEntry().getState() : history.state) || {};

/** @type {number | undefined} */
let savedTop = entryState()[KEY]; // where the reader left the page, in CSS pixels, until they scroll by themselves
// A reader who has scrolled before this script came is somewhere else than there, at the top, or at the end of a page that is too short yet.
if (scrollY && Math.abs(Math.min(/** @type {number} */ (savedTop), document.documentElement.scrollHeight - innerHeight) - scrollY) > 9) savedTop = NaN;
/** @type {string | number | false} */
let fragment = savedTop == null && location.hash; // of a deep link, likewise
let lastTop = 0; // where the reader was last seen
/** @type {string | number | undefined} */
let restoredUrl; // what the reader has come to by Back or Forward, or where a story is made anew in this task
/** @type {Record<string, number>} */
const topBySource = {}; // where the reader was when a story was taken away

/**
 * Scrolls back down to `top`, from where a page that was too short has let the reader slip.
 *
 * @param {number} top
 */
export const scrollDownTo = (top) => {
  renderSections();
  if (scrollY < top) scrollTo({ top, behavior: "instant" });
};

/** Scrolls back down to where the reader was last seen, once a story that was taken away is there again. */
export const restoreLastTop = () => scrollDownTo(lastTop);

/**
 * Scrolls to where the reader left the page, or to the deep link's target, once a story's text or its styles are there.
 *
 * @param {Story} story
 */
export const restoreScroll = (story) => {
  const parts = /** @type {NodeListOf<HTMLElement>} */ (story.querySelectorAll("[id]"));
  const target = [...parts].find(({ id }) => fragment === "#" + encodeURI(id));
  // Routers scroll when they have exchanged the page, which then has no text yet.
  const top = restoredUrl === location.href ? topBySource[/** @type {string} */ (story.src)] : NaN;
  if (top >= 0) return scrollDownTo(top);
  if (savedTop || fragment) renderSections();
  // The page may have been too short until now, and scroll anchoring may keep in view what the text has pushed down.
  if (/** @type {number} */ (savedTop) >= 0) scrollTo({ top: savedTop, behavior: "instant" });
  if (target?.offsetHeight) target.scrollIntoView();
};

/**
 * Remembers where the reader was in a story that is removed. One that is made anew for the same source in this task is scrolled to it.
 *
 * @param {string | null | undefined} source none where its text had not come
 */
export const rememberTop = (source) => {
  const before = restoredUrl;
  restoredUrl = location.href;
  if (source) topBySource[source] = lastTop;
  setTimeout(() => (restoredUrl = before));
};

for (const name of ["keydown", "pointerdown", "touchmove", "wheel"])
  addEventListener(name, () => (savedTop = fragment = restoredUrl = NaN), listening);
addEventListener("popstate", () => (restoredUrl = location.href));
addEventListener(
  "scroll",
  () => {
    // Beyond what browsers may have rendered around the window. Where a router has restored a place, that is where it is.
    if (Math.abs(scrollY - lastTop) > innerHeight) (restoredUrl === location.href ? renderSections : land)();
    lastTop = scrollY;
  },
  listening,
);
// Firefox keeps nothing over a reload that `pagehide` writes, and no page for Back that listens to `beforeunload`.
for (const name of ["scrollend", "pagehide"])
  addEventListener(name, () => {
    if (!stories.size) return;
    const state = { ...entryState(), [KEY]: scrollY };
    if (currentEntry()) navigation.updateCurrentEntry({ state });
    else history.replaceState(state, "");
  });
