/*
 * The marks of Djot as a story has them, told well enough to be shown: what they mean is the reader's word (`src/format/djot`). A list of
 * regular expressions does, because nothing but a paragraph has to be known around a mark.
 */

/** A part of a text that is marked. @typedef {{ kind: string, start: number, end: number }} Part */

/** Attributes in braces: not the marks that stand in braces, such as `{_` and `{=`. */
const ATTRIBUTES = /\{(?=[.#%a-z}\s])(?:[^{}"\n]|\n(?!\n)|"(?:\\[^]|[^"\\])*")*\}/;

/** What stands within a paragraph; a group is a part of its own. @type {[kind: string, pattern: RegExp, parts?: string[]][]} */
const INLINES = [
  ["escaped", /\\[^\s\p{L}\p{N}]/gu],
  ["photo", /!\[([^\]]*)\]\(([^)\n]*)\)/dg, ["alt", "address"]],
  ["link", /(?<!!)\[([^\]^][^\]]*)\]\(([^)\n]*)\)/dg, ["linked", "address"]],
  ["span", new RegExp(`(?<!!)\\[([^\\]^][^\\]]*)\\](?=${ATTRIBUTES.source})`, "dg"), ["spanned"]],
  ["note", /\[\^[^\]\s]+\]:?/g],
  ["attributes", new RegExp(ATTRIBUTES, "g")],
  ["address", /<(?:https?:|mailto:)[^>\s]+>/g],
  ["strong", /(?<![\\*])\*(?![\s*])[^*\n]*[^\s*\\]\*|\*[^\s*]\*/g],
  ["emphasis", /(?<![\\_\p{L}\p{N}])_(?![\s_])[^_\n]*[^\s_\\]_|(?<![\p{L}\p{N}])_[^\s_]_/gu],
];

/** What stands at the beginning of a line. @type {[kind: string, pattern: RegExp][]} */
const STARTS = [
  ["mark", /^#{1,6}(?= )/gm],
  ["mark", /^[ \t]*(?:>|[-*+]|\d+[.)])(?= |$)/gm],
  ["fence", /^[ \t]*:{3,}.*$/gm],
  ["mark", /^(?:\*{3,}|-{3,})[ \t]*$/gm],
  ["mark", /^\^(?= )/gm],
];

const TABLE = /^\|.*\|[ \t]*$/gm;

/** What a whole line is: a heading, what opens or closes a division, attributes, a row of a table; else nothing. @param {string} line */
export const kindOfLine = (line) => {
  const [mark] = /^(?:#{1,6}(?= )|[ \t]*:{3,}|[ \t]*\{(?=[.#a-z}])|\|)/.exec(line) ?? [""];
  return { "#": "heading", ":": "fence", "{": "attributes", "|": "table" }[mark.trim()[0] ?? ""] ?? "";
};

/** @param {RegExp} pattern @param {string} text @param {(found: RegExpExecArray) => void} take */
const each = (pattern, text, take) => {
  for (const found of text.matchAll(pattern)) take(/** @type {RegExpExecArray} */ (found));
};

/**
 * The marked parts of whole paragraphs.
 *
 * @param {string} text
 * @param {number} front where the front matter ends in it
 * @returns {Part[]}
 */
export const partsOf = (text, front) => {
  /** @type {Part[]} */
  const parts = [];
  each(/^(---|[a-z][a-z-]*:)/gm, text.slice(0, front), ({ index, 0: { length } }) => parts.push({ kind: "key", start: index, end: index + length }));
  const take = (/** @type {string} */ kind, /** @type {RegExp} */ pattern, /** @type {string[]} */ within = []) =>
    each(pattern, text, ({ index, 0: { length }, indices }) => {
      if (index < front || !length) return;
      parts.push({ kind, start: index, end: index + length });
      within.forEach((kind, at) => {
        const [start, end] = indices?.[at + 1] ?? [0, 0];
        if (end > start) parts.push({ kind, start, end });
      });
    });
  for (const [kind, pattern] of STARTS) take(kind, pattern);
  for (const [kind, pattern, within] of INLINES) take(kind, pattern, within);
  each(TABLE, text, ({ index, 0: row }) => each(/\|(?:[ \t]*:?-+:?[ \t]*(?=\|))?/g, row, ({ index: at, 0: { length } }) => parts.push({ kind: "mark", start: index + at, end: index + at + length })));
  return parts;
};
