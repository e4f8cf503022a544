/* The studio's worker: two modules of WebAssembly, so that no keystroke waits for what they do. */

import initReader, * as reader from "studio-reader-bindings";
import initImporter, * as importer from "studio-importer-bindings";

/** @type {Record<string, Promise<unknown> | undefined>} */
const started = {};

/**
 * Starts a module at its first use, and anew after it has crashed.
 *
 * @param {string} file
 * @param {(options: { module_or_path: Promise<Response> }) => Promise<unknown>} init
 */
const start = (file, init) => (started[file] ||= init({ module_or_path: fetch(file) }));

/** @param {Uint8Array} bytes */
const readDocument = (bytes) => {
  const document = importer.readDocument(bytes);
  const pictures = document.names.map((/** @type {string} */ name, /** @type {number} */ index) => ({ name, bytes: document.picture(index) }));
  const { text } = document;
  document.free();
  return { text, pictures };
};

/** @param {StudioRequest} request */
const answer = async (request) => {
  if (request.kind === "preview") {
    await start("reader.wasm", initReader);
    return JSON.parse(reader.preview(request.text, JSON.stringify(request.files)));
  }
  if (request.kind === "photo") {
    await start("reader.wasm", initReader);
    return reader.withPhoto(request.text, request.index, request.src, request.field, request.value) ?? null;
  }
  await start("importer.wasm", initImporter);
  return request.kind === "import" ? JSON.parse(importer.importArticle(request.article)) : readDocument(request.bytes);
};

/** @param {MessageEvent<{ number: number, request: StudioRequest }>} event */
self.onmessage = async ({ data: { number, request } }) => {
  try {
    self.postMessage({ number, value: await answer(request) });
  } catch (cause) {
    if (cause instanceof Error) for (const file in started) delete started[file];
    self.postMessage({ number, error: cause instanceof Error ? "This could not be read: " + cause.message : String(cause) });
  }
};
