/* What the files of a story are called: names that an address can hold, with extensions that say what they are. */

/** What a file is called in a story: a name that an address can hold. @param {string} name */
export const safeName = (name) =>
  (name.split(/[/\\]/).pop() || "photo")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+/, "");

/** The extensions of photos by what they are. @type {Record<string, string>} */
const EXTENSIONS = { "image/avif": "avif", "image/gif": "gif", "image/jpeg": "jpg", "image/png": "png", "image/svg+xml": "svg", "image/webp": "webp" };

/** What a photo is called in a story: with an extension that says what it is. @param {Blob} file @param {string} name */
export const photoName = (file, name) => {
  const safe = safeName(name);
  const extension = EXTENSIONS[file.type];
  return extension && !/\.(avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i.test(safe) ? `${safe || "photo"}.${extension}` : safe || "photo";
};

/** Whether a file is a film or a recording, by its name. @param {string} name */
export const isMedia = (name) => /\.(m4a|mp3|mp4|ogg|opus|webm)$/i.test(name);

/** A name with a number behind its stem, for where another file has it. @param {string} src @param {number} number */
export const numbered = (src, number) => src.replace(/(\.[^./]*)?$/, (extension) => `-${number}${extension}`);
