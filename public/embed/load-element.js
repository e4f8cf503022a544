/* Elements that load a file: styles where sheets cannot be constructed, and scripts. */

import { ScrollworkError } from "./errors.js";
import { script } from "./tag.js";

/**
 * Adds an element that loads a file beside this script, and settles with it.
 *
 * @param {"link" | "script"} name
 * @param {"href" | "src"} attribute
 * @param {string} file
 * @param {Node} [parent]
 */
export const loadElement = (name, attribute, file, parent = document.head) =>
  new Promise((resolve, reject) => {
    const element = /** @type {HTMLLinkElement & HTMLScriptElement} */ (document.createElement(name));
    element.rel = "stylesheet";
    element.nonce = script.nonce;
    element.onload = resolve;
    element.onerror = reject;
    element[attribute] = new URL(file, script.src).href;
    parent.appendChild(element);
  }).catch(() => {
    throw new ScrollworkError(name + "-refused", file + " was refused: name it by a tag of its own");
  });
