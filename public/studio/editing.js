/* What the page writes into the text. */

import { choose } from "./choosing.js";
import { changed, files, text } from "./story.js";

/** Puts words where the cursor is. @param {string} words */
const insert = (words) => {
  text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
  text.focus();
  changed();
};

/** Puts a photo where the cursor is. @param {string} src */
export const insertPhoto = (src) => insert(`\n\n{credit=""}\n::: photo\n![](${src})\n:::\n\n`);

/** Asks for the photo that stands at `src`, and writes its name there. @param {string} src */
export const choosePhoto = (src) =>
  choose("image/*", async ([file]) => {
    if (!file) return;
    const added = await files.addPhoto(file, file.name);
    text.value = text.value.split(`(${src})`).join(`(${added})`);
    changed();
  });
