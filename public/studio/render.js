/* Renders the story as it stands: the preview, what is wrong, its photos, how much there is to read and to load. */

import { select } from "./caret.js";
import { marksOf } from "./diagnostics.js";
import { followWritten } from "./cursor-sync.js";
import { engine } from "./engine.js";
import { onTranslation } from "./i18n.js";
import { listProblems } from "./lists.js";
import { byId } from "./page.js";
import { editPhoto, listPhotos } from "./photo-panel.js";
import { Preview } from "./preview.js";
import { fix, fixAll } from "./quick-fixes.js";
import { sampleLines, sampleProblems } from "./samples.js";
import { attempt } from "./status.js";
import { tellLength } from "./story-length.js";
import { files, isThere, onChange, readPhotos, story, text } from "./story.js";

/** Milliseconds without a keystroke after which the story is shown anew. */
const SHOW_AFTER = 120;

const dark = /** @type {HTMLInputElement} */ (byId("dark"));
const preview = new Preview(byId("preview"), byId("screen"));

const showOnce = async () => {
  const words = text.value;
  const shown = await engine.preview(words, files.known());
  story.slug = shown.slug || story.slug;
  story.named = shown.files;
  const lead = (/** @type {number} */ line, /** @type {number} */ column) => select(text, line, column);
  /** Where the text has changed since, its line leads there. @param {StudioProblem} problem */
  const write = ({ line, column, field }) => (field && editPhoto(line, column, field)) || lead(line, column);
  const samples = sampleProblems(sampleLines(words));
  const problems = [...samples, ...shown.problems];
  if (text.value === words) text.mark(marksOf(problems, words));
  listProblems(problems, { lead, fix: (certain) => fix(certain, words), fixAll, words: ({ start, end }) => words.slice(start, end), write });
  listPhotos(shown.photos);
  if (shown.html) await preview.show(shown.html, { theme: dark.checked ? "dark" : "light", address: (src) => files.address(src) });
  if (text.value === words) followWritten();
  await tellLength(shown, (html) => preview.weigh(html));
  await readPhotos(shown.files);
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
export const startRendering = () => {
  /** @type {number | undefined} */
  let timer;
  onChange(() => {
    clearTimeout(timer);
    timer = setTimeout(show, SHOW_AFTER);
  });
  onTranslation(() => isThere() && show());
  dark.checked = matchMedia("(prefers-color-scheme: dark)").matches;
  dark.onchange = show;
  for (const width of document.getElementsByName("width"))
    width.onchange = () => preview.resize(Number(/** @type {HTMLInputElement} */ (width).value));
};
