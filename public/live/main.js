/*
 * The live app: what only live stories and `data-debug` need. It renders a story from its data in the reader's browser, and draws over
 * it what moves it.
 *
 * The build bundles this into `live.js`, with the JavaScript half of the app's module as `app-bindings`. `embed.js` loads that where it is
 * asked for; a page whose policy lets no script be added includes it by a tag of its own, before or after that. What a story needs of the
 * loader comes as `tools`: how things are fetched, from where they may come, and how errors are reported.
 */

import { instantiate } from "app-bindings";
import { present } from "./present.js";

const shared = /** @type {Record<symbol, Api>} */ (/** @type {unknown} */ (self));
const api = (shared[Symbol.for("scrollwork")] ||= /** @type {Api} */ ({}));

// Publishing puts the name with its hash in the place of this.
const APP = "app_bg.wasm";

/** @type {Promise<AppBindings> | null} */
let app; // once for all stories of the page, and anew after a failure

/** @type {LiveTools} */
let loader; // of the copy of `embed.js` that asked last

// What the runtime calls: the page is told in a microtask, when the runtime has done its work.
const send = (/** @type {Element} */ story, /** @type {string} */ name, /** @type {unknown} */ detail) =>
  queueMicrotask(() => loader.emit(story, name, detail));
const warn = (/** @type {Element} */ story, /** @type {string} */ code, /** @type {Element} */ element) =>
  queueMicrotask(() => loader.report("warn", { code, element }, story));

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
  const presented = isData && !signal.aborted && present(tools, element, new URL(source, document.baseURI).href, signal, () => (app = null));
  try {
    const bindings = await (app ||= tools.loadModule(APP, (module) => instantiate(module, send, warn), compileStreaming));
    return { attach: (element) => (presented ? presented.begin(bindings) : bindings.attach(element, bindings.hear)) };
  } catch (cause) {
    app = null;
    if (presented) presented.free();
    throw cause;
  }
};
