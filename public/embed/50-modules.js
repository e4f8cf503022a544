/* The two modules: the small stage for published stories, and the app for stories that come as data. */

/** A module that all stories of the page share. `bind` gives the JavaScript half, fresh for every instance. */
const moduleOf = (name, bind) =>
  shared(async () => {
    if (!self.WebAssembly) throw trouble("wasm-missing", "no WebAssembly here");
    try {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); // the smallest module there is
    } catch (cause) {
      throw trouble("wasm-csp", "the page's policy lacks 'wasm-unsafe-eval'");
    }
    const bytes = await fetched("wasm", name, "arraybuffer");
    // Some servers answer with a page where a file is missing.
    if (new Uint8Array(bytes)[1] !== 97) throw trouble("wasm-mime", name + " is not WebAssembly");
    const bindgen = await bind();
    try {
      bindgen.initSync({ module: await WebAssembly.compile(bytes) });
    } catch (cause) {
      throw trouble(cause instanceof WebAssembly.LinkError ? "wasm-link" : "wasm-compile", name + " " + cause.message);
    }
    return bindgen;
  });

const stage = moduleOf(STAGE, glue);

/** The app's JavaScript half is a script of its own; a page that lets no script be added includes it by a tag. */
const app = moduleOf(APP, async () => {
  if (!own.live) await added(document.head, "script", { src: new URL(LIVE, base) });
  return own.live();
});
