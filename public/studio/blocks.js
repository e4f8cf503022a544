/* The blocks of a story file: what stands between blank lines; a division is one, with all that is in it. */

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
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const isOpen = open.length > 0 || block?.isFront;
    if (!line.trim() && !isOpen) block = undefined;
    else if (!block) blocks.push((block = { start, end, isFront: !start && line.trim() === "---" }));
    else block.end = end;
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
