/*
 * The folder of a story on this machine, which the program `scrollwork studio` reads and writes. What is saved there by another editor shows
 * here, and nothing that somebody wrote there is written over.
 */

import { rewrite } from "./editing.js";
import { reason } from "./english.js";
import { FolderFiles } from "./folder-files.js";
import { Changed, ask, contents, put } from "./folder-program.js";
import { parts, t } from "./i18n.js";
import { serialQueue } from "./serial-queue.js";
import { say } from "./status.js";
import { begin, changed, isThere, story, text } from "./story.js";
import { merge } from "./three-way-merge.js";

/** Milliseconds until the program is asked again: where it has answered that nothing changed, and where it has not answered. */
const [ASK_AFTER, RETRY_AFTER] = [250, 1000];

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

export class Folder {
  /** The text as it is in the folder, its tag, and the last text that was there and here. @type {string | null} */
  #text = null;
  #tag = "none";
  #base = "";
  #proposals = "";
  /** What is read and written. */
  #inTurn = serialQueue();
  #files = new FolderFiles(this.#inTurn);

  /** @param {string} name */
  constructor(name) {
    this.name = name;
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
      await this.#files.keepTables();
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

  /** Brings the text here and the one in the folder together. @param {import("./folder-program.js").Contents} there */
  async #reconcile({ text: theirs, tag }) {
    let mine, together;
    do {
      mine = text.value;
      // A file that is gone is written anew.
      together = theirs === null ? mine : mine === this.#base ? theirs : await merge(this.#base, mine, theirs);
      // What was changed under the question is not lost by its answer.
    } while (text.value !== mine);
    if (together !== mine) rewrite(text, together, { isOthers: true });
    if (text.value !== together) throw new Error(t("the story is open in another tab, which writes"));
    [this.#text, this.#tag] = [theirs, tag];
    if (theirs === null) return changed();
    const isMine = mine === this.#base;
    this.#base = theirs;
    if (together !== mine) say(isMine ? t("Taken over from the folder, where it was changed") : t("Changed in the folder and here: both are in the text now"));
  }

  /** Keeps a photo. @param {string} src @param {Blob} file */
  keepPhoto(src, file) {
    return this.#inTurn(() => this.#files.keepPhoto(src, file));
  }

  /** A photo that the studio does not need any more stays in its owner's folder. */
  async forgetPhoto() {}

  /** A photo that the folder does not give is kept nowhere else. @returns {Promise<Blob | undefined>} */
  async keptPhoto() {
    return undefined;
  }

  /** The story in the folder. @returns {Promise<import("./storage.js").Saved | undefined>} */
  kept() {
    return this.#inTurn(async () => {
      const there = await contents();
      if (there.text === null) return undefined;
      const texts = await this.#files.readTables(there.files);
      [this.#text, this.#base, this.#tag, this.#proposals] = [there.text, there.text, there.tag, there.proposals ?? ""];
      return { text: there.text, proposals: proposalsFrom(this.#proposals), texts };
    });
  }

  /** The photos in the folder that the story names, by their `src`. @returns {Promise<[string, Blob][]>} */
  keptPhotos() {
    return this.#inTurn(async () => this.#files.readPhotos((await contents()).files, this.#text ?? ""));
  }

  /** Nothing is forgotten that lies in a folder. */
  async forget() {}

  /**
   * Follows what others change in the folder, as long as the page is open.
   *
   * @param {import("./folder-files.js").TellPhoto} tellPhoto
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

  /** Takes what is new in the folder. @param {import("./folder-files.js").TellPhoto} tellPhoto */
  async #take(tellPhoto) {
    const there = await contents();
    let isNew = false;
    try {
      for (const listed of there.files) isNew = (await this.#files.take(listed, tellPhoto)) || isNew;
      isNew = this.#files.letGo(there.files, tellPhoto) || isNew;
      if (there.tag === this.#tag) return;
      if (isThere()) return await this.#reconcile(there);
      if (there.text === null) return;
      [this.#text, this.#base, this.#tag] = [there.text, there.text, there.tag];
      begin(there.text);
    } finally {
      if (isNew && isThere()) changed();
    }
  }
}
