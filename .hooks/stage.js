// Joined to the JavaScript half of the small module as wasm-bindgen makes it. The functions here replace those of the same name
// there, which provide for what only large modules do.

/** The text at an address of the module's memory, its length in bytes. */
function getStringFromWasm0(address, length) {
  return cachedTextDecoder.decode(new Uint8Array(wasm.memory.buffer, address, length));
}

/** What the module knows an object by that may not be there. */
const optional = (value) => (value == null ? 0 : addHeapObject(value));

/** Starts a compiled module. */
function initSync({ module }) {
  wasm = new WebAssembly.Instance(module, __wbg_get_imports()).exports;
  if (!wasm.attach) throw TypeError("lacks attach");
}

ready({ initSync, attach: (element) => attach(element, hear) });
