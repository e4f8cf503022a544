/* The variants of a photo, encoded by a canvas: upright, in sRGB, and without anything that the file says of place and camera. */

/** @typedef {{ width: number, height: number }} Size */
/** @typedef {Size & { left: number, top: number }} Part */
/** An encoded image. @typedef {Size & { file: Blob }} Encoded */
/** What is made of one variant: its images, and the pixels of its thumbnail. @typedef {{ images: Encoded[], thumbnail: Uint8Array }} Made */

/**
 * Draws a part of a picture in another size, on white. Each step halves it at most: canvases look no further than at the nearest pixels.
 *
 * @param {ImageBitmap | OffscreenCanvas} picture
 * @param {Part} part
 * @param {Size} size
 * @returns {OffscreenCanvas}
 */
export const scale = (picture, part, size) => {
  const width = Math.max(size.width, Math.ceil(part.width / 2));
  const height = Math.max(size.height, Math.ceil(part.height / 2));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext("2d");
  if (!context) throw new Error("this browser has no memory left");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = "high";
  context.drawImage(picture, part.left, part.top, part.width, part.height, 0, 0, width, height);
  if (width === size.width && height === size.height) return canvas;
  const smaller = scale(canvas, whole(canvas), size);
  release(canvas);
  return smaller;
};

/** All of a picture, as a part of it. @param {Size} size @returns {Part} */
export const whole = ({ width, height }) => ({ left: 0, top: 0, width, height });

/** Gives the memory of a canvas back at once. @param {OffscreenCanvas} canvas */
export const release = (canvas) => (canvas.width = canvas.height = 0);

/** The canvas in the formats that this browser encodes; others come as PNG. @param {OffscreenCanvas} canvas @param {StudioImage} image */
const encode = async (canvas, { width, height, formats }) => {
  /** @type {Encoded[]} */
  const images = [];
  for (const { media_type: type, quality } of formats) {
    const file = await canvas.convertToBlob({ type, quality });
    if (file.type === type) images.push({ width, height, file });
  }
  return images;
};

/** @param {ImageBitmap} bitmap @param {StudioVariant} variant @returns {Promise<Made>} */
const makeVariant = async (bitmap, variant) => {
  /** @type {Encoded[]} */
  const images = [];
  /** @type {ImageBitmap | OffscreenCanvas} */
  let picture = bitmap;
  /** @type {Part} */
  let part = variant;
  const next = (/** @type {Size} */ size) => {
    const canvas = scale(picture, part, size);
    if (picture instanceof OffscreenCanvas) release(picture);
    part = whole((picture = canvas));
    return canvas;
  };
  for (const image of variant.images) images.push(...(await encode(next(image), image)));
  const thumbnail = next(variant.thumbnail);
  const pixels = /** @type {OffscreenCanvasRenderingContext2D} */ (thumbnail.getContext("2d")).getImageData(0, 0, thumbnail.width, thumbnail.height);
  release(thumbnail);
  return { images, thumbnail: new Uint8Array(pixels.data.buffer) };
};

/**
 * Makes the variants of a photo, which is decoded once and not kept.
 *
 * @param {Blob} photo
 * @param {(size: Size) => StudioVariant[]} plan the variants of a photo of this size
 * @returns {Promise<Made[]>}
 */
export const makeVariants = async (photo, plan) => {
  const bitmap = await createImageBitmap(photo, { imageOrientation: "from-image" });
  try {
    /** @type {Made[]} */
    const made = [];
    for (const variant of plan(bitmap)) made.push(await makeVariant(bitmap, variant));
    return made;
  } finally {
    bitmap.close();
  }
};
