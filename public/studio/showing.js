/* Showing the story as it stands: the preview, what is wrong, which photos it names. */

import { select } from "./caret.js";
import { choosePhoto, insertPhoto } from "./editing.js";
import { engine } from "./engine.js";
import { listPhotos, listProblems } from "./lists.js";
import { byId } from "./page.js";
import { Preview } from "./preview.js";
import { attempt } from "./status.js";
import { files, onChange, story, text } from "./story.js";

/** Milliseconds without a keystroke after which the story is shown anew. */
const SHOW_AFTER = 120;

const dark = /** @type {HTMLInputElement} */ (byId("dark"));
const preview = new Preview(byId("preview"), byId("screen"));

const showOnce = async () => {
  const shown = await engine.preview(text.value, files.known());
  story.slug = shown.slug || story.slug;
  listProblems(shown.problems, (line, column) => select(text, line, column));
  listPhotos(shown.files, files.photos, { choose: choosePhoto, insert: insertPhoto });
  byId("words").textContent = shown.words ? `${shown.words.toLocaleString("en")} words` : "";
  if (shown.html) await preview.show(shown.html, { theme: dark.checked ? "dark" : "light", address: (src) => files.address(src) });
};

// Only one text is under way at a time; of those typed meanwhile, the last.
let isShowing = false;
let isStale = false;

const show = async () => {
  isStale = true;
  if (isShowing) return;
  isShowing = true;
  while (isStale) {
    isStale = false;
    await attempt(showOnce);
  }
  isShowing = false;
};

/** Shows the story whenever it changes, once nothing changes for a moment. */
export const keepShowing = () => {
  /** @type {number | undefined} */
  let timer;
  onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(show, SHOW_AFTER);
  });
  dark.checked = matchMedia("(prefers-color-scheme: dark)").matches;
  dark.onchange = show;
  for (const width of document.getElementsByName("width"))
    width.onchange = () => preview.resize(Number(/** @type {HTMLInputElement} */ (width).value));
};
