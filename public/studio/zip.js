/* Writing ZIP files. Their parts are blobs, so that photos need not be in memory together; what a ZIP file that is cut short still has can be
   read, because each file's size stands before it. Libraries hold a whole archive in memory, or write sizes behind the files. */

import { TranslatableError } from "./translatable-error.js";

/** Where the CRC-32 of a byte stands. */
const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** The CRC-32 of bytes. @param {Uint8Array} bytes */
export const crc32 = (bytes) => {
  let crc = -1;
  for (const byte of bytes) crc = TABLE[(crc ^ byte) & 255] ^ (crc >>> 8);
  return ~crc >>> 0;
};

/** The largest that a ZIP file without extensions can be, in bytes. */
const LARGEST = 0xffffffff;

/** Version 2.0 of the format, names in UTF-8. */
const [VERSION, UTF_8] = [20, 0x0800];
const [STORED, DEFLATED] = [0, 8];

/** A record of numbers, each with its size in bytes. @param {[value: number, size: 2 | 4][]} fields */
const record = (fields) => {
  const view = new DataView(new ArrayBuffer(fields.reduce((all, [, size]) => all + size, 0)));
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return view.buffer;
};

/** Date and time as MS-DOS had them. @param {Date} now @returns {[time: number, date: number]} */
const stamp = (now) => [
  (now.getHours() << 11) | (now.getMinutes() << 5) | (now.getSeconds() >> 1),
  ((now.getFullYear() - 1980) << 9) | ((now.getMonth() + 1) << 5) | now.getDate(),
];

/** @param {Uint8Array<ArrayBuffer>} bytes */
const deflate = (bytes) => new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("deflate-raw"))).blob();

/** A ZIP file under way. */
export class Zip {
  /** @type {BlobPart[]} */
  #parts = [];
  /** @type {BlobPart[]} */
  #directory = [];
  /** @type {Set<string>} */
  #names = new Set();
  #size = 0;
  #directorySize = 0;
  #stamp = stamp(new Date());

  /**
   * Adds a file: a blob as it is, since photos are compressed already, anything else deflated. Gives its CRC-32.
   *
   * @param {string} name
   * @param {string | Uint8Array<ArrayBuffer> | Blob} content
   */
  async add(name, content) {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
    const crc = crc32(bytes);
    if (this.#names.has(name)) return crc;
    const data = content instanceof Blob ? content : await deflate(bytes);
    const path = new TextEncoder().encode(name);
    const [time, date] = this.#stamp;
    /** @type {[number, 2 | 4][]} */
    const about = [
      [VERSION, 2],
      [UTF_8, 2],
      [content instanceof Blob ? STORED : DEFLATED, 2],
      [time, 2],
      [date, 2],
      [crc, 4],
      [data.size, 4],
      [bytes.length, 4],
      [path.length, 2],
      [0, 2],
    ];
    const header = record([[0x04034b50, 4], ...about]);
    const entry = record([[0x02014b50, 4], [VERSION, 2], ...about, [0, 2], [0, 2], [0, 2], [0, 4], [this.#size, 4]]);
    const [size, directorySize] = [this.#size + header.byteLength + path.length + data.size, this.#directorySize + entry.byteLength + path.length];
    if (size + directorySize > LARGEST - 100) throw new TranslatableError("the photos are more than the 4 GB that a ZIP file can hold");
    this.#names.add(name);
    this.#parts.push(header, path, data);
    this.#directory.push(entry, path);
    [this.#size, this.#directorySize] = [size, directorySize];
    return crc;
  }

  /** The whole file. */
  end() {
    const count = this.#names.size;
    const end = record([[0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [this.#directorySize, 4], [this.#size, 4], [0, 2]]);
    return new Blob([...this.#parts, ...this.#directory, end], { type: "application/zip" });
  }
}
