/* A story as it is saved: what it is written with, and, where it can be published as it stands, the finished site. */

import { readme } from "./readme.js";
import { makeSite } from "./site.js";

/**
 * Saves a story into a ZIP file or a folder; gives the ZIP file, and why there is no finished site in it.
 *
 * @param {import("./zip.js").Zip | import("./directory.js").Directory} place
 * @param {{ text: string, files: StudioFiles, photos: [src: string, blob: Blob][], unfinished: string }} story
 * @param {() => Promise<{ publication: StudioPublication, player: [string, Uint8Array][] }>} publish begins to publish the story
 * @param {(done: number, all: number) => void} tell tells how many photos are done
 * @returns {Promise<StudioSaved>}
 */
export const saveStory = async (place, { text, files, photos, unfinished }, publish, tell) => {
  // Of a ZIP file that is cut short, the first file is left longest.
  await place.add("story.dj", text);
  for (const [name, words] of Object.entries(files.texts)) await place.add(name, words);
  /** @type {Map<string, import("./site.js").Photo>} */
  const known = new Map();
  for (const [src, blob] of photos) known.set(src, { blob, crc: await place.add(src, blob), ...files.photos[src] });
  let why = "";
  try {
    if (unfinished) throw new Error(unfinished);
    const { publication, player } = await publish();
    const site = await makeSite(publication, player, known, tell);
    await place.add("snippets.txt", site.snippets);
    for (const [path, content] of site.files) await place.add("site/" + path, content);
  } catch (cause) {
    // The story itself is saved whatever becomes of its site.
    why = cause instanceof Error ? cause.message : String(cause);
  }
  await place.add("README.txt", readme(why));
  return { zip: place.end(), why };
};
