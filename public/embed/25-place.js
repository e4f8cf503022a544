/*
 * The reader's place. The browser goes there again before the text has come, so it is kept in the history entry (in no storage), and
 * so is where a deep link leads.
 */

const stories = new Set(); // the elements that stand in the page
const KEY = "scrollwork"; // of the entry's state; what others keep there is left as it is

/** The history entry that routers do not watch, where the browser has it. */
const entry = () => self.navigation?.currentEntry;
const state = () => (entry() ? entry().getState() : history.state) || {};
const sections = (story) => [...story.querySelectorAll("[data-sw-section]")];

let left = state()[KEY]; // how far down the reader left the page, until they go elsewhere
let link = left == null && location.hash; // where the address leads, likewise
let depth = 0; // how far down the reader was last seen
let back; // the address that the reader has come to by Back or Forward, or at which a story is made anew in this task
const depths = {}; // how far down the reader was when a story, by its address, was taken away

/** Brings the reader back to this far down, from where a page that was too short has let them slip. */
const sink = (top) => scrollY < top && scrollTo({ top, behavior: "instant" });

/** Brings the reader to where the page was left, or where its address leads, once a text or its styles are there. */
const arrive = (story) => {
  const target = sections(story).find(({ id }) => link === "#" + encodeURI(id));
  // Routers go to the reader's place when they have exchanged the page, which then has no text yet.
  const before = back === location.href ? depths[story.src] : NaN;
  if (before >= 0) return sink(before);
  // The page may be too short until now, and keep in view what the text has pushed down.
  if (left >= 0) scrollTo({ top: left, behavior: "instant" });
  if (target?.offsetHeight) target.scrollIntoView();
};

const listening = { capture: true, passive: true };
for (const name of ["wheel", "touchmove", "keydown", "pointerdown"]) addEventListener(name, () => (left = link = back = NaN), listening);
addEventListener("popstate", () => (back = location.href));
addEventListener("scroll", () => (depth = scrollY), listening);
// Firefox keeps nothing over a reload that `pagehide` writes, and phones may leave out `beforeunload`.
for (const name of ["beforeunload", "pagehide"])
  addEventListener(name, () => {
    if (!stories.size) return;
    const after = { ...state(), [KEY]: scrollY };
    if (entry()) navigation.updateCurrentEntry({ state: after });
    else history.replaceState(after, "");
  });
