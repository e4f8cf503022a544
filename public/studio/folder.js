/*
 * The folder of a story on this machine, which the program `scrollwork studio` reads and writes. What is saved there by another editor shows
 * here, and nothing that somebody wrote there is written over.
 */

import { rewrite } from "./editing.js";
import { merge } from "./merging.js";
import { say } from "./status.js";
import { begin, changed, files, isThere, story, text } from "./story.js";

/** What lies in the folder. */
/** @typedef {{ text: string | null, tag: string, files: { name: string, tag: string }[], proposals: string | null }} Contents */

/** Milliseconds until the program is asked again after it has not answered. */
const RETRY_AFTER = 1000;

/** A file in the folder is another than the page knows. */
class Changed extends Error {}

/** Asks the program. @param {string} path @param {RequestInit} [options] */
const ask = async (path, options) => {
  const response = await fetch("folder/" + path, options).catch(() => {
    throw new Error("the program `scrollwork studio` does not answer: does it still run?");
  });
  if (response.status === 412) throw new Changed(await response.text());
  if (!response.ok) throw new Error(await response.text());
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

/** @param {string} name */
const isTable = (name) => /\.csv$/i.test(name);

export class Folder {
  /** The text as it is in the folder, and its tag. @type {string | null} */
  #text = null;
  #tag = "none";
  /** The tags of the photos and tables that are here as they are there, by their names. @type {Map<string, string>} */
  #tags = new Map();
  /** The tables as they are there, by their names. @type {Map<string, string>} */
  #tables = new Map();
  #proposals = "";
  /** What is read and written, one after the other. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /** @param {string} name */
  constructor(name) {
    this.name = name;
    /** What keeps the story, in words. */
    this.keeper = `the folder “${name}”`;
  }

  /** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
  #inTurn(work) {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }

  /** Why it cannot be written, in words. @param {unknown} cause */
  refusal(cause) {
    return cause instanceof Error ? cause.message : String(cause);
  }

  /** A folder is cleared by its owner alone. */
  async isCleared() {
    return false;
  }

  /** Keeps the story as it is when its turn comes, without its photos: it may have changed by what others wrote. */
  keep() {
    return this.#inTurn(async () => {
      await this.#keepText(text.value);
      for (const [name, table] of files.texts) {
        if (this.#tables.get(name) === table) continue;
        this.#tags.set(name, await put(address(name), table, this.#tags.get(name)));
        this.#tables.set(name, table);
      }
      const proposals = JSON.stringify(story.proposals);
      if (proposals !== this.#proposals && (story.proposals.length || this.#proposals)) await put("proposals", proposals, undefined);
      this.#proposals = proposals;
    });
  }

  /** @param {string} words */
  async #keepText(words) {
    while (words !== this.#text) {
      try {
        this.#tag = await put("story", words, this.#tag);
        this.#text = words;
      } catch (cause) {
        if (!(cause instanceof Changed)) throw cause;
        await this.#reconcile(await contents());
        words = text.value;
      }
    }
  }

  /** Brings the text here and the one in the folder together. @param {Contents} there */
  async #reconcile({ text: theirs, tag }) {
    const [before, mine] = [this.#text ?? "", text.value];
    // A file that is gone is written anew.
    const together = theirs === null ? mine : mine === before ? theirs : await merge(before, mine, theirs);
    [this.#text, this.#tag] = [theirs, tag];
    if (together === mine) return;
    rewrite(text, together);
    say(mine === before ? "Taken over from the folder, where it was changed" : "Changed in the folder and here: both are in the text now");
  }

  /** Keeps a photo. @param {string} src @param {Blob} file */
  keepPhoto(src, file) {
    return this.#inTurn(async () => {
      // Another may have come from there meanwhile.
      if (files.photos.get(src)?.file === file) this.#tags.set(src, await put(address(src), file, this.#tags.get(src)));
    });
  }

  /** A photo that the studio does not need any more stays in its owner's folder. */
  async forgetPhoto() {}

  /** The story in the folder. @returns {Promise<import("./storage.js").Saved | undefined>} */
  kept() {
    return this.#inTurn(async () => {
      const there = await contents();
      if (there.text === null) return undefined;
      [this.#text, this.#tag, this.#proposals] = [there.text, there.tag, there.proposals ?? ""];
      /** @type {[string, string][]} */
      const texts = [];
      for (const { name, tag } of there.files.filter(({ name }) => isTable(name))) {
        const table = await (await ask(address(name))).text();
        texts.push([name, table]);
        this.#tables.set(name, table);
        this.#tags.set(name, tag);
      }
      return { text: there.text, proposals: this.#proposals ? JSON.parse(this.#proposals) : [], texts };
    });
  }

  /** The photos in the folder, by their `src`. @returns {Promise<[string, Blob][]>} */
  keptPhotos() {
    return this.#inTurn(async () => {
      /** @type {[string, Blob][]} */
      const photos = [];
      for (const { name, tag } of (await contents()).files) {
        if (isTable(name)) continue;
        photos.push([name, await (await ask(address(name))).blob()]);
        this.#tags.set(name, tag);
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
        if (isLost) say("The program answers again");
        isLost = false;
        if (now === state) continue;
        if (story.isMine) await this.#inTurn(() => this.#take(tellPhoto));
        state = now;
      } catch (cause) {
        if (!isLost) say(`Nothing is saved: ${this.refusal(cause)}`, true);
        isLost = true;
        await new Promise((resolve) => setTimeout(resolve, RETRY_AFTER));
      }
    }
  }

  /** Takes what is new in the folder. @param {(src: string, file: Blob | undefined) => void} tellPhoto */
  async #take(tellPhoto) {
    const there = await contents();
    let isNew = false;
    for (const { name, tag } of there.files) {
      if (this.#tags.get(name) === tag) continue;
      isNew = (await this.#takeFile(name, tellPhoto)) || isNew;
      this.#tags.set(name, tag);
    }
    const names = new Set(there.files.map(({ name }) => name));
    for (const name of [...this.#tags.keys()].filter((name) => !names.has(name))) {
      for (const known of [this.#tags, this.#tables, files.texts]) known.delete(name);
      files.removePhoto(name);
      tellPhoto(name, undefined);
      isNew = true;
    }
    if (there.tag !== this.#tag && isThere()) await this.#reconcile(there);
    else if (there.tag !== this.#tag && there.text !== null) {
      [this.#text, this.#tag] = [there.text, there.tag];
      begin(there.text);
    }
    if (isNew && isThere()) changed();
  }

  /** @param {string} name @param {(src: string, file: Blob | undefined) => void} tellPhoto */
  async #takeFile(name, tellPhoto) {
    const file = await (await ask(address(name))).blob();
    if (isTable(name)) {
      const table = await file.text();
      this.#tables.set(name, table);
      files.texts.set(name, table);
      return true;
    }
    try {
      await files.putPhoto(name, file);
    } catch (cause) {
      say(this.refusal(cause), true);
      return false;
    }
    tellPhoto(name, file);
    return true;
  }
}
