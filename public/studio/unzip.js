/* Reading ZIP files, of which only what is wanted comes into memory. One without its end, where the list of its files is, is read from its
   start as far as it goes. */

/** @typedef {{ name: string, method: number, compressed: number, size: number, at: number }} Entry `at` is where its header begins */
/** @typedef {{ file: Blob, isWhole: boolean }} Unzipped */

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
/** The sizes of a file's header, of its entry in the list, and of the end, without names and comments, in bytes. */
const [LOCAL_SIZE, CENTRAL_SIZE, END_SIZE] = [30, 46, 22];
const LONGEST_COMMENT = 0xffff;
/** What is looked through of the list of files, in bytes, and of files where there is no list: more than any story has. */
const [LONGEST_LIST, MOST_FILES] = [16_000_000, 10_000];
/** The flag of files whose sizes stand behind them. */
const SIZES_BEHIND = 8;

/** @param {Blob} blob @param {number} from @param {number} to */
const view = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());

/** @param {DataView} bytes @param {number} from @param {number} length */
const text = (bytes, from, length) =>
  new TextDecoder().decode(new Uint8Array(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.byteLength - from))));

/** Where the list of files begins and ends; nothing where there is no end. @param {Blob} zip */
const findList = async (zip) => {
  const from = Math.max(0, zip.size - END_SIZE - LONGEST_COMMENT);
  const end = await view(zip, from, zip.size);
  for (let at = end.byteLength - END_SIZE; at >= 0; at--)
    if (end.getUint32(at, true) === END) return { at: end.getUint32(at + 16, true), size: end.getUint32(at + 12, true) };
};

/** The entries of the list. @param {Blob} zip @param {{ at: number, size: number }} list */
const listed = async (zip, list) => {
  const bytes = await view(zip, list.at, list.at + Math.min(list.size, LONGEST_LIST));
  /** @type {Entry[]} */
  const entries = [];
  for (let at = 0; at + CENTRAL_SIZE <= bytes.byteLength && bytes.getUint32(at, true) === CENTRAL; ) {
    const [method, compressed, size] = [bytes.getUint16(at + 10, true), bytes.getUint32(at + 20, true), bytes.getUint32(at + 24, true)];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => bytes.getUint16(at + field, true));
    entries.push({ name: text(bytes, at + CENTRAL_SIZE, nameLength), method, compressed, size, at: bytes.getUint32(at + 42, true) });
    at += CENTRAL_SIZE + nameLength + extra + comment;
  }
  return entries;
};

/** The header of the file at `at`, and where its content begins; nothing where there is none. @param {Blob} zip @param {number} at */
const header = async (zip, at) => {
  const bytes = await view(zip, at, at + LOCAL_SIZE + 0xffff);
  if (bytes.byteLength < LOCAL_SIZE || bytes.getUint32(0, true) !== LOCAL) return;
  const [nameLength, extra] = [bytes.getUint16(26, true), bytes.getUint16(28, true)];
  const entry = { method: bytes.getUint16(8, true), compressed: bytes.getUint32(18, true), size: bytes.getUint32(22, true), at };
  return { ...entry, name: text(bytes, LOCAL_SIZE, nameLength), content: at + LOCAL_SIZE + nameLength + extra, flags: bytes.getUint16(6, true) };
};

/** The entries from the start, as far as they go. @param {Blob} zip */
const scanned = async (zip) => {
  /** @type {Entry[]} */
  const entries = [];
  for (let found = await header(zip, 0); found && entries.length < MOST_FILES; found = await header(zip, found.content + found.compressed)) {
    entries.push(found);
    if (found.flags & SIZES_BEHIND && !found.compressed) break;
  }
  return entries;
};

/** Inflates what is there, up to `size` bytes. @param {Blob} compressed @param {number} size @returns {Promise<Unzipped>} */
const inflate = async (compressed, size) => {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let length = 0;
  const reader = compressed.stream().pipeThrough(new DecompressionStream("deflate-raw")).getReader();
  try {
    for (let chunk = await reader.read(); !chunk.done && length <= size; chunk = await reader.read()) {
      chunks.push(/** @type {Uint8Array<ArrayBuffer>} */ (chunk.value));
      length += chunk.value.length;
    }
  } catch {
    return { file: new Blob(chunks), isWhole: false };
  }
  // More than it says that it is: nobody knows how much more.
  if (length > size) await reader.cancel();
  return { file: new Blob(chunks), isWhole: length === size };
};

/**
 * The files of a ZIP file whose names are wanted.
 *
 * @param {Blob} zip
 * @param {(name: string) => boolean} isWanted
 * @param {number} most the most bytes to inflate in all: what says that it is more is left out
 * @returns {Promise<{ files: Map<string, Unzipped>, isCut: boolean }>}
 */
export const unzip = async (zip, isWanted, most) => {
  const list = await findList(zip);
  const entries = list ? await listed(zip, list) : await scanned(zip);
  /** @type {Map<string, Unzipped>} */
  const files = new Map();
  let left = most;
  for (const { name, method, compressed, size, at } of entries) {
    if (name.endsWith("/") || !isWanted(name)) continue;
    const found = await header(zip, at);
    if (!found) continue;
    const content = zip.slice(found.content, found.content + compressed);
    if (!method) files.set(name, { file: content, isWhole: content.size === compressed });
    else if (method === 8 && (left -= size) >= 0) files.set(name, await inflate(content, size));
  }
  return { files, isCut: !list };
};
