/* What the page writes into the text: as if it were typed, so that undo takes it back. */

import { minimalEdit } from "./minimal-edit.js";

/** @typedef {import("./text-editor.js").TextEditor} TextEditor */

/** Tells `written` with the place of what the page itself has just changed in the text, which is worth a look. @param {TextEditor} area @param {number} at */
const tellWritten = (area, at) => area.dispatchEvent(new CustomEvent("written", { detail: at }));

/** Takes a step of writing back, or again; whether there was one. @param {TextEditor} area @param {"undo" | "redo"} step */
export const takeBack = (area, step) => {
  const before = area.value;
  const isDone = area[step]();
  if (isDone) tellWritten(area, minimalEdit(before, area.value).from);
  return isDone;
};

/** Writes into the text, and tells nobody; whether it may be written in. @param {TextEditor} area @param {number} start @param {number} end @param {string} words @param {boolean} [isOthers] */
const write = (area, start, end, words, isOthers) => {
  if (area.readOnly) return false;
  area.replace(start, end, words, isOthers);
  return true;
};

/**
 * Puts `words` in the place of a part of the text.
 *
 * @param {TextEditor} area
 * @param {number} start
 * @param {number} end
 * @param {string} words
 */
export const replace = (area, start, end, words) => {
  area.focus();
  if (write(area, start, end, words)) tellWritten(area, start + Math.max(0, words.search(/\S/)));
};

/**
 * Makes `words` of the text by one change, as small as it can be. What has the keyboard keeps it, and the text its place.
 *
 * @param {TextEditor} area
 * @param {string} words
 * @param {{ isOthers?: boolean }} [options] `isOthers`: somebody else has changed it, which leads nobody away from what they do here
 */
export const rewrite = (area, words, { isOthers = false } = {}) => {
  const before = area.value;
  if (words === before) return;
  const { from, to, insert } = minimalEdit(before, words);
  const isFocused = area.hasFocus();
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const { scrollTop, selectionStart, selectionEnd } = area;
  const longer = words.length - before.length;
  if (!write(area, from, to, insert, isOthers)) return;
  const moved = (/** @type {number} */ at) => (at <= from ? at : Math.max(from, at + longer));
  area.setSelectionRange(moved(selectionStart), moved(selectionEnd));
  area.scrollTop = scrollTop;
  // The plain text takes the keyboard as it is written into.
  if (!isFocused && document.activeElement !== focused) focused?.focus({ preventScroll: true });
  if (!isOthers) tellWritten(area, from);
};
