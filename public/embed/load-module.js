/* WebAssembly modules: the small one that moves published stories, and the app. */

import { ScrollworkError } from "./errors.js";
import { fetchWithRetry } from "./fetch.js";

/**
 * Loads a module.
 *
 * @template T
 * @param {string} file beside this script
 * @param {(module: WebAssembly.Module) => T} instantiate
 * @param {(file: string) => Promise<WebAssembly.Module | undefined>} [compileEarly] a faster way to compile it, which may fail
 */
export const loadModule = async (file, instantiate, compileEarly) => {
  let step = self.WebAssembly ? "csp" : "missing"; // the code of a failure of the next step
  try {
    // The smallest module there is: a policy keeps Chromium and Firefox from compiling it, WebKit from instantiating it.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    let module = await compileEarly?.(file);
    if (!module) {
      const bytes = new Uint8Array((await fetchWithRetry("wasm", file, "arraybuffer")).response);
      step = bytes[1] === 97 ? "compile" : "mime"; // some servers answer with a page where a file is missing
      module = await WebAssembly.compile(bytes);
    }
    step = "link";
    return instantiate(module);
  } catch (cause) {
    throw cause instanceof ScrollworkError ? cause : new ScrollworkError("wasm-" + step, /** @type {Error} */ (cause).message);
  }
};
