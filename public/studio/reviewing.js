/* Saving the review page: one HTML file for editors and fact checkers. */

import { download } from "./download.js";
import { engine } from "./engine.js";
import { t } from "./i18n.js";
import { byId } from "./page.js";
import { say } from "./status.js";
import { files, story, text } from "./story.js";

/** Saves the review page of the story as it stands, compared with what was last saved. */
export const review = async () => {
  const button = /** @type {HTMLButtonElement} */ (byId("review"));
  button.disabled = true;
  say(t("Making the review page…"));
  try {
    /** @type {[string, Blob][]} */
    const photos = [...files.photos].map(([src, { file }]) => [src, file]);
    const page = await engine.review({ text: text.value, files: files.known(), photos, earlier: story.savedText || undefined });
    const name = (story.slug || "story") + "-review.html";
    download(page, name);
    say(t("Saved as {name}, among your downloads: one file to print or to send.", { name }));
  } finally {
    button.disabled = false;
  }
};
