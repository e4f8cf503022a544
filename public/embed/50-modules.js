/* The small module that moves published stories. */

/** The instance of the module of this name: `start` makes it of the compiled module. `early` may compile that by a faster way. */
const load = async (name, start, early) => {
  let code = self.WebAssembly ? "csp" : "missing"; // what is wrong if the next step fails
  try {
    // The smallest module there is: a policy keeps Chromium and Firefox from compiling it, WebKit from running it.
    new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)));
    let module = await early?.(name);
    if (!module) {
      const bytes = new Uint8Array(await fetched("wasm", name, "arraybuffer"));
      code = bytes[1] === 97 ? "compile" : "mime"; // some servers answer with a page where a file is missing
      module = await WebAssembly.compile(bytes);
    }
    code = "link";
    return start(module);
  } catch (cause) {
    cause.code ||= "wasm-" + code;
    throw cause;
  }
};
