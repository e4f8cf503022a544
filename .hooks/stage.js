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

// What the stage calls: the page is told in a microtask, when the stage has done its work.
const send = (story, name, detail) => queueMicrotask(() => emit(story, name, detail));
const warn = (story, code, element) => queueMicrotask(() => tell("warn", { code, element }, story));

let room = 2000; // how many objects are known when those that the module has forgotten are looked for

/** The number by which the module is to know an object. */
function addHeapObject(object) {
  if (heap_next === heap.length && heap.push(heap_next + 1) === room) queueMicrotask(sweep);
  const number = heap_next;
  heap_next = heap[number];
  heap[number] = object;
  return number;
}

/**
 * Garbage collection by mark and sweep: as a microtask it finds no call of the module under way, so that what is no word of its memory,
 * behind the stack, is the number of no object that it knows. To give each back would be a fifth of all that the module calls.
 */
const sweep = () => {
  const words = new Set(new Uint32Array(wasm.memory.buffer, 4096));
  let free = 0;
  heap_next = heap.length;
  for (let number = heap_next; number-- > 1028; )
    if (!words.has(number)) {
      heap[number] = heap_next;
      heap_next = number;
      free++;
    }
  room = heap.length + (free > 999 ? 1 : 999);
};

const ear = (number, reason, event) => {
  hear(number, reason, event);
  if (!reason) queueMicrotask(sweep); // a stage has ended
};
ready({ initSync, attach: (element) => attach(element, ear) });
