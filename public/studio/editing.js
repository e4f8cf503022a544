/* What the page writes into the text: as if it were typed, so that undo takes it back. */

/** @typedef {import("./text-editor.js").TextEditor} TextEditor */

/**
 * Puts `words` in the place of a part of the text.
 *
 * @param {TextEditor} area
 * @param {number} start
 * @param {number} end
 * @param {string} words
 */
export const replace = (area, start, end, words) => {
  if (area.readOnly) return;
  area.focus();
  area.replace(start, end, words);
};

/**
 * Makes `words` of the text by one change, as small as it can be. What has the keyboard keeps it, and the text its place.
 *
 * @param {TextEditor} area
 * @param {string} words
 */
export const rewrite = (area, words) => {
  const before = area.value;
  if (words === before) return;
  const least = Math.min(before.length, words.length);
  let start = 0;
  while (start < least && before[start] === words[start]) start++;
  let tail = 0;
  while (tail < least - start && before[before.length - 1 - tail] === words[words.length - 1 - tail]) tail++;
  const isFocused = area.hasFocus();
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const { scrollTop, selectionStart, selectionEnd } = area;
  const [end, longer] = [before.length - tail, words.length - before.length];
  replace(area, start, end, words.slice(start, words.length - tail));
  const moved = (/** @type {number} */ at) => (at <= start ? at : Math.max(start, at + longer));
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  area.scrollTop = scrollTop;
  if (!isFocused) focused?.focus({ preventScroll: true });
};
