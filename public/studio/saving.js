/* Saving the story as a file that its author holds. */

import { download } from "./download.js";
import { engine } from "./engine.js";
import { byId } from "./page.js";
import { say } from "./status.js";
import { files, story, text } from "./story.js";

/** Tells which photo is under way. @param {number} done @param {number} all */
const tell = (done, all) => say(`Making the site: photo ${done + 1} of ${all}…`);

/** Saves the story as a ZIP file, with its finished site. */
export const save = async () => {
  const button = /** @type {HTMLButtonElement} */ (byId("save"));
  const words = text.value;
  button.disabled = true;
  say("Making the ZIP file…");
  try {
    /** @type {[string, Blob][]} */
    const photos = [...files.photos].map(([src, { file }]) => [src, file]);
    const { zip, why } = await engine.save({ text: words, files: files.known(), photos }, tell);
    download(zip, (story.slug || "story") + ".zip");
    story.savedText = words;
    say(why ? `Saved, but with no finished site: ${why}.` : "Saved: the story, and its finished site in the folder “site”.");
  } finally {
    button.disabled = false;
  }
};
