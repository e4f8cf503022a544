/* The size of a photo, and what is shown of it here. */

import { engine } from "./engine.js";
import { t } from "./i18n.js";

/** A photo's size in pixels, and the addresses of its images for the preview and for lists. @typedef {{ width: number, height: number, url: string, thumbnail: string }} OpenPhoto */

/** A drawing: it has no pixels that the worker could scale, and little weight. @param {Blob} file @returns {Promise<OpenPhoto>} */
const openDrawing = async (file) => {
  const url = URL.createObjectURL(file);
  const image = new Image();
  image.src = url;
  try {
    await image.decode();
  } catch (cause) {
    URL.revokeObjectURL(url);
    throw cause;
  }
  return { width: image.naturalWidth, height: image.naturalHeight, url, thumbnail: url };
};

/**
 * Opens a photo. Fails where the browser can show nothing of it.
 *
 * @param {Blob} file
 * @param {string} name what its author calls it
 * @returns {Promise<OpenPhoto>}
 */
export const openPhoto = async (file, name) => {
  try {
    const { width, height, preview, thumbnail } = await engine.show(file);
    return { width, height, url: URL.createObjectURL(preview), thumbnail: URL.createObjectURL(thumbnail) };
  } catch {
    return openDrawing(file).catch(() => {
      throw new Error(t("“{name}” is no photo that this browser can show.", { name }));
    });
  }
};
