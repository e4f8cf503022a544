/* The ZIP file of a story: what it is written with, and, where it can be published as it stands, the finished site. */

import { readme } from "./readme.js";
import { makeSite } from "./site.js";
import { Zip } from "./zip.js";

/**
 * Makes the ZIP file.
 *
 * @param {{ text: string, files: StudioFiles, photos: [src: string, blob: Blob][] }} story
 * @param {() => Promise<{ publication: StudioPublication, player: [string, Uint8Array][] }>} publish begins to publish the story
 * @param {(done: number, all: number) => void} tell tells how many photos are done
 * @returns {Promise<StudioSaved>}
 */
export const makeZip = async ({ text, files, photos }, publish, tell) => {
  const zip = new Zip();
  // Of a file that is cut short, the first is left longest.
  await zip.add("story.dj", text);
  for (const [name, words] of Object.entries(files.texts)) await zip.add(name, words);
  /** @type {Map<string, import("./site.js").Photo>} */
  const known = new Map();
  for (const [src, blob] of photos) known.set(src, { blob, crc: await zip.add(src, blob), ...files.photos[src] });
  let why = "";
  try {
    const { publication, player } = await publish();
    const site = await makeSite(publication, player, known, tell);
    await zip.add("snippets.txt", site.snippets);
    for (const [path, content] of site.files) await zip.add("site/" + path, content);
  } catch (cause) {
    // The story itself is saved whatever becomes of its site.
    why = cause instanceof Error ? cause.message : String(cause);
  }
  await zip.add("README.txt", readme(why));
  return { zip: zip.end(), why };
};
