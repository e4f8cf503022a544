/* The files of a story: photos with their sizes, and texts such as the tables of charts. */

import { photoFacts } from "./photo-facts.js";

/** @typedef {{ file: Blob, url: string, width: number, height: number, facts: import("./photo-facts.js").Facts }} Photo */

/** The width at which a phone loads a photo, in pixels. */
const PHONE_WIDTH = 800;

/** What a file is called in a story: a name that an address can hold. @param {string} name */
const safeName = (name) =>
  (name.split(/[/\\]/).pop() || "photo")
    .normalize("NFC")
    .replace(/[^\p{L}\p{N}._-]+/gu, "-")
    .replace(/^[-.]+/, "");

/** The extensions of photos by what they are. @type {Record<string, string>} */
const EXTENSIONS = { "image/avif": "avif", "image/gif": "gif", "image/jpeg": "jpg", "image/png": "png", "image/svg+xml": "svg", "image/webp": "webp" };

/** What a photo is called in a story: with an extension that says what it is. @param {Blob} file @param {string} name */
const photoName = (file, name) => {
  const safe = safeName(name);
  const extension = EXTENSIONS[file.type];
  return extension && !/\.(avif|bmp|gif|jpe?g|png|svg|tiff?|webp)$/i.test(safe) ? `${safe || "photo"}.${extension}` : safe || "photo";
};

/** Whether a file is a film or a recording, by its name. @param {string} name */
export const isMedia = (name) => /\.(m4a|mp3|mp4|ogg|opus|webm)$/i.test(name);

/** Whether two files have the same bytes. @param {Blob} one @param {Blob} other */
const isSame = async (one, other) => {
  if (one.size !== other.size) return false;
  const [bytes, others] = await Promise.all([one, other].map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  return bytes.every((byte, index) => byte === others[index]);
};

export class Files {
  /** @type {Map<string, Photo>} by their `src` */
  photos = new Map();
  /** @type {Map<string, string>} by their names */
  texts = new Map();
  /** Films and recordings. @type {Map<string, { file: Blob, url: string }>} by their `src` */
  media = new Map();
  /** Reads of photos that lie beside the story and that it does not name: each is read once it is needed. @type {Map<string, () => Promise<Blob | undefined>>} by their `src` */
  unread = new Map();

  /**
   * Adds a photo; its `src` in the story.
   *
   * @param {Blob} file
   * @param {string} name
   */
  addPhoto(file, name) {
    // One after the other: which names are free is known only then.
    const added = this.#adding.then(() => this.#addPhoto(file, name));
    this.#adding = added.catch(() => undefined);
    return added;
  }

  /** @type {Promise<unknown>} */
  #adding = Promise.resolve();

  /** @param {Blob} file @param {string} name */
  async #addPhoto(file, name) {
    const [, stem, extension] = /** @type {string[]} */ (/^(.*?)(\.[^.]*)?$/.exec(photoName(file, name)));
    let src = `photos/${stem}${extension ?? ""}`;
    // Every camera begins with IMG_0001, and every browser calls what is pasted image.png.
    for (let number = 2; this.photos.has(src) || this.unread.has(src); number++) {
      await this.read([src]);
      const known = this.photos.get(src);
      if (known && (await isSame(known.file, file))) return src;
      src = `photos/${stem}-${number}${extension ?? ""}`;
    }
    await this.putPhoto(src, file, name);
    return src;
  }

  /**
   * Puts a photo at its `src`, in the place of the one that was there.
   *
   * @param {string} src
   * @param {Blob} file
   * @param {string} [name] what its author calls it
   */
  async putPhoto(src, file, name = src) {
    const url = URL.createObjectURL(file);
    const image = new Image();
    image.src = url;
    try {
      await image.decode();
    } catch {
      URL.revokeObjectURL(url);
      throw new Error(`“${name}” is no photo that this browser can show.`);
    }
    const facts = await photoFacts(file);
    this.remove(src);
    this.photos.set(src, { file, url, width: image.naturalWidth, height: image.naturalHeight, facts });
  }

  /**
   * Adds a film or recording; its `src` in the story: where that names one of this name which is not there yet, it is that.
   *
   * @param {Blob} file
   * @param {string} name
   * @param {string[]} named what the story names
   */
  addMedia(file, name, named) {
    const safe = safeName(name);
    const src = named.find((src) => !this.media.has(src) && safeName(src) === safe) ?? (/\.(mp4|webm)$/i.test(name) ? "films/" : "sound/") + safe;
    this.#putMedia(src, file);
    return src;
  }

  /** @param {string} src @param {Blob} file */
  #putMedia(src, file) {
    this.remove(src);
    this.media.set(src, { file, url: URL.createObjectURL(file) });
  }

  /**
   * Puts a photo, film or recording at its `src`, in the place of the one that was there.
   *
   * @param {string} src
   * @param {Blob} file
   */
  async put(src, file) {
    if (isMedia(src)) this.#putMedia(src, file);
    else await this.putPhoto(src, file);
  }

  /** A photo, film or recording as a file. @param {string} src */
  file(src) {
    return (this.photos.get(src) ?? this.media.get(src))?.file;
  }

  /** All photos, films and recordings. @returns {[src: string, file: Blob][]} */
  all() {
    return [...this.photos, ...this.media].map(([src, { file }]) => [src, file]);
  }

  /** The `src` of all photos, those that are not read yet too. */
  names() {
    return [...this.photos.keys(), ...[...this.unread.keys()].filter((src) => !isMedia(src))];
  }

  /** Reads those of these photos that are not read yet; whether there are any. @param {string[]} sources */
  async read(sources) {
    let isNew = false;
    for (const src of sources) {
      const read = this.unread.get(src);
      const file = await read?.();
      // Another may have been given meanwhile.
      if (!file || this.unread.get(src) !== read) continue;
      this.unread.delete(src);
      await this.put(src, file);
      isNew = true;
    }
    return isNew;
  }

  /** Forgets a photo, film or recording. @param {string} src */
  remove(src) {
    const known = this.photos.get(src) ?? this.media.get(src);
    if (known) URL.revokeObjectURL(known.url);
    this.photos.delete(src);
    this.media.delete(src);
  }

  /** About how many bytes of a photo a phone loads: as many as of its pixels. @param {string} src */
  weigh(src) {
    const photo = this.photos.get(src);
    return photo ? photo.file.size * Math.min(1, PHONE_WIDTH / photo.width) ** 2 : 0;
  }

  /** Forgets all. */
  clear() {
    for (const { url } of [...this.photos.values(), ...this.media.values()]) URL.revokeObjectURL(url);
    for (const all of [this.photos, this.media, this.texts, this.unread]) all.clear();
  }

  /** The address of a photo, film or recording: that of a labelled box where it is not there. @param {string} src */
  address(src) {
    return (this.photos.get(src) ?? this.media.get(src))?.url ?? (/^[a-z]+:/i.test(src) ? src : box(src));
  }

  /** What the reader of a story needs to know of them. @returns {StudioFiles} */
  known() {
    const photos = Object.fromEntries([...this.photos].map(([src, { width, height }]) => [src, { width, height }]));
    return { photos, texts: Object.fromEntries(this.texts), media: [...this.media.keys()] };
  }
}

/** A box with the name of a photo that is not there, as an image; the name is where no headline lies over it. @param {string} src */
const box = (src) => {
  const name = (src.split("/").pop() || src).replace(/[<&]/g, "");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#cfc7b6"/>` +
    `<rect x="24" y="24" width="1152" height="752" fill="none" stroke="#655d50" stroke-width="4" stroke-dasharray="16 12"/>` +
    `<text x="600" y="200" text-anchor="middle" font-family="system-ui,sans-serif" font-size="30" fill="#3b352b">${name}</text></svg>`;
  return "data:image/svg+xml," + encodeURIComponent(svg);
};
