/* The content type of a file that may be an article: by its name, and by its first bytes where that has no extension that is known. */

/** @typedef {"story" | "archive" | "document" | "rich text" | "pdf" | "page" | "text" | "other"} ArticleType an archive is a saved story */

/** What files are called by their extensions. @type {[RegExp, ArticleType][]} */
const NAMES = [
  [/\.dj$/i, "story"],
  [/\.zip$/i, "archive"],
  [/\.(docx?|f?odt)$/i, "document"],
  [/\.rtf$/i, "rich text"],
  [/\.html?$/i, "page"],
  [/\.(txt|md|markdown)$/i, "text"],
];

/** What files begin with: ZIP files, documents of Word before 2007, rich text, PDF. @type {[string, ArticleType][]} */
const BEGINNINGS = [
  ["PK\x03\x04", "document"],
  ["\xd0\xcf\x11\xe0", "document"],
  ["{\\rtf", "rich text"],
  ["%PDF-", "pdf"],
];

/** As many bytes from the end of a ZIP file as the names of its files may take. */
const NAMES_SIZE = 100_000;

/** Bytes as the letters of the same numbers. @param {Blob} bytes */
const letters = async (bytes) => new TextDecoder("latin1").decode(await bytes.arrayBuffer());

/** What a file is as an article. @param {File} file @returns {Promise<ArticleType>} */
export const articleType = async (file) => {
  const named = NAMES.find(([pattern]) => pattern.test(file.name))?.[1];
  if (named && named !== "text") return named;
  const front = await letters(file.slice(0, 512));
  const begun = BEGINNINGS.find(([beginning]) => front.startsWith(beginning))?.[1];
  if (begun === "document" && (await letters(file.slice(-NAMES_SIZE))).includes("story.dj")) return "archive";
  if (begun) return begun;
  if (/^\s*<(!doctype html|html)\b/i.test(front)) return "page";
  // No text has a byte of zero, but one in UTF-16.
  const isText = !front.includes("\0") || /^(\xff\xfe|\xfe\xff)/.test(front);
  return isText && (named || !file.type || file.type.startsWith("text/")) ? "text" : "other";
};
