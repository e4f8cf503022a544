/* What the page writes into the text: as if it were typed, so that undo takes it back. */

/**
 * Puts `words` in the place of a part of the text.
 *
 * @param {HTMLTextAreaElement} area
 * @param {number} start
 * @param {number} end
 * @param {string} words
 */
export const replace = (area, start, end, words) => {
  if (area.readOnly) return;
  area.focus();
  area.setSelectionRange(start, end);
  // The one way of writing that the browser's own undo knows.
  if (document.execCommand(words ? "insertText" : "delete", false, words)) return;
  area.setRangeText(words, start, end, "end");
  area.dispatchEvent(new Event("input"));
};

/**
 * Makes `words` of the text by one change, as small as it can be. What has the keyboard keeps it, and the text its place.
 *
 * @param {HTMLTextAreaElement} area
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
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const { scrollTop, selectionStart, selectionEnd } = area;
  const [end, longer] = [before.length - tail, words.length - before.length];
  replace(area, start, end, words.slice(start, words.length - tail));
  const moved = (/** @type {number} */ at) => (at <= start ? at : Math.max(start, at + longer));
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  area.scrollTop = scrollTop;
  if (focused !== area) focused?.focus({ preventScroll: true });
};
