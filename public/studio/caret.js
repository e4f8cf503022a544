/* Places in the text of a textarea. */

/**
 * Selects what stands on a line from a column on, and brings it into view: browsers do not scroll to a selection that a script has made.
 *
 * @param {HTMLTextAreaElement} area
 * @param {number} line from 1
 * @param {number} column from 1, in characters
 */
export const select = (area, line, column) => {
  const lines = area.value.split("\n");
  const words = lines[line - 1] ?? "";
  const start = lines.slice(0, Math.max(0, line - 1)).reduce((sum, { length }) => sum + length + 1, 0);
  const skipped = [...words].slice(0, Math.max(0, column - 1)).join("").length;
  area.focus();
  area.setSelectionRange(start + skipped, start + words.length);
  reveal(area);
};

/** Brings the selection into view. @param {HTMLTextAreaElement} area */
export const reveal = (area) => {
  const top = heightOf(area, area.value.slice(0, area.selectionStart));
  if (top < area.scrollTop + 40 || top > area.scrollTop + area.clientHeight - 40) area.scrollTop = top - area.clientHeight / 3;
};

/**
 * The height of `text` as the textarea wraps it, in CSS pixels. The textarea does not tell: a copy of it is measured.
 *
 * @param {HTMLTextAreaElement} area
 * @param {string} text
 */
const heightOf = (area, text) => {
  const copy = document.createElement("div");
  const { font, letterSpacing, tabSize, padding } = getComputedStyle(area);
  const place = { position: "absolute", visibility: "hidden", boxSizing: "border-box", width: area.clientWidth + "px" };
  Object.assign(copy.style, { font, letterSpacing, tabSize, padding, whiteSpace: "pre-wrap", overflowWrap: "break-word", ...place });
  copy.textContent = text;
  area.after(copy);
  const { offsetHeight } = copy;
  copy.remove();
  return offsetHeight;
};
