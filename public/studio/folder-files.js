/* The photos and tables of a story in its folder: those that are here as they are there, and those that are not read. */

import { reason } from "./english.js";
import { Unanswered, address, ask, put } from "./folder-program.js";
import { parts, t } from "./i18n.js";
import { say } from "./status.js";
import { files, text } from "./story.js";

/** @typedef {import("./folder-program.js").Listed} Listed */
/** Is called with each photo that was taken from the folder, or went. @typedef {(src: string, file: Blob | undefined) => void} TellPhoto */

/** The most files that the program lists: of what is not among so many, nobody knows whether it is there. */
const MOST_FILES = 2000;

/** @param {string} name */
const isTable = (name) => /\.csv$/i.test(name);

export class FolderFiles {
  /** The tags of the photos and tables that are here as they are there, by their names. @type {Map<string, string>} */
  #tags = new Map();
  /** These photos and tables, by their names. @type {Map<string, Blob>} */
  #photos = new Map();
  /** @type {Map<string, string>} */
  #tables = new Map();
  /** The tags of the photos that are not read, by their names. @type {Map<string, string>} */
  #unread = new Map();
  #inTurn;

  /** @param {<T>(work: () => Promise<T>) => Promise<T>} inTurn does one after the other what is read and written */
  constructor(inTurn) {
    this.#inTurn = inTurn;
  }

  /** Keeps the tables that have changed. */
  async keepTables() {
    for (const [name, table] of [...files.texts]) {
      if (this.#tables.get(name) === table) continue;
      this.#tags.set(name, await put(address(name), table, this.#tags.get(name)));
      this.#tables.set(name, table);
    }
  }

  /** Keeps a photo. @param {string} src @param {Blob} file */
  async keepPhoto(src, file) {
    // Another may have come from there meanwhile.
    if (files.file(src) !== file || this.#photos.get(src) === file) return;
    this.#tags.set(src, await put(address(src), file, this.#tags.get(src)));
    this.#photos.set(src, file);
  }

  /** Reads a file of the folder; says so where it cannot be read, which keeps nothing else out. @param {Listed} file */
  async #read({ name, tag }) {
    try {
      const file = await (await ask(address(name))).blob();
      this.#tags.set(name, tag);
      return file;
    } catch (cause) {
      if (cause instanceof Unanswered) throw cause;
      say(parts("“{name}” cannot be read: {reason}", { name, reason: reason(cause) }), true);
      return undefined;
    }
  }

  /** The tables, by their names. @param {Listed[]} listed */
  async readTables(listed) {
    /** @type {[string, string][]} */
    const tables = [];
    for (const file of listed.filter(({ name }) => isTable(name))) {
      const table = await (await this.#read(file))?.text();
      if (table === undefined) continue;
      tables.push([file.name, table]);
      this.#tables.set(file.name, table);
    }
    return tables;
  }

  /** The photos that a story names, by their `src`. @param {Listed[]} listed @param {string} words of the story */
  async readPhotos(listed, words) {
    /** @type {[string, Blob][]} */
    const photos = [];
    for (const one of listed.filter(({ name }) => !isTable(name))) {
      if (!words.includes(one.name)) {
        this.#leave(one);
        continue;
      }
      const file = await this.#read(one);
      if (!file) continue;
      photos.push([one.name, file]);
      this.#photos.set(one.name, file);
    }
    return photos;
  }

  /** Leaves a photo unread that the story does not name. @param {Listed} listed */
  #leave(listed) {
    const { name, tag } = listed;
    this.#unread.set(name, tag);
    files.unread.set(name, () =>
      this.#inTurn(async () => {
        const file = await this.#read(listed);
        if (file) this.#photos.set(name, file);
        return file;
      }),
    );
  }

  /** Takes one that is new in the folder, or another; whether there is one. @param {Listed} listed @param {TellPhoto} tellPhoto */
  async take(listed, tellPhoto) {
    return this.#tags.get(listed.name) !== listed.tag && this.#takeFile(listed, tellPhoto);
  }

  /** @param {Listed} listed @param {TellPhoto} tellPhoto */
  async #takeFile(listed, tellPhoto) {
    const { name } = listed;
    if (this.#isOurs(name)) {
      say(t("“{name}” is another in the folder than here: give this one another name", { name }), true);
      return false;
    }
    if (!isTable(name) && !files.file(name) && !text.value.includes(name)) {
      const isNew = this.#unread.get(name) !== listed.tag;
      if (isNew) this.#leave(listed);
      return isNew;
    }
    for (const known of [this.#unread, files.unread]) known.delete(name);
    const file = await this.#read(listed);
    if (!file) return false;
    if (isTable(name)) {
      const table = await file.text();
      this.#tables.set(name, table);
      files.texts.set(name, table);
      return true;
    }
    try {
      await files.put(name, file);
    } catch (cause) {
      say([reason(cause)], true);
      return false;
    }
    this.#photos.set(name, file);
    tellPhoto(name, file);
    return true;
  }

  /**
   * Lets go of the photos and tables that are not there any more; whether there are any. Those that were changed here are written anew.
   *
   * @param {Listed[]} listed
   * @param {TellPhoto} tellPhoto
   */
  letGo(listed, tellPhoto) {
    if (listed.length >= MOST_FILES) return false;
    const names = new Set(listed.map(({ name }) => name));
    const left = [...this.#unread.keys()].filter((name) => !names.has(name));
    for (const name of left) for (const known of [this.#unread, files.unread]) known.delete(name);
    const gone = [...this.#tags.keys()].filter((name) => !names.has(name));
    for (const name of gone) {
      const isOurs = this.#isOurs(name);
      for (const known of [this.#tags, this.#tables, this.#photos]) known.delete(name);
      tellPhoto(name, undefined);
      if (isOurs) continue;
      for (const known of [files.texts, files.unread]) known.delete(name);
      files.remove(name);
    }
    return gone.length + left.length > 0;
  }

  /** Whether a photo or table was given here and is not in the folder yet. @param {string} name */
  #isOurs(name) {
    const [photo, table] = [files.file(name), files.texts.get(name)];
    return (photo !== undefined && photo !== this.#photos.get(name)) || (table !== undefined && table !== this.#tables.get(name));
  }
}
