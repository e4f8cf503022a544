/* The finished site of a story, as `scrollwork build` makes it: its texts come from the same code, its photos from a canvas. */

import { marked } from "./i18n.js";
import { makeVariants } from "./photo-variants.js";
import { SNIPPET_KINDS } from "./snippet-kinds.js";
import { TranslatableError } from "./translatable-error.js";

/** @typedef {import("./photo-variants.js").Made} Made */
/** @typedef {{ blob: Blob, crc: number, width: number, height: number }} Photo */

/** The most megabytes of a photo, film or recording, as of `scrollwork build`. */
const MOST = 200;

/** Refuses a file that is too large, before it is read into memory. @param {string} name @param {Photo | undefined} file @param {string} words what is said of it */
const checkSize = (name, file, words) => {
  const megabytes = (file?.blob.size ?? 0) / 1_000_000;
  if (megabytes > MOST) throw new TranslatableError(words, { name, size: Math.floor(megabytes), most: MOST });
};

/** Variants of photos by what they were made from, of the last site: whoever saves again waits for none of them. @type {Map<string, Made[]>} */
let kept = new Map();

/**
 * Makes the site of a story.
 *
 * @param {StudioPublication} publication
 * @param {[string, Uint8Array][]} player
 * @param {Map<string, Photo>} photos by their `src`, and films and recordings
 * @param {(done: number, all: number) => void} tell
 * @returns {Promise<{ files: [path: string, content: Blob | Uint8Array<ArrayBuffer>][], snippets: string, byKind: Record<string, string> }>}
 */
export const makeSite = async (publication, player, photos, tell) => {
  for (const src of publication.photos) checkSize(src, photos.get(src), marked("“{name}” has {size} MB, and a photo has at most {most}: export it smaller, as a JPEG"));
  for (const src of publication.media) checkSize(src, photos.get(src), marked("“{name}” has {size} MB, and a film or recording has at most {most}: export it smaller"));
  /** @type {[string, Blob | Uint8Array<ArrayBuffer>][]} */
  const files = [];
  /** @type {typeof kept} */
  const used = new Map();
  for (const [index, src] of publication.photos.entries()) {
    tell(index, publication.photos.length);
    const made = await variants(publication, index, /** @type {Photo} */ (photos.get(src)), used).catch((cause) => {
      throw new TranslatableError("the photo “{name}” cannot be read here ({reason}): export it as a JPEG", { name: src, reason: cause.message });
    });
    for (const [variant, { images, thumbnail }] of made.entries()) {
      publication.addThumbnail(index, variant, thumbnail);
      for (const { width, height, file } of images) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        files.push([publication.addImage(index, variant, file.type, width, height, bytes), file]);
      }
    }
  }
  kept = used;
  for (const src of publication.media) {
    const { blob } = /** @type {Photo} */ (photos.get(src));
    files.push([publication.addMedia(src, new Uint8Array(await blob.arrayBuffer())), blob]);
  }
  for (const [name, bytes] of player) publication.addPlayerFile(name, bytes);
  const site = publication.finish();
  for (const [index, path] of site.paths.entries()) files.push([path, site.content(index)]);
  const { snippets } = site;
  const byKind = Object.fromEntries(SNIPPET_KINDS.map(([kind]) => [kind, site.snippet(kind)]));
  site.free();
  return { files, snippets, byKind };
};

/** @param {StudioPublication} publication @param {number} index @param {Photo} photo @param {typeof kept} used */
const variants = async (publication, index, { blob, crc, width, height }, used) => {
  // What is to be made of a photo may have changed, and not the photo.
  const name = `${crc} ${blob.size} ${publication.variants(index, width, height)}`;
  const made = kept.get(name) || (await makeVariants(blob, (size) => JSON.parse(publication.variants(index, size.width, size.height))));
  used.set(name, made);
  return made;
};
