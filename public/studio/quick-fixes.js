/* Quick fixes: mending what is wrong where only one thing can be meant. */

import { rewrite } from "./editing.js";
import { engine } from "./engine.js";
import { attempt } from "./status.js";
import { text } from "./story.js";

/** Applies a fix, as long as the text is the one that it is for. @param {StudioFix} fix @param {string} shown that text */
export const fix = ({ start, end, text: instead }, shown) => {
  if (text.value === shown) rewrite(text, shown.slice(0, start) + instead + shown.slice(end));
};

/** Fixes all that is certain, also what comes to light by that. */
export const fixAll = () =>
  attempt(async () => {
    const before = text.value;
    const words = await engine.fixed(before);
    if (text.value === before) rewrite(text, words);
  });
