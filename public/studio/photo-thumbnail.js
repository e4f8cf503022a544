/* The thumbnail of a photo, as the studio itself shows it: a story may have two hundred of a camera's, which no browser holds at their size. */

import { release, scale, whole } from "./photo-variants.js";

/** The longest side of a photo in the preview, and in lists, in pixels. */
const PREVIEW = 2048;
const THUMBNAIL = 256;

/** A photo's size in pixels, and its images. @typedef {{ width: number, height: number, preview: Blob, thumbnail: Blob }} ShownPhoto */

/** A size with the shape of a picture, whose longer side has `longest` pixels. @param {import("./photo-variants.js").Size} picture @param {number} longest */
const fit = ({ width, height }, longest) => {
  const share = longest / Math.max(width, height);
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
};

/** @param {ImageBitmap | OffscreenCanvas} picture */
const free = (picture) => (picture instanceof ImageBitmap ? picture.close() : release(picture));

/**
 * Makes the images of a photo, which is decoded once and not kept. Fails where it is none that canvases can draw.
 *
 * @param {Blob} photo
 * @returns {Promise<ShownPhoto>}
 */
export const showPhoto = async (photo) => {
  const bitmap = await createImageBitmap(photo, { imageOrientation: "from-image" });
  const { width, height } = bitmap;
  /** @type {ImageBitmap | OffscreenCanvas} */
  let picture = bitmap;
  const image = async (/** @type {number} */ longest) => {
    if (Math.max(width, height) <= longest) return photo;
    const canvas = scale(picture, whole(picture), fit({ width, height }, longest));
    free(picture);
    picture = canvas;
    return canvas.convertToBlob({ type: "image/jpeg", quality: 0.85 });
  };
  try {
    return { width, height, preview: await image(PREVIEW), thumbnail: await image(THUMBNAIL) };
  } finally {
    free(picture);
  }
};
