/* Writing files into a folder that the author has chosen, where the browser can. */

import { crc32 } from "./zip.js";

/** A folder that takes the files of a story, as a ZIP file does. */
export class Directory {
  #root;

  /** @param {FileSystemDirectoryHandle} root */
  constructor(root) {
    this.#root = root;
  }

  /**
   * Writes a file, in folders that are made where they are not there. Gives its CRC-32.
   *
   * @param {string} name
   * @param {string | Uint8Array<ArrayBuffer> | Blob} content
   */
  async add(name, content) {
    const blob = content instanceof Blob ? content : new Blob([content]);
    const folders = name.split("/");
    const last = /** @type {string} */ (folders.pop());
    let folder = this.#root;
    for (const inner of folders) folder = await folder.getDirectoryHandle(inner, { create: true });
    const file = await folder.getFileHandle(last, { create: true });
    // The browser writes it beside, and renames it at the end.
    const out = await file.createWritable();
    await out.write(blob);
    await out.close();
    return crc32(new Uint8Array(await blob.arrayBuffer()));
  }

  end() {
    return undefined;
  }
}
