/* What the reader and the importer say, which is English whatever the interface speaks. */

import { element, sentence } from "./elements.js";
import { parts } from "./i18n.js";

/** An error whose message is English in every language of the interface. */
export class EnglishError extends Error {}

/** Something could not be read: its message, which is English, says why. */
export class UnreadError extends EnglishError {}

/** Words that are English, for who reads them aloud and for their direction. @param {string} name of the element @param {string} className @param {...(Node | string)} words */
export const inEnglish = (name, className, ...words) => Object.assign(element(name, className, ...words), { lang: "en", dir: "ltr" });

/** A sentence that is English; what stands between backticks is code. @param {string} words @param {string} [className] */
export const english = (words, className = "") => inEnglish("span", className, ...sentence(words));

/** Why something failed, in words: English where they are. @param {unknown} cause @returns {string | Node} */
export const reason = (cause) => {
  const words = cause instanceof Error ? cause.message : String(cause);
  if (!(cause instanceof EnglishError)) return words;
  const own = inEnglish("span", "", words);
  return cause instanceof UnreadError ? element("span", "", ...parts("This could not be read: {reason}", { reason: own })) : own;
};
