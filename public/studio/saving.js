/* Saving the story as a file that its author holds. */

import { pack } from "./archive.js";
import { files, story, text } from "./story.js";

/** Saves the story as a ZIP file. */
export const save = async () => {
  const photos = await Promise.all([...files.photos].map(async ([name, { file }]) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const texts = [...files.texts].map(([name, words]) => ({ name, bytes: new TextEncoder().encode(words) }));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await pack(text.value, [...photos, ...texts]));
  link.download = (story.slug || "story") + ".zip";
  link.click();
  story.savedText = text.value;
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
