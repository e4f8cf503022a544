/* What the files of a story are called: names that an address can hold, with extensions that say what they are. */

/** What a file is called in a story: a name that an address can hold; `otherwise` where nothing is left of it but its extension. @param {string} name @param {string} otherwise */
export const safeName = (name, otherwise) => {
  const [, stem, extension = ""] = /^(.*?)(\.[a-z0-9]+)?$/is.exec(name.split(/[/\\]/).pop() ?? "") ?? [, ""];
  const safe = stem
    .normalize("NFC")
    .replace(/[^\p{Alphabetic}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+/, "");
  return (safe || otherwise) + extension;
};

/** The extensions of photos by what they are. @type {Record<string, string>} */
const EXTENSIONS = { "image/avif": "avif", "image/gif": "gif", "image/jpeg": "jpg", "image/png": "png", "image/svg+xml": "svg", "image/webp": "webp" };

/** What a photo is called in a story: with an extension that says what it is. @param {Blob} file @param {string} name */
export const photoName = (file, name) => {
  const safe = safeName(name, "photo");
  const extension = EXTENSIONS[file.type];
  return extension && !/\.(avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i.test(safe) ? `${safe}.${extension}` : safe;
};

/** Whether a file is a photo, by its name: systems that do not know a kind of photo tell no type of it. @param {string} name */
export const isPhoto = (name) => /\.(avif|bmp|gif|hei[cf]|jpe?g|png|svg|tiff?|webp)$/i.test(name);

/** Whether a file is a film or a recording, by its name. @param {string} name */
export const isMedia = (name) => /\.(m4a|mp3|mp4|ogg|opus|webm)$/i.test(name);

/** Whether a film or recording is a film, by its name. @param {string} name */
export const isFilm = (name) => /\.(mp4|webm)$/i.test(name);

/** What a film or recording is called in a story. @param {string} name */
export const mediaName = (name) => safeName(name, isFilm(name) ? "film" : "sound");

/** A name with a number behind its stem, for where another file has it. @param {string} src @param {number} number */
export const numbered = (src, number) => src.replace(/(\.[^./]*)?$/, (extension) => `-${number}${extension}`);
