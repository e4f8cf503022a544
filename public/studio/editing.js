/* What the page writes into the text: as if it were typed, so that undo takes it back. */

import { minimalEdit } from "./minimal-edit.js";

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
  const { from, to, insert } = minimalEdit(before, words);
  const isFocused = area.hasFocus();
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const { scrollTop, selectionStart, selectionEnd } = area;
  const longer = words.length - before.length;
  replace(area, from, to, insert);
  const moved = (/** @type {number} */ at) => (at <= from ? at : Math.max(from, at + longer));
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  area.scrollTop = scrollTop;
  if (!isFocused) focused?.focus({ preventScroll: true });
};
