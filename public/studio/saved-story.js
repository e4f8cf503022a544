/* A story as it is saved: what it is written with, and, where it can be published as it stands, the finished site. */

import { canBeRead } from "./readable.js";
import { readme } from "./readme.js";
import { makeSite } from "./site.js";
import { TranslatableError } from "./translatable-error.js";

/** Of films and recordings, no size is known. */
const NO_SIZE = { width: 0, height: 0 };

/** The page at the root of a site of one story, which leads to it. @param {string} page */
const entrance = (page) =>
  `<!doctype html>\n<meta charset="utf-8">\n<meta name="robots" content="noindex">\n<title>${page.split("/")[1]}</title>\n<meta http-equiv="refresh" content="0; url=${encodeURI(page)}">\n<a href="${encodeURI(page)}">${page.split("/")[1]}</a>\n`;

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
  /** Files that have been moved or changed on the disk since they were given. @type {string[]} */
  const gone = [];
  for (const [src, blob] of photos) {
    if (!(await canBeRead(blob))) gone.push(src);
    else known.set(src, { blob, crc: await place.add(src, blob), ...(files.photos[src] ?? NO_SIZE) });
  }
  let why = "";
  let told;
  let snippets;
  try {
    if (unfinished) throw new Error(unfinished);
    if (gone.length) throw new TranslatableError("{names} cannot be read any more, since the file was moved or changed: give it again", { names: gone.join(", ") });
    const { publication, player } = await publish();
    const site = await makeSite(publication, player, known, tell);
    await place.add("snippets.txt", site.snippets);
    for (const [path, content] of site.files) await place.add("site/" + path, content);
    const page = site.files.map(([path]) => path).find((path) => /^stories\/[^/]+\/index\.html$/.test(path));
    if (page) await place.add("site/index.html", entrance(page));
    snippets = site.byKind;
  } catch (cause) {
    // The story itself is saved whatever becomes of its site.
    why = cause instanceof Error ? cause.message : String(cause);
    if (cause instanceof TranslatableError) told = cause.told;
  }
  await place.add("README.txt", readme(why));
  return { zip: place.end(), why, told, snippets, isWhole: !gone.length };
};
