/* The column that a frame sticks in: an element of the host page, made as high as the story. */

import { boxOf, offsetOf, scrollerOf, zoomOf } from "./geometry.js";

/**
 * A frame in its column.
 *
 * @typedef {object} Column
 * @property {HTMLElement} column
 * @property {HTMLElement | null} scroller what scrolls the column; the window without one
 * @property {number} above what stands over the frame, in CSS pixels
 * @property {Map<HTMLElement, string>} before the style attributes from before
 * @property {boolean} [free] whether the frame scrolls inside itself again
 */

/**
 * Sets styles that no rule of the page overrules.
 *
 * @param {HTMLElement} element
 * @param {Record<string, string>} styles
 */
export const setStyles = (element, styles) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, "important");
};

/**
 * Takes back what was set.
 *
 * @param {Column} state
 */
export const restoreStyles = ({ before }) => {
  for (const [element, style] of before) element.style.cssText = style;
};

/**
 * Lets a framework that has put `frame` into `parent` go on as if it were there and not in its column. Like `tolerateMovedChildren` of the
 * loader, this stays in the page's own element.
 *
 * @param {Element} parent
 * @param {HTMLElement} frame
 * @param {HTMLElement} column
 */
const redirectToColumn = (parent, frame, column) => {
  const { insertBefore, removeChild } = parent;
  /** @param {any} child */
  const standing = (child) => (child === frame && column.contains(frame) ? column : child);
  /** @param {any} child @param {any} next */
  parent.insertBefore = (child, next) => /** @type {any} */ (insertBefore.call(parent, child, standing(next)));
  /** @param {any} child */
  parent.removeChild = (child) => {
    removeChild.call(parent, standing(child));
    return child;
  };
};

/**
 * Whether `element` holds nothing but one other.
 *
 * @param {HTMLElement | null} element
 * @returns {element is HTMLElement}
 */
const isWrapper = (element) => !!element && element !== document.body && element.childElementCount === 1 && !element.textContent?.trim();

/**
 * The element that the frame stands alone in; one is made for it where other things stand beside it.
 *
 * @param {HTMLElement} frame
 */
const columnOf = (frame) => {
  const parent = /** @type {HTMLElement} */ (frame.parentElement);
  if (isWrapper(parent)) return parent;
  const column = document.createElement("div");
  frame.before(column);
  redirectToColumn(parent, frame, column);
  // A frame that is moved in the older way is loaded again, once.
  if (column.moveBefore) column.moveBefore(frame, null);
  else column.append(frame);
  return column;
};

// For a column, and for the boxes around it that would not grow with it: many keep a ratio.
const GROWING = { position: "relative", inset: "auto", padding: "0", border: "0", "aspect-ratio": "auto", height: "auto", "min-height": "0", "max-height": "none" };

/**
 * Makes room for the whole story where `frame` stands, and keeps it there, whatever the boxes around it are made for.
 *
 * @param {HTMLElement} frame
 * @param {number} height
 * @returns {Column}
 */
export const makeColumn = (frame, height) => {
  const scroller = scrollerOf(frame);
  const start = offsetOf(frame, scroller);
  const before = new Map([[frame, frame.style.cssText]]);
  /** @param {HTMLElement} element @param {Record<string, string>} styles */
  const change = (element, styles) => {
    if (!before.has(element)) before.set(element, element.style.cssText);
    setStyles(element, styles);
  };
  const column = columnOf(frame);
  change(column, { ...GROWING, overflow: "visible", display: "block", "box-sizing": "border-box", height: height + "px" });
  for (let box = column.parentElement; isWrapper(box); box = box.parentElement) {
    const overflow = getComputedStyle(box).overflowY;
    if (/auto|scroll/.test(overflow)) break;
    if (overflow === "hidden") change(box, { overflow: "clip" });
    if (boxOf(box).bottom < boxOf(column).bottom - 2) change(box, GROWING);
  }
  // Boxes that keep a ratio often get their height from something before the frame: it stays where it was all the same.
  setStyles(frame, { position: "static", display: "block", margin: "0", padding: "0", border: "0", height: "9px" });
  /** @param {HTMLElement} element */
  const lift = (element) => {
    const by = offsetOf(element, scroller) - start;
    if (by > 2) change(element, { "margin-top": parseFloat(getComputedStyle(element).marginTop) - by / zoomOf(column) + "px" });
  };
  lift(column);
  lift(frame);
  // What else the page puts before the frame, such as a label, has its place above the story.
  const above = Math.max(0, boxOf(frame).top - boxOf(column).top);
  pin(frame, "100svh");
  return { column, before, above, scroller };
};

/**
 * Makes the frame stick in its column, as high as the view: `100svh`, or a length.
 *
 * @param {HTMLElement} frame
 * @param {string} view
 */
export const pin = (frame, view) => {
  const top = "var(--sw-top, 0px)";
  const height = "calc(" + view + " - " + top + ")";
  setStyles(frame, { position: "sticky", inset: "auto", top, width: "100%", height, "min-height": "0", "max-width": "none", "max-height": "none" });
};
