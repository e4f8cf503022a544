/* The files of a story: photos with their sizes, and texts such as the tables of charts. */

import { isSame } from "./compare-files.js";
import { isFilm, isMedia, mediaName, numbered, photoName } from "./file-names.js";
import { openPhoto } from "./open-photo.js";
import { photoFacts } from "./photo-metadata.js";
import { box } from "./photo-placeholder.js";
import { serialQueue } from "./serial-queue.js";

/** A photo with the addresses of its images for the preview and for lists. @typedef {import("./open-photo.js").OpenPhoto & { file: Blob, facts: import("./photo-metadata.js").Facts }} Photo */

/** Gives the addresses of a file back. @param {{ url: string, thumbnail?: string } | undefined} known */
const revoke = (known) => {
  for (const url of [known?.url, known?.thumbnail]) if (url) URL.revokeObjectURL(url);
};

export class Files {
  /** @type {Map<string, Photo>} by their `src` */
  photos = new Map();
  /** @type {Map<string, string>} by their names */
  texts = new Map();
  /** Films and recordings. @type {Map<string, { file: Blob, url: string }>} by their `src` */
  media = new Map();
  /** Reads of photos, films and recordings that lie beside the story and that it does not name: each is read once it is needed. @type {Map<string, () => Promise<Blob | undefined>>} by their `src` */
  unread = new Map();
  /** Those that this browser cannot show, under their names: they stay with the story, or where they lie beside it. @type {Map<string, Blob | undefined>} */
  #unshown = new Map();

  /** Adds a photo; its `src` in the story. @param {Blob} file @param {string} name */
  addPhoto(file, name) {
    return this.#inTurn(() => this.#add(`photos/${photoName(file, name)}`, file, (src) => this.putPhoto(src, file, name)));
  }

  /**
   * Adds a film or recording; its `src` in the story: where that names one of this name which is not there yet, it is that.
   *
   * @param {Blob} file
   * @param {string} name
   * @param {string[]} named what the story names
   */
  addMedia(file, name, named) {
    const own = mediaName(name);
    return this.#inTurn(() => {
      const missing = named.find((src) => !this.isThere(src) && mediaName(src) === own);
      const src = missing ?? (isFilm(name) ? "films/" : "sound/") + own;
      return this.#add(src, file, async (free) => this.#putMedia(free, file));
    });
  }

  /** Adds one after the other: which names are free is known only then. */
  #inTurn = serialQueue();

  /** Puts a file at `wanted`, or where that is free with a number; where it is. @param {string} wanted @param {Blob} file @param {(src: string) => Promise<void>} put */
  async #add(wanted, file, put) {
    let src = wanted;
    // Every camera begins with IMG_0001, and every browser calls what is pasted image.png.
    for (let number = 2; this.isThere(src); number++) {
      await this.#readOne(src).catch(() => undefined);
      const known = this.file(src);
      if (known && (await isSame(known, file))) return src;
      src = numbered(wanted, number);
    }
    await put(src);
    return src;
  }

  /** Whether a name is taken. @param {string} src */
  isThere(src) {
    return this.photos.has(src) || this.media.has(src) || this.unread.has(src) || this.#unshown.has(src);
  }

  /**
   * Puts a photo at its `src`, in the place of the one that was there.
   *
   * @param {string} src
   * @param {Blob} file
   * @param {string} [name] what its author calls it
   */
  async putPhoto(src, file, name = src) {
    const facts = await photoFacts(file);
    const photo = await openPhoto(file, name);
    this.remove(src);
    this.unread.delete(src);
    this.photos.set(src, { ...photo, file, facts });
  }

  /** @param {string} src @param {Blob} file */
  #putMedia(src, file) {
    this.remove(src);
    this.unread.delete(src);
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

  /** Puts a file at its `src`; one that cannot be shown here, which fails, is kept all the same: another browser may show it. @param {string} src @param {Blob} file */
  async putOrKeep(src, file) {
    await this.put(src, file).catch((cause) => {
      this.#unshown.set(src, file);
      throw cause;
    });
  }

  /** A photo, film or recording as a file. @param {string} src */
  file(src) {
    return (this.photos.get(src) ?? this.media.get(src))?.file ?? this.#unshown.get(src);
  }

  /** All photos, films and recordings. @returns {[src: string, file: Blob][]} */
  all() {
    const unshown = [...this.#unshown].filter(/** @returns {entry is [string, Blob]} */ (entry) => !!entry[1]);
    return [...[...this.photos, ...this.media].map(([src, { file }]) => /** @type {[string, Blob]} */ ([src, file])), ...unshown];
  }

  /** The `src` of all photos, those that are not read yet too. */
  names() {
    return [...this.photos.keys(), ...[...this.unread.keys()].filter((src) => !isMedia(src))];
  }

  /**
   * Reads those of these files that are not read yet; whether there are any, and why the first could not be read that cannot be.
   *
   * @param {string[]} sources
   */
  async read(sources) {
    let isNew = false;
    /** @type {unknown} */
    let cause;
    for (const src of sources) {
      try {
        isNew = (await this.#readOne(src)) || isNew;
      } catch (found) {
        cause ??= found;
      }
    }
    return { isNew, cause };
  }

  /** @type {Map<string, Promise<boolean>>} by their `src` */
  #reading = new Map();

  /** Reads a file that is not read yet, once; whether it is one. @param {string} src */
  async #readOne(src) {
    const reading = this.#reading.get(src) ?? this.#load(src).finally(() => this.#reading.delete(src));
    this.#reading.set(src, reading);
    return reading;
  }

  /** @param {string} src */
  async #load(src) {
    const read = this.unread.get(src);
    const file = await read?.();
    // Another may have been given meanwhile.
    if (!file || this.unread.get(src) !== read) return false;
    // Until it is there, its name is taken.
    await this.put(src, file).catch((cause) => {
      this.unread.delete(src);
      this.#unshown.set(src, undefined);
      throw cause;
    });
    return true;
  }

  /** Forgets a photo, film or recording. @param {string} src */
  remove(src) {
    revoke(this.photos.get(src));
    revoke(this.media.get(src));
    for (const known of [this.photos, this.media, this.#unshown]) known.delete(src);
  }

  /** Leaves all where it lies beside the story, for another story: the photos are those that are not read. */
  setAside() {
    const left = new Map(this.unread);
    for (const [src, file] of this.all()) left.set(src, async () => file);
    this.clear();
    this.unread = left;
  }

  /** Forgets all, but what is to stay. @param {(src: string) => boolean} [stays] */
  clear(stays = () => false) {
    for (const [src] of this.all()) if (!stays(src)) this.remove(src);
    for (const others of [this.texts, this.unread, this.#unshown]) for (const src of [...others.keys()]) if (!stays(src)) others.delete(src);
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
