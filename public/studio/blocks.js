/* The blocks of a story file: what stands between blank lines; a division, a list and a note are one, with all that is in them. */

/** Where a block stands in the text. @typedef {{ start: number, end: number, isFront: boolean }} Block */

/**
 * The blocks of `text`, the front matter first.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export const blocksOf = (text) => {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {number[]} */
  const open = []; // the colons of the divisions that are open
  /** @type {Block | undefined} */
  let block;
  let kind = ""; // of the last block
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const isOpen = open.length > 0 || block?.isFront;
    if (!line.trim() && !isOpen) block = undefined;
    else if (block || goesOn(kind, line)) (block ??= blocks[blocks.length - 1]).end = end;
    else {
      blocks.push((block = { start, end, isFront: !start && line.trim() === "---" }));
      kind = "{";
    }
    // Attributes stand above what they belong to.
    if (line.trim() && kind === "{") kind = kindOf(line);
    if (block && !block.isFront) {
      const wasOpen = open.length > 0;
      follow(open, line);
      // What stands right under a division is not in it.
      if (wasOpen && !open.length) block = undefined;
    } else if (block && start > block.start && line.trim() === "---") block = undefined;
    start = end + 1;
  }
  return blocks;
};

/** What goes on behind a blank line: a note, or a list by what marks its items; what else a line begins with. @param {string} line */
const kindOf = (line) => {
  if (/^([*-] *){3,}$/.test(line)) return "";
  const [, mark = ""] = /^(\{|\[\^[^\]]+\]:|[-+*:](?=\s)|\(?(?:\d+|[a-z]|[ivx]+)[.)](?=\s))/i.exec(line) || [];
  return mark.replace(/\w+/, "1");
};

/** Whether a line behind a blank one belongs to the block before it: what is indented, and the next item of a list. @param {string} kind @param {string} line */
const goesOn = (kind, line) => kind !== "" && kind !== "{" && (/^\s/.test(line) || (!kind.startsWith("[") && kindOf(line) === kind));

/** Follows the divisions that a line opens and closes. @param {number[]} open @param {string} line */
const follow = (open, line) => {
  const [, colons, name] = /^\s*(:{3,})\s*(\S*)/.exec(line) || [];
  if (!colons) return;
  const { length } = colons;
  if (name) open.push(length);
  // One that was not closed ends with the one around it.
  else if (open.includes(length)) open.length = open.lastIndexOf(length);
  else if (open[open.length - 1] < length) open.pop();
};
