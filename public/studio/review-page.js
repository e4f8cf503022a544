/* The review page of a story, as `scrollwork review` makes it: its HTML comes from the same code, its small pictures from a canvas. */

import { makeVariants } from "./photo-variants.js";

/** The longest side of a picture, in pixels: twice what it is shown at. */
const LONGEST = 480;

/** A photo as a small JPEG. @param {Blob} photo */
const picture = async (photo) => {
  const [made] = await makeVariants(photo, ({ width, height }) => {
    const scale = Math.min(1, LONGEST / Math.max(width, height));
    const side = (/** @type {number} */ pixels) => Math.max(1, Math.round(pixels * scale));
    const formats = [{ media_type: "image/jpeg", quality: 0.8 }];
    const images = [{ width: side(width), height: side(height), formats }];
    return [{ left: 0, top: 0, width, height, images, thumbnail: { width: 1, height: 1 } }];
  });
  return made.images[0].file;
};

/**
 * Makes the page.
 *
 * @param {StudioReview} draft
 * @param {[src: string, blob: Blob][]} photos
 */
export const makeReview = async (draft, photos) => {
  try {
    const known = new Map(photos);
    for (const src of draft.photos) {
      // A photo that is not here, or cannot be read here, is shown as a box with its name.
      const file = await picture(known.get(src) ?? new Blob()).catch(() => undefined);
      if (file) draft.addPicture(src, file.type, new Uint8Array(await file.arrayBuffer()));
    }
    return new Blob([draft.page()], { type: "text/html" });
  } finally {
    draft.free();
  }
};
