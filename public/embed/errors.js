/* Errors and warnings: each has a stable code, and is reported once by an event and once on the console. */

/** An error with a stable code. */
export class ScrollworkError extends Error {
  /**
   * @param {string} code as the README lists them
   * @param {string} message
   * @param {boolean} [transient] whether another attempt may help
   */
  constructor(code, message, transient) {
    super(message);
    this.code = code;
    this.transient = transient;
  }
}

/**
 * What is wrong in the page, for each warning of the runtime.
 *
 * @type {Record<string, string>}
 */
const HELP = {
  "sticky-blocked": "It clips overflow: use overflow: clip.",
  "header-covers": "It covers the top: set --sw-top.",
  "zero-width": "No width.",
  "frame-grows": "Its frame grows: fix its height.",
};

/**
 * Dispatches the event `scrollwork:…` from a story's element.
 *
 * @param {Element} story
 * @param {string} name
 * @param {unknown} detail
 */
export const emit = (story, name, detail) =>
  story.dispatchEvent(new CustomEvent("scrollwork:" + name, { bubbles: true, composed: true, detail }));

/**
 * Reports an error or a warning: by an event from `story`, if it concerns one, and on the console.
 *
 * @param {"error" | "warn"} level
 * @param {{ code: string, message?: string, element?: Element }} problem with the element of the page that causes it
 * @param {Element} [story]
 */
export const report = (level, { code, message = HELP[code], element }, story) => {
  console[level]("Scrollwork: " + code + ": " + message, element || "");
  if (story) emit(story, level === "warn" ? "warning" : level, { code, message, element });
};
