/*
 * The folder of a story on this machine, which the program `scrollwork studio` reads and writes. What is saved there by another editor shows
 * here, and nothing that somebody wrote there is written over.
 */

import { rewrite } from "./editing.js";
import { EnglishError, reason } from "./english.js";
import { merge } from "./merging.js";
import { say } from "./status.js";
import { begin, changed, files, isThere, story, text } from "./story.js";
import { parts, t } from "./translating.js";

/** What lies in the folder. */
/** @typedef {{ text: string | null, tag: string, files: { name: string, tag: string }[], proposals: string | null }} Contents */

/** Milliseconds until the program is asked again: where it has answered that nothing changed, and where it has not answered. */
const [ASK_AFTER, RETRY_AFTER] = [250, 1000];

/** The most files that the program lists: of what is not among so many, nobody knows whether it is there. */
const MOST_FILES = 2000;

/** A file in the folder is another than the page knows. */
class Changed extends EnglishError {}

/** The program cannot be asked, or has no answer. */
class Unanswered extends Error {}

/** Asks the program. @param {string} path @param {RequestInit} [options] */
const ask = async (path, options) => {
  const response = await fetch("folder/" + path, options).catch(() => {
    throw new Unanswered(t("the program `scrollwork studio` does not answer: does it still run?"));
  });
  if (response.status === 412) throw new Changed(await response.text());
  if (!response.ok) throw new EnglishError(await response.text());
  return response;
};

/** Writes something; gives its new tag. @param {string} path @param {BodyInit} body @param {string | undefined} tag */
const put = async (path, body, tag) => {
  const headers = tag === undefined ? undefined : { "If-Match": `"${tag}"` };
  return (await ask(path, { method: "PUT", body, headers })).text();
};

/** @returns {Promise<Contents>} */
const contents = async () => (await ask("story")).json();

/** @param {string} name */
const address = (name) => "files/" + name.split("/").map(encodeURIComponent).join("/");

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Reads JSON that another program may have written. @param {string} json @returns {StudioProposal[]} */
const proposalsFrom = (json) => {
  try {
    const found = JSON.parse(json);
    return Array.isArray(found) ? found : [];
  } catch {
    return [];
  }
};

/** @param {string} name */
const isTable = (name) => /\.csv$/i.test(name);

export class Folder {
  /** The text as it is in the folder, its tag, and the last text that was there and here. @type {string | null} */
  #text = null;
  #tag = "none";
  #base = "";
  /** The tags of the photos and tables that are here as they are there, by their names. @type {Map<string, string>} */
  #tags = new Map();
  /** These photos and tables, by their names. @type {Map<string, Blob>} */
  #photos = new Map();
  /** @type {Map<string, string>} */
  #tables = new Map();
  #proposals = "";
  /** The tags of the photos that are not read, by their names. @type {Map<string, string>} */
  #unread = new Map();
  /** What is read and written, one after the other. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {string} name */
  constructor(name) {
    this.name = name;
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #inTurn(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Why it cannot be written. @param {unknown} cause */
  refusal(cause) {
    return cause;
  }

  /** A folder is cleared by its owner alone. */
  async isCleared() {
    return false;
  }

  /** Keeps the story as it is when its turn comes, without its photos: it may have changed by what others wrote. */
  keep() {
    return this.#inTurn(async () => {
      await this.#keepText();
      const proposals = JSON.stringify(story.proposals);
      if (proposals !== this.#proposals && (story.proposals.length || this.#proposals)) await put("proposals", proposals, undefined);
      this.#proposals = proposals;
      for (const [name, table] of [...files.texts]) {
        if (this.#tables.get(name) === table) continue;
        this.#tags.set(name, await put(address(name), table, this.#tags.get(name)));
        this.#tables.set(name, table);
      }
    });
  }

  async #keepText() {
    for (let words = text.value; words !== this.#text; words = text.value) {
      try {
        this.#tag = await put("story", words, this.#tag);
        this.#text = this.#base = words;
      } catch (cause) {
        if (!(cause instanceof Changed)) throw cause;
        await this.#reconcile(await contents());
      }
    }
  }

  /** Brings the text here and the one in the folder together. @param {Contents} there */
  async #reconcile({ text: theirs, tag }) {
    let mine, together;
    do {
      mine = text.value;
      // A file that is gone is written anew.
      together = theirs === null ? mine : mine === this.#base ? theirs : await merge(this.#base, mine, theirs);
      // What was changed under the question is not lost by its answer.
    } while (text.value !== mine);
    if (together !== mine) rewrite(text, together);
    if (text.value !== together) throw new Error(t("the story is open in another tab, which writes"));
    [this.#text, this.#tag] = [theirs, tag];
    if (theirs === null) return changed();
    const isMine = mine === this.#base;
    this.#base = theirs;
    if (together !== mine) say(isMine ? t("Taken over from the folder, where it was changed") : t("Changed in the folder and here: both are in the text now"));
  }

  /** Keeps a photo. @param {string} src @param {Blob} file */
  keepPhoto(src, file) {
    return this.#inTurn(async () => {
      // Another may have come from there meanwhile.
      if (files.file(src) !== file || this.#photos.get(src) === file) return;
      this.#tags.set(src, await put(address(src), file, this.#tags.get(src)));
      this.#photos.set(src, file);
    });
  }

  /** A photo that the studio does not need any more stays in its owner's folder. */
  async forgetPhoto() {}

  /** Reads a file of the folder; says so where it cannot be read, which keeps nothing else out. @param {{ name: string, tag: string }} file */
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

  /** The story in the folder. @returns {Promise<import("./storage.js").Saved | undefined>} */
  kept() {
    return this.#inTurn(async () => {
      const there = await contents();
      if (there.text === null) return undefined;
      /** @type {[string, string][]} */
      const texts = [];
      for (const listed of there.files.filter(({ name }) => isTable(name))) {
        const table = await (await this.#read(listed))?.text();
        if (table === undefined) continue;
        texts.push([listed.name, table]);
        this.#tables.set(listed.name, table);
      }
      [this.#text, this.#base, this.#tag, this.#proposals] = [there.text, there.text, there.tag, there.proposals ?? ""];
      return { text: there.text, proposals: proposalsFrom(this.#proposals), texts };
    });
  }

  /** Leaves a photo unread that the story does not name. @param {{ name: string, tag: string }} listed */
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

  /** The photos in the folder that the story names, by their `src`. @returns {Promise<[string, Blob][]>} */
  keptPhotos() {
    return this.#inTurn(async () => {
      /** @type {[string, Blob][]} */
      const photos = [];
      for (const listed of (await contents()).files) {
        if (isTable(listed.name)) continue;
        if (!this.#text?.includes(listed.name)) {
          this.#leave(listed);
          continue;
        }
        const file = await this.#read(listed);
        if (!file) continue;
        photos.push([listed.name, file]);
        this.#photos.set(listed.name, file);
      }
      return photos;
    });
  }

  /** Nothing is forgotten that lies in a folder. */
  async forget() {}

  /**
   * Follows what others change in the folder, as long as the page is open.
   *
   * @param {(src: string, file: Blob | undefined) => void} tellPhoto is called with each photo that was taken from there, or went
   */
  async watch(tellPhoto) {
    let [state, isLost] = ["", false];
    for (;;) {
      try {
        const now = await (await ask("changes?state=" + state)).text();
        // A tab that waits for its turn reads everything when it gets it.
        if (now !== state) await this.#inTurn(async () => (story.isMine ? this.#take(tellPhoto) : undefined));
        else await pause(ASK_AFTER);
        if (isLost) say(t("The program answers again"));
        [state, isLost] = [now, false];
      } catch (cause) {
        if (!isLost) say(parts("Nothing comes from the folder: {reason}", { reason: reason(cause) }), true);
        isLost = true;
        await pause(RETRY_AFTER);
      }
    }
  }

  /** Takes what is new in the folder. @param {(src: string, file: Blob | undefined) => void} tellPhoto */
  async #take(tellPhoto) {
    const there = await contents();
    let isNew = false;
    try {
      for (const listed of there.files)
        if (this.#tags.get(listed.name) !== listed.tag) isNew = (await this.#takeFile(listed, tellPhoto)) || isNew;
      isNew = this.#letGo(there.files, tellPhoto) || isNew;
      if (there.tag === this.#tag) return;
      if (isThere()) return await this.#reconcile(there);
      if (there.text === null) return;
      [this.#text, this.#base, this.#tag] = [there.text, there.text, there.tag];
      begin(there.text);
    } finally {
      if (isNew && isThere()) changed();
    }
  }

  /**
   * Lets go of the photos and tables that are not there any more. Those that were changed here are written anew.
   *
   * @param {Contents["files"]} listed
   * @param {(src: string, file: Blob | undefined) => void} tellPhoto
   */
  #letGo(listed, tellPhoto) {
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

  /** @param {{ name: string, tag: string }} listed @param {(src: string, file: Blob | undefined) => void} tellPhoto */
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
}
