/* The encoding of a text: that of its byte order mark (BOM), or else UTF-8. */

import { t } from "./i18n.js";

/** @type {[string, string][]} */
const BYTE_ORDER_MARKS = [
  ["\u00EF\u00BB\u00BF", "utf-8"],
  ["\u00FF\u00FE", "utf-16le"],
  ["\u00FE\u00FF", "utf-16be"],
];

/** The encoding whose byte order mark a text begins with. @param {string} front its first bytes, one letter for each */
export const markedEncoding = (front) => BYTE_ORDER_MARKS.find(([mark]) => front.startsWith(mark))?.[1];

/** The text of a file. Fails where it is in another encoding: letters would be lost. @param {File} file */
export const textOf = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const encoding = markedEncoding(String.fromCharCode(...bytes.subarray(0, 3))) ?? "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new Error(t("“{name}” is no text in UTF-8: open it where it was written, save it as UTF-8, and give it again.", { name: file.name }));
  }
};
