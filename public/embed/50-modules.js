/* The small module that moves published stories. */

/** The JavaScript half of the module of this name; `bind` gives it. */
const load = async (name, bind) => {
  let bytes;
  try {
    new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)); // the smallest module there is
    bytes = await fetched("wasm", name, "arraybuffer");
    const half = bind();
    half.initSync({ module: await WebAssembly.compile(bytes) });
    return half;
  } catch (cause) {
    if (cause.code) throw cause;
    let code = cause.name === "LinkError" ? "link" : "compile";
    if (!self.WebAssembly) code = "missing";
    else if (!bytes) code = "csp";
    else if (new Uint8Array(bytes)[1] !== 97) code = "mime"; // some servers answer with a page where a file is missing
    throw trouble("wasm-" + code, name + ": " + cause.message);
  }
};
