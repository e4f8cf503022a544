/* Loading a file beside this script: styles where sheets cannot be constructed, and scripts. */

import { ScrollworkError } from "./errors.js";
import { script } from "./tag.js";

/**
 * The error of a page that refuses a file.
 *
 * @param {string} name of the element that it may be named by
 * @param {string} file
 */
const refused = (name, file) => () => {
  throw new ScrollworkError(name + "-refused", file + " needs its own tag");
};

/**
 * Adds an element that loads a file beside this script, and settles with it.
 *
 * @param {"link" | "script"} name
 * @param {string} file
 * @param {Node} [parent]
 */
export const loadElement = (name, file, parent = document.head) =>
  new Promise((resolve, reject) => {
    const element = /** @type {HTMLLinkElement & HTMLScriptElement} */ (document.createElement(name));
    element.rel = "stylesheet";
    element.nonce = script.nonce;
    element.onload = resolve;
    element.onerror = reject;
    element.href = element.src = new URL(file, script.src).href; // the one is of links, the other of scripts
    parent.appendChild(element);
  }).catch(refused(name, file));

/**
 * Runs a script that asks for no tag of its own: as a module, which pages that require Trusted Types let through where they let this script;
 * where that has a nonce, by an element that has it too.
 *
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export const loadScript = (file) =>
  script.nonce ? loadElement("script", file) : import(new URL(file, script.src).href).catch(refused("script", file));
