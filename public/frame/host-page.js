/* The host page: its frames that show stories become part of its scrolling. */

import { makeColumn, pin, restoreStyles, setStyles } from "./column.js";
import { boxOf, coveredHeight, scrollerOf, topOf, zoomOf } from "./geometry.js";
import { isLength, send } from "./messages.js";

/** @import { Column } from "./column.js" */

const frames = /** @type {Map<HTMLIFrameElement, Column>} */ (new Map());

/** @returns {NodeListOf<HTMLIFrameElement>} */
const allFrames = () => document.querySelectorAll("iframe[src]");

/**
 * The origin that a frame's URL names; none where it is no URL.
 *
 * @param {HTMLIFrameElement} frame
 */
const originOf = (frame) => {
  try {
    return new URL(frame.src, document.baseURI).origin;
  } catch {
    return "";
  }
};

/**
 * The frame that a message came from, if it shows a story from where this page takes stories.
 *
 * @param {MessageEvent} event
 * @param {Set<string>} origins
 */
const frameOf = ({ source, origin }, origins) => {
  for (const frame of allFrames()) {
    if (frame.contentWindow !== source) continue;
    const named = originOf(frame);
    const isOpaque = frame.sandbox.length > 0 && !frame.sandbox.contains("allow-same-origin");
    return origins.has(named) && origin === (isOpaque ? "null" : named) ? frame : null;
  }
  return null;
};

/**
 * Lets the frame scroll inside itself again.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Column} state
 */
const unpin = (frame, state) => {
  state.free = true;
  restoreStyles(state);
  send(frame.contentWindow, { free: true });
  const code = "sticky-blocked";
  const message = "an element around the frame clips its overflow, so the story scrolls inside its frame";
  const detail = { code, message, element: state.column };
  frame.dispatchEvent(new CustomEvent("scrollwork:warning", { bubbles: true, composed: true, detail }));
  console.warn("Scrollwork: " + code + ": " + message);
};

/**
 * Tells the frame how far the reader has come: as far as it has moved down its column.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Column} state
 */
const sync = (frame, state) => {
  if (state.free) return;
  const { scroller } = state;
  if (scroller) pin(frame, scroller.clientHeight + "px");
  const column = boxOf(state.column);
  const box = boxOf(frame);
  // It should have moved, and did not: something around it clips what sticks.
  if (box.top < topOf(scroller) - 2 && box.bottom < column.bottom - 2) return unpin(frame, state);
  send(frame.contentWindow, { at: Math.max(0, (box.top - column.top) / zoomOf(state.column) - state.above) });
};

/**
 * Puts the frame into a column, and makes that as high as the story.
 *
 * @param {HTMLIFrameElement} frame
 * @param {number} height
 */
const fit = (frame, height) => {
  const state = frames.get(frame) || makeColumn(frame, height);
  frames.set(frame, state);
  if (state.free) return state;
  const { column, above } = state;
  setStyles(column, { height: height + above + "px" });
  state.scroller = scrollerOf(column);
  const isTooLow = () => column.offsetHeight < height + above - 2;
  if (isTooLow()) setStyles(column, { "flex-shrink": "0" });
  // What the page's own rules hold down cannot be the column of a story.
  if (isTooLow()) unpin(frame, state);
  else sync(frame, state);
  return state;
};

/**
 * Keeps what sticks clear of the site's header, while there is one, unless the page says itself how high it is.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Column} state
 */
const clearHeader = (frame, state) => {
  const { column, scroller, free } = state;
  if (free || getComputedStyle(/** @type {Element} */ (column.parentElement)).getPropertyValue("--sw-top")) return;
  const covered = coveredHeight(frame, topOf(scroller)) + "px";
  // The frame may just have gone elsewhere by a link: only what has changed calls it back.
  if ((column.style.getPropertyValue("--sw-top") || "0px") === covered) return;
  setStyles(column, { "--sw-top": covered });
  sync(frame, state);
};

/**
 * Scrolls the page to where the reader has gone in the frame.
 *
 * @param {HTMLIFrameElement} frame
 * @param {Column} state
 * @param {number} at
 */
const scrollToPlace = (frame, { column, scroller, above }, at) => {
  const top = boxOf(column).top - topOf(scroller) - parseFloat(getComputedStyle(frame).top);
  (scroller || window).scrollBy({ top: top + (above + at) * zoomOf(column), behavior: "instant" });
};

/**
 * Joins the frames of stories to the page's scrolling.
 *
 * @param {Set<string>} origins from where the page takes stories
 */
export const inHostPage = (origins) => {
  addEventListener("message", (event) => {
    const content = event.data?.scrollwork;
    if (!isLength(content?.height)) return;
    const frame = frameOf(event, origins);
    if (!frame) return;
    const state = fit(frame, content.height);
    if (isLength(content.at) && !state.free) scrollToPlace(frame, state, content.at);
  });
  /** @type {number} */
  let timer;
  const clearHeaders = () => {
    timer = 0;
    for (const [frame, state] of frames) clearHeader(frame, state);
  };
  const syncAll = () => {
    timer = timer || setTimeout(clearHeaders, 250); // milliseconds
    for (const [frame, state] of frames) {
      if (frame.isConnected) sync(frame, state);
      else {
        restoreStyles(state);
        frames.delete(frame);
      }
    }
  };
  // Captured, as what scrolls may be an element of the page.
  addEventListener("scroll", syncAll, { passive: true, capture: true });
  addEventListener("resize", syncAll);
  for (const frame of allFrames()) if (origins.has(originOf(frame))) send(frame.contentWindow, { ask: true });
};
