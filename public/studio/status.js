/* The status line (live region) at the top, which says what happened. */

import { reason } from "./english.js";
import { directionOf, languageOfPage, onTranslation } from "./i18n.js";
import { byId } from "./page.js";

/** From how many files on the line says which of them is being read. */
export const MANY = 10;

const line = byId("status");

/** Says something. @param {string | (string | Node)[]} words */
export const say = (words, isWrong = false) => {
  const said = [words].flat().filter(Boolean);
  // What is said already is not read aloud once more.
  if (line.textContent !== said.map((part) => (typeof part === "string" ? part : part.textContent)).join("")) line.replaceChildren(...said);
  line.classList.toggle("wrong", isWrong);
  // What went wrong stays when the page comes to speak another language.
  Object.assign(line, { lang: languageOfPage(), dir: directionOf(languageOfPage()) });
};

/** Whether the line says something. */
export const says = () => !!line.textContent;

/** Does what may fail, and says so if it does. @param {() => unknown} work */
export const attempt = async (work) => {
  try {
    await work();
  } catch (cause) {
    say([reason(cause)], true);
  }
};

// What was said before is in another language.
onTranslation(() => {
  if (!line.classList.contains("wrong")) say("");
});
