/* Fixing what is wrong where only one thing can be meant. */

import { rewrite } from "./editing.js";
import { text } from "./story.js";

/**
 * Applies fixes, as long as the text is the one that they are for; of those that touch, the first.
 *
 * @param {StudioFix[]} fixes
 * @param {string} shown that text
 */
export const fix = (fixes, shown) => {
  if (text.value !== shown) return;
  let words = "";
  let at = 0;
  for (const { start, end, text: instead } of [...fixes].sort((a, b) => a.start - b.start)) {
    if (at && start <= at) continue;
    words += shown.slice(at, start) + instead;
    at = end;
  }
  rewrite(text, words + shown.slice(at));
};
