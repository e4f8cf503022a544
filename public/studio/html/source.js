/* The source of a saved page, in the encoding that it says it has. */

import { t } from "../i18n.js";
import { markedEncoding } from "../text-encoding.js";

/** How browsers look for it: in the first 1024 bytes. */
const CHARSET = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([^\s"'/>;]+)/i;

/** A decoder that refuses bytes which are no letters; for UTF-8 where there is no such encoding. @param {string} label */
const decoder = (label) => {
  try {
    // What says so in single bytes is no UTF-16.
    return new TextDecoder(/^utf-?16/i.test(label) ? "utf-8" : label, { fatal: true });
  } catch {
    return new TextDecoder("utf-8", { fatal: true });
  }
};

/** The source of a page. Fails where it is written otherwise than it says. @param {File} file */
export const pageSource = async (file) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // One letter for each byte.
  const front = String.fromCharCode(...bytes.subarray(0, 1024));
  const marked = markedEncoding(front);
  const letters = marked ? new TextDecoder(marked, { fatal: true }) : decoder(CHARSET.exec(front)?.[1] ?? "utf-8");
  try {
    return letters.decode(bytes);
  } catch {
    const encoding = letters.encoding.toUpperCase();
    throw new Error(t("“{name}” is no page in {encoding}, as which it was read: open it in a text editor, save it as UTF-8, and give it again.", { name: file.name, encoding }));
  }
};
