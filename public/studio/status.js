/* The line at the top, which says what happened. */

import { byId } from "./page.js";

/** From how many files on the line says which of them is being read. */
export const MANY = 10;

const line = byId("status");

/** Says something. @param {string} words */
export const say = (words, isWrong = false) => {
  // What is said already is not read aloud once more.
  if (line.textContent !== words) line.textContent = words;
  line.classList.toggle("wrong", isWrong);
};

/** Whether the line says something. */
export const says = () => !!line.textContent;

/** Does what may fail, and says so if it does. @param {() => unknown} work */
export const attempt = async (work) => {
  try {
    await work();
  } catch (cause) {
    say(/** @type {Error} */ (cause).message, true);
  }
};
