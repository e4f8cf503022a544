/* Keeping the story in this browser, so that a closed tab loses nothing. */

import { say, saysWrong } from "./status.js";
import { forget, forgetPhoto, keep, keepPhoto, kept, keptPhotos } from "./storage.js";
import { begin, files, onChange, story, text } from "./story.js";
import { listProposals } from "./lists.js";

/** Milliseconds without a keystroke after which the story is kept. */
const KEEP_AFTER = 500;

/** @type {Map<string, Blob>} */
const inStorage = new Map(); // photos by their `src`, as the browser keeps them
let isKept = true;
let isKeeping = false;
let isStorageWrong = false;
/** @type {number | undefined} */
let timer;

/** Keeps the photos that are new, and forgets those that are gone. */
const keepPhotos = async () => {
  for (const [src, { file }] of files.photos) {
    if (inStorage.get(src) === file) continue;
    await keepPhoto(src, file);
    inStorage.set(src, file);
  }
  for (const src of inStorage.keys()) {
    if (files.photos.has(src)) continue;
    await forgetPhoto(src);
    inStorage.delete(src);
  }
};

const keepStory = async () => {
  if (isKeeping) return (timer = setTimeout(keepStory, KEEP_AFTER));
  isKeeping = true;
  const words = text.value;
  let what = "nothing";
  try {
    await keep({ text: words, proposals: story.proposals, texts: [...files.texts] });
    what = "the text, but not all photos";
    await keepPhotos();
    isKept = text.value === words;
    // What went wrong with a file is to be read first.
    if (isStorageWrong || !saysWrong()) say(`Kept in this browser at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}`);
    isStorageWrong = false;
  } catch (cause) {
    isStorageWrong = true;
    say(`This browser keeps ${what} (${/** @type {Error} */ (cause)?.name || "unknown"}): save the story as a ZIP file`, true);
  }
  isKeeping = false;
};

/** Keeps the story whenever it changes, once nothing changes for a moment, and asks before leaving what is not kept. */
export const keepKeeping = () => {
  onChange(() => {
    isKept = false;
    clearTimeout(timer);
    timer = setTimeout(keepStory, KEEP_AFTER);
  });
  text.addEventListener("input", () => {
    if (!isStorageWrong) say("");
  });
  addEventListener("beforeunload", (event) => {
    if (!isKept) event.preventDefault();
  });
};

/** Goes on with the story that was kept, where there is one. */
export const resume = async () => {
  const before = await kept().catch(() => undefined);
  if (!before) return;
  for (const [src, file] of await keptPhotos()) {
    await files.addPhoto(file, src).catch(() => undefined);
    inStorage.set(src, file);
  }
  for (const [name, words] of before.texts) files.texts.set(name, words);
  listProposals((story.proposals = before.proposals));
  begin(before.text);
};

/** Forgets the story, and begins at the beginning. */
export const startAnew = async () => {
  if (!confirm("Begin a new story? This one stays only if you have saved it as a ZIP file.")) return;
  clearTimeout(timer);
  await forget();
  files.clear();
  location.reload();
};
