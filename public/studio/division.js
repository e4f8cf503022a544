/* Divisions of a story file: their attributes, their names, and the photo that one holds. */

/** The attributes above a division, and the division itself. @param {string} block @returns {[attributes: string, division: string]} */
const split = (block) => {
  const at = block.search(/^\s*:{3,}/m);
  return at < 0 ? ["", block] : [block.slice(0, at), block.slice(at)];
};

/** The attributes that stand above a division, each as it is written. @param {string} block @returns {string[]} */
export const attributesOf = (block) => split(block)[0].match(/[^\s{}"=%]+="(?:[^"\\]|\\.)*"|%[^%]*%|[^\s{}]+/g) ?? [];

/** A division with other attributes. @param {string} block @param {string[]} attributes */
export const withAttributes = (block, attributes) => (attributes.length ? `{${attributes.join(" ")}}\n` : "") + split(block)[1];

/** A division with a value for one attribute, or without it. @param {string} block @param {string} name @param {string} value */
export const withAttribute = (block, name, value) => {
  const others = attributesOf(block).filter((attribute) => !attribute.startsWith(name + "="));
  return withAttributes(block, value ? [...others, `${name}=${value}`] : others);
};

/** The value of an attribute that has no quotation marks. @param {string} block @param {string} name */
export const attribute = (block, name) => {
  const found = attributesOf(block).find((attribute) => attribute.startsWith(name + "="));
  return found ? found.slice(name.length + 1).replace(/^"|"$/g, "") : "";
};

/** The name of a division; nothing for other blocks. @param {string} block */
export const nameOf = (block) => /^\s*:{3,}\s*(\S*)/.exec(split(block)[1])?.[1] ?? "";

/** What stands between the opening and the closing line of a division. @param {string} block */
export const insideOf = (block) => {
  const lines = split(block)[1].split("\n");
  return lines.slice(1, /^\s*:{3,}\s*$/.test(lines[lines.length - 1]) ? -1 : undefined).join("\n");
};

/** The most colons that open or close a division in `words`. @param {string} words */
export const mostColons = (words) => Math.max(0, ...[...words.matchAll(/^\s*(:{3,})/gm)].map(([, colons]) => colons.length));

/** A value of an attribute, in quotation marks. @param {string} value */
export const quoted = (value) => `"${value.replace(/["\\]/g, "\\$&")}"`;

/** A photo of which nothing is written yet. @param {string} src @param {string} credit that its file names */
export const photoBlock = (src, credit) => `{credit=${quoted(credit)}}\n::: photo\n![](${src})\n:::`;

/** The photo that a division shows. @param {string} block */
export const photoOf = (block) => (nameOf(block) === "photo" ? (/\]\(([^)]*)\)/.exec(split(block)[1])?.[1] ?? "") : "");

/** The description of a photo, where it holds no brackets of its own. */
const DESCRIPTION = /!\[((?:\\.|[^\\[\]])*)\](?=\()/;

/** What a photo is said to show; `undefined` where that cannot be told. @param {string} block */
export const descriptionOf = (block) => DESCRIPTION.exec(block)?.[1].replace(/\\([^\p{L}\p{N}\s])/gu, "$1");

/** A photo that is said to show something else. @param {string} block @param {string} words */
export const withDescription = (block, words) => {
  const line = words.trim().replace(/\s+/g, " ");
  return block.replace(DESCRIPTION, () => `![${line.replace(/[\\[\]*_`{}~^<$]/g, "\\$&")}]`);
};

/** The caption of a photo: what stands under its image, up to the closing line. */
const CAPTION = /(\]\([^)\n]*\)(?:\{[^}\n]*\})?)[ \t]*\n([^]*?)([ \t]*:{3,}[ \t]*)$/;
/** What would begin a block of another kind than a paragraph, as `src/format/djot/write/escape.rs` has it. */
const OPENING = /^(?=#+(\s|$)|[>+*-](\s|$)|:(::|\s|$)|[|{]|`{3}|[-* ]{3,}$)/;
/** What would begin a numbered list: `1.`, `(a)`, `iv.`. */
const ORDINAL = /^(\(?(?:\d+|[a-z]|[ivxlcdm]+))(?=[.)](\s|$))/i;

/** A line that begins no block of another kind. @param {string} line */
const asParagraph = (line) => line.replace(OPENING, "\\").replace(ORDINAL, "$1\\");

/** The caption of a photo, as it is written; `undefined` where more than one paragraph stands there. @param {string} block */
export const captionOf = (block) => {
  const words = CAPTION.exec(block)?.[2].trim();
  return words === undefined || /\n\s*\n|^\s*:{3,}/m.test(words) ? undefined : words.replace(/\s*\n\s*/g, " ");
};

/** A photo with another caption, or without one. @param {string} block @param {string} words */
export const withCaption = (block, words) => {
  const line = words.trim().replace(/\s+/g, " ");
  return block.replace(CAPTION, (_, image, __, end) => image + (line ? `\n\n${asParagraph(line)}\n` : "\n") + end);
};

/** The credit of a photo. @param {string} block */
export const creditOf = (block) => attribute(block, "credit").replace(/\\(["\\])/g, "$1");

/** A photo with another credit, or without one. @param {string} block @param {string} words */
export const withCredit = (block, words) => withAttribute(block, "credit", words.trim() && quoted(words.trim()));
