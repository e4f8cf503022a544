/* The studio's worker: three modules of WebAssembly, so that no keystroke waits for what they do. */

import initImporter, * as importer from "studio-importer-bindings";
import initPublisher, * as publisher from "studio-publisher-bindings";
import initReader, * as reader from "studio-reader-bindings";
import { Directory } from "./directory.js";
import { showPhoto } from "./photo-thumbnail.js";
import { playerFiles } from "./player-files.js";
import { makeReview } from "./review-page.js";
import { saveStory } from "./saved-story.js";
import { TranslatableError } from "./translatable-error.js";
import { Zip } from "./zip.js";

/** @type {Record<string, Promise<unknown> | undefined>} */
const started = {};

/**
 * Starts a module at its first use, and anew after it could not be loaded.
 *
 * @param {string} file
 * @param {(options: { module_or_path: Promise<Response> }) => Promise<unknown>} init
 */
const start = (file, init) =>
  (started[file] ||= init({ module_or_path: fetch(file) }).catch((cause) => {
    delete started[file];
    throw cause;
  }));

/** @param {Uint8Array} bytes */
const readDocument = (bytes) => {
  const document = importer.readDocument(bytes);
  const pictures = document.names.map((/** @type {string} */ name, /** @type {number} */ index) => ({ name, bytes: document.picture(index) }));
  const { text } = document;
  document.free();
  return { text, pictures };
};

/** Loads what publishing needs, and gives the files of the player. */
const readyToPublish = async () => {
  await start("publisher.wasm", initPublisher);
  return playerFiles(publisher.playerFiles());
};

/** Begins to publish a story. @param {string} text @param {StudioFiles} files */
const publish = async (text, files) => {
  const player = await readyToPublish();
  return { publication: new publisher.Publication(text, JSON.stringify(files)), player };
};

/** @param {StudioRequest} request @param {(done: number, all: number) => void} tell */
const answer = async (request, tell) => {
  if (request.kind === "preview") {
    await start("reader.wasm", initReader);
    const shown = JSON.parse(reader.preview(request.text, JSON.stringify(request.files)));
    // Once the story is seen. What cannot be had now is asked for again when it is needed.
    setTimeout(() => readyToPublish().catch(() => undefined));
    return shown;
  }
  if (request.kind === "show") return showPhoto(request.photo);
  if (request.kind === "fix") {
    await start("reader.wasm", initReader);
    return reader.fixed(request.text);
  }
  if (request.kind === "known") {
    await start("reader.wasm", initReader);
    return JSON.parse(reader.known(request.text, request.probe));
  }
  if (request.kind === "photo") {
    await start("reader.wasm", initReader);
    return reader.withPhoto(request.text, request.index, request.src, request.field, request.value) ?? null;
  }
  if (request.kind === "review") {
    await start("publisher.wasm", initPublisher);
    return makeReview(new publisher.ReviewDraft(request.text, JSON.stringify(request.files), request.earlier), request.photos);
  }
  if (request.kind === "save") {
    const place = request.folder ? new Directory(request.folder) : new Zip();
    return saveStory(place, request, () => publish(request.text, request.files), tell);
  }
  await start("importer.wasm", initImporter);
  return request.kind === "import" ? JSON.parse(importer.importArticle(request.article)) : readDocument(request.bytes);
};

/** @param {MessageEvent<{ number: number, request: StudioRequest }>} event */
self.onmessage = async ({ data: { number, request } }) => {
  try {
    self.postMessage({ number, value: await answer(request, (done, all) => self.postMessage({ number, done, all })) });
  } catch (cause) {
    // A module that has crashed cannot be used any more, nor started again here.
    const isCrash = cause instanceof WebAssembly.RuntimeError;
    const isUnread = cause instanceof Error && !(cause instanceof TranslatableError);
    const told = cause instanceof TranslatableError ? cause.told : undefined;
    self.postMessage({ number, isCrash, isUnread, told, error: cause instanceof Error ? cause.message : String(cause) });
  }
};
