/* A story as one ZIP file: its text, its photos and its other files. */

import { strFromU8, strToU8, unzip, zip } from "fflate";

/** What all files of a story may come to, in bytes: what says more is not unpacked. */
const LARGEST = 1_000_000_000;

/** @typedef {{ text: string, files: { name: string, bytes: Uint8Array }[] }} Archive */

/**
 * Packs a story.
 *
 * @param {string} text
 * @param {{ name: string, bytes: Uint8Array }[]} files
 * @returns {Promise<Blob>}
 */
export const pack = (text, files) => {
  /** @type {Record<string, [Uint8Array, { level: 0 | 6 }]>} */
  const entries = { "story.dj": [strToU8(text), { level: 6 }] };
  // Photos are compressed already.
  for (const { name, bytes } of files) entries[name] = [bytes, { level: 0 }];
  return new Promise((resolve, reject) =>
    zip(entries, (error, bytes) => (error ? reject(error) : resolve(new Blob([/** @type {BlobPart} */ (bytes)], { type: "application/zip" })))),
  );
};

/**
 * Unpacks a story. Of each file, its name and the folder `photos` count, whatever folders it is in.
 *
 * @param {Uint8Array} bytes
 * @returns {Promise<Archive>}
 */
export const unpack = async (bytes) => {
  let left = LARGEST;
  /** @type {Record<string, Uint8Array>} */
  const entries = await new Promise((resolve, reject) =>
    unzip(bytes, { filter: ({ originalSize }) => (left -= originalSize) >= 0 }, (error, found) => (error ? reject(error) : resolve(found))),
  ).catch(() => {
    throw new Error("This ZIP file is damaged. Was it copied whole?");
  });
  const story = Object.keys(entries).find((name) => /(^|\/)story\.dj$/.test(name));
  if (!story) throw new Error("This ZIP file holds no story: there is no story.dj in it.");
  const folder = story.slice(0, -"story.dj".length);
  const names = Object.keys(entries).filter((name) => name.startsWith(folder) && name !== story && !name.endsWith("/"));
  return { text: strFromU8(entries[story]), files: names.map((name) => ({ name: name.slice(folder.length), bytes: entries[name] })) };
};
