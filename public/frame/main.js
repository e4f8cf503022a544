/*
 * A story's own page in an iframe of another page: both ends of it. The build bundles this into `frame.js`.
 *
 * Alone, the story's page scrolls inside its frame. With `embed.js` in the page around it, which loads this file, the frame
 * becomes part of that page's scrolling: it sticks in a column as high as the story, and scrolls inside itself as far as the
 * reader has come in the column. So everything in the story that sticks or depends on the window's height works as it does
 * on its own page. In WordPress, which frames a story without any script of ours, it tells its height by WordPress's protocol.
 *
 * Messages are objects { scrollwork: { … } }, with numbers in CSS pixels:
 *
 *   host page → story page   { ask: true }        tell your height
 *                            { at }               scroll there; the reader does not scroll here
 *                            { free: true }       scroll by yourself again
 *   story page → host page   { height }           the story's height
 *                            { height, at }       and the reader went here by a link, the keyboard or find-in-page
 *
 * Who sent a message, from which origin, its shape and its range are checked.
 */

import { inHostPage } from "./host-page.js";
import { inStoryPage } from "./story-page.js";

const script = document.currentScript;
const api = /** @type {Record<symbol, Api | undefined>} */ (/** @type {unknown} */ (self))[Symbol.for("scrollwork")];
if (script?.hasAttribute("data-page")) {
  if (parent !== window) inStoryPage();
} else if (api) inHostPage(api.origins);
