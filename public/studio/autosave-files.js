/* Autosave of the files of the story: its photos, films and recordings. */

import { store } from "./store.js";
import { files } from "./story.js";

/** Files that could not be kept, why, and until when they are left alone. @type {Map<Blob, { cause: unknown, until: number }>} */
const refused = new Map();

/** Photos, films and recordings by their `src`, as they are stored. @type {Map<string, Blob>} */
export const inStorage = new Map();

/**
 * Keeps the photos that are new, and forgets those that are gone. Fails where one cannot be kept, once all others are.
 *
 * @param {number} retryAfter milliseconds for which one is left alone that cannot be kept
 * @param {() => Promise<void>} between is done after each
 */
export const keepPhotos = async (retryAfter, between) => {
  /** @type {unknown[]} */
  const failed = [];
  for (const [src, file] of files.all()) {
    if (inStorage.get(src) === file) continue;
    const before = refused.get(file);
    if (before && performance.now() < before.until) {
      failed.push(before.cause);
      continue;
    }
    await store.keepPhoto(src, file).then(
      () => inStorage.set(src, file),
      (cause) => {
        failed.push(cause);
        refused.set(file, { cause, until: performance.now() + retryAfter });
      },
    );
    await between();
  }
  for (const src of [...inStorage.keys()]) {
    if (files.file(src)) continue;
    await store.forgetPhoto(src);
    inStorage.delete(src);
  }
  if (failed.length) throw failed[0];
};
