/*
 * The live app: what only live stories and `data-debug` need. The app renders a story from its data in the reader's browser, and the
 * runtime draws over it what moves it.
 *
 * The build bundles this into `live.js`, with the JavaScript halves of the two modules as `app-bindings` and `runtime-debug-bindings`.
 * `embed.js` loads that where it is asked for; a page that refuses it includes it by a tag of its own, before or after that. What a story needs of the
 * loader comes as `tools`: how things are fetched, from where they may come, and how errors are reported.
 */

import { instantiate as instantiateApp } from "app-bindings";
import { instantiate as instantiateRuntime } from "runtime-debug-bindings";
import { present } from "./present.js";

const shared = /** @type {Record<symbol, Api>} */ (/** @type {unknown} */ (self));
const api = (shared[Symbol.for("scrollwork")] ||= /** @type {Api} */ ({}));

// Publishing puts the names with their hashes in the place of these.
const APP = "app_bg.wasm";
const RUNTIME = "runtime-debug.wasm";

// Once for all stories of the page, and anew after a failure.
/** @type {Promise<AppBindings> | null} */
let app;
/** @type {Promise<Runtime> | null} */
let runtime;
const discardModules = () => (app = runtime = null);

/** @type {LiveTools} */
let loader; // of the copy of `embed.js` that asked last

/**
 * Compiles a module while it comes; gives nothing where that fails, and the loader goes on by its own way.
 *
 * @param {string} file
 */
const compileStreaming = async (file) => {
  const { resolve } = loader;
  try {
    const response = await fetch(resolve("wasm", file), { signal: AbortSignal.timeout(15000) }); // milliseconds
    resolve("wasm", response.url); // a redirect may have led elsewhere
    return await WebAssembly.compileStreaming(response);
  } catch {}
};

/** The app for `element`, whose story is fetched at the same time; a story that is here already is only moved. */
api.live = async (tools, element, signal) => {
  loader = tools;
  const source = /** @type {string} */ (element.getAttribute("src"));
  const isData = /^[^?#]*\.json\b/.test(source);
  const presented = isData && !signal.aborted && present(tools, element, new URL(source, document.baseURI).href, signal, discardModules);
  try {
    runtime ||= tools.loadModule(RUNTIME, (module) => instantiateRuntime(module, tools.emit, tools.report), compileStreaming);
    if (!presented) return await runtime;
    app ||= tools.loadModule(APP, instantiateApp, compileStreaming);
    const modules = await Promise.all([app, runtime]);
    return { attach: () => presented.begin(modules) };
  } catch (cause) {
    discardModules();
    if (presented) presented.free();
    throw cause;
  }
};
