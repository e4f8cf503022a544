/* The page's parser, which may be in the midst of an element. */

/**
 * Runs this once the page has been parsed.
 *
 * @param {() => void} run
 */
export const whenParsed = (run) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", run) : run());

/**
 * Whether the parser may still be inside `element`.
 *
 * @param {HTMLElement} element
 */
export const isStillParsing = (element) => document.readyState === "loading" && !element.dataset.swMade && !element.nextSibling;
