/* Asks the worker: a request and its answer share a number. */

import { EnglishError, UnreadError } from "./english.js";
import { t } from "./i18n.js";

/** @typedef {{ name: string, bytes: Uint8Array }} Picture */

/** What a worker could not do. @typedef {{ error: string, isUnread: boolean, told?: StudioTold }} Failure `isUnread` where it could not read what it was given */

/** An error in the language of the page, as far as that is known. @param {Failure} failure */
const errorOf = ({ error, isUnread, told }) => {
  if (told) return new Error(t(told.key, told.values));
  return isUnread ? new UnreadError(error) : new EnglishError(error);
};

class Engine {
  /** @type {Worker | undefined} */
  #worker = this.#start();
  #number = 0;
  /** @type {Map<number, { resolve(value: any): void, reject(cause: Error): void, tell?(done: number, all: number): void }>} */
  #waiting = new Map();

  #start() {
    const worker = new Worker("worker.js");
    worker.onmessage = ({ data }) => {
      const waiting = this.#waiting.get(data.number);
      if ("done" in data) return waiting?.tell?.(data.done, data.all);
      this.#waiting.delete(data.number);
      if ("error" in data) waiting?.reject(errorOf(data));
      else waiting?.resolve(data.value);
      if (data.isCrash) this.#end(errorOf(data));
    };
    worker.onerror = () => this.#end(new EnglishError("worker.js could not be loaded"));
    return worker;
  }

  /** Ends a worker that has crashed or is not there, which answers nothing any more; the next request begins another. @param {Error} error */
  #end(error) {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  /**
   * @param {StudioRequest} request
   * @param {(done: number, all: number) => void} [tell]
   * @returns {Promise<any>}
   */
  #ask(request, tell) {
    return new Promise((resolve, reject) => {
      this.#waiting.set(++this.#number, { resolve, reject, tell });
      this.#worker ??= this.#start();
      this.#worker.postMessage({ number: this.#number, request });
    });
  }

  /**
   * Reads, checks and renders a story.
   *
   * @param {string} text
   * @param {StudioFiles} files
   * @returns {Promise<StudioPreview>}
   */
  preview(text, files) {
    return this.#ask({ kind: "preview", text, files });
  }

  /**
   * The size of a photo, and its images for the preview and for lists.
   *
   * @param {Blob} photo
   * @returns {Promise<import("./photo-thumbnail.js").ShownPhoto>}
   */
  show(photo) {
    return this.#ask({ kind: "show", photo });
  }

  /** The text of a story with all fixed that is certain. @param {string} text @returns {Promise<string>} */
  fixed(text) {
    return this.#ask({ kind: "fix", text });
  }

  /**
   * What may stand in the place of `probe`, which is the name of an attribute in a text, or its value.
   *
   * @param {string} text
   * @param {string} probe
   * @returns {Promise<string[]>}
   */
  known(text, probe) {
    return this.#ask({ kind: "known", text, probe });
  }

  /**
   * The text of a story with something that is said of a photo changed; `null` where that cannot be written.
   *
   * @param {string} text
   * @param {number} index of the photo among the author's, as often as they are shown
   * @param {string} src
   * @param {string} field `alt`, `credit`, `caption` or `focal`
   * @param {string} value
   * @returns {Promise<string | null>}
   */
  withPhoto(text, index, src, field, value) {
    return this.#ask({ kind: "photo", text, index, src, field, value });
  }

  /**
   * Saves a story with its finished site, into a folder where one is given, else into a ZIP file.
   *
   * @param {{ text: string, files: StudioFiles, photos: [src: string, blob: Blob][], folder?: FileSystemDirectoryHandle, unfinished: string }} story `unfinished` says why it must not be published
   * @param {(done: number, all: number) => void} tell tells how many photos are done
   * @returns {Promise<StudioSaved>}
   */
  save(story, tell) {
    return this.#ask({ kind: "save", ...story }, tell);
  }

  /**
   * Makes the review page of a story, as a file.
   *
   * @param {{ text: string, files: StudioFiles, photos: [src: string, blob: Blob][], earlier?: string }} story `earlier` is the text that it
   *   is compared with
   * @returns {Promise<Blob>}
   */
  review(story) {
    return this.#ask({ kind: "review", ...story });
  }

  /**
   * Makes a story of an article.
   *
   * @param {string} article
   * @returns {Promise<{ story: string, proposals: StudioProposal[] }>}
   */
  importArticle(article) {
    return this.#ask({ kind: "import", article });
  }

  /**
   * Reads a document of a word processor.
   *
   * @param {Uint8Array} bytes
   * @returns {Promise<{ text: string, pictures: Picture[] }>}
   */
  readDocument(bytes) {
    return this.#ask({ kind: "document", bytes });
  }
}

export const engine = new Engine();
