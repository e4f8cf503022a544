/* Places in the text, as lines and columns. */

/** @typedef {import("./text-editor.js").TextEditor} TextEditor */

/**
 * Where a line and column are in `words`, and where that line ends, in UTF-16 units.
 *
 * @param {string} words
 * @param {number} line from 1
 * @param {number} column from 1, in characters
 * @returns {[at: number, end: number]}
 */
export const placeOf = (words, line, column) => {
  const lines = words.split("\n");
  const own = lines[line - 1] ?? "";
  const start = lines.slice(0, Math.max(0, line - 1)).reduce((sum, { length }) => sum + length + 1, 0);
  const skipped = [...own].slice(0, Math.max(0, column - 1)).join("").length;
  return [start + skipped, start + own.length];
};

/**
 * Selects what stands on a line from a column on, and brings it into view.
 *
 * @param {TextEditor} area
 * @param {number} line from 1
 * @param {number} column from 1, in characters
 */
export const select = (area, line, column) => {
  area.focus();
  area.setSelectionRange(...placeOf(area.value, line, column));
  area.reveal();
};
