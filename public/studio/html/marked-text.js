/* Saved pages and pasted HTML, of Google Docs, Word or a page, as text in the marks that the importer reads: as the command line reads pages, in
   `src/import/html`, but by the browser's own parser. */

import { articleOf } from "./article.js";
import { Writer } from "./writer.js";

/** The text of the article in a saved page. @param {string} html */
export const pageText = (html) => {
  const { root, headline, furniture } = articleOf(new DOMParser().parseFromString(html, "text/html"));
  const writer = new Writer(furniture);
  if (headline) writer.write(`# ${headline}`, "other");
  return writer.textOf(root);
};

/** The text of what was pasted, in marks. @param {string} html */
export const markedText = (html) => new Writer(new Set()).textOf(new DOMParser().parseFromString(html, "text/html").body);
