/* The style sheets: one constructed sheet for the whole page, which every policy allows; a link where there are none. */

import { articleIn } from "./article.js";
import { ELEMENT } from "./element-name.js";
import { ScrollworkError, report } from "./errors.js";
import { fetchWithRetry } from "./fetch.js";
import { declareLayerFirst } from "./layer.js";
import { loadElement } from "./load-element.js";
import { stories } from "./registry.js";
import { restoreScroll, scrollDownTo } from "./scroll-restoration.js";
import { whenNear } from "./when-near.js";

// In the order of their rules; the second is for stories that say so, the third for those with what is rarest. The build puts the names
// with their hashes in the place of these. Each sets a property on the article whose name is its number.
const SHEETS = ["scrollwork.css", "blocks.css", "rare.css"];

// Until a story comes, a screen is kept for it: what follows in the page is below that and does not jump. Until the rules come, or
// without them, no photo is wider than the window.
const INITIAL_RULES = `@layer scrollwork{${ELEMENT}:not([hidden]){display:block}${ELEMENT}:empty[data-state=static]{min-height:100svh}${ELEMENT} .sw-photo img{max-width:100%!important;height:auto!important}}`;

const sheet = /** @type {CSSStyleSheet} */ (document.adoptedStyleSheets && new CSSStyleSheet());
sheet?.replaceSync(INITIAL_RULES);

/** @type {(Promise<void> | null)[]} */
const loading = []; // each once for all stories of the page, and anew after a failure
/** @type {string[]} */
const rules = [];

/** @param {number} index */
const loadRules = async (index) => {
  const { response: text } = await fetchWithRetry("style", SHEETS[index], "text");
  // What begins otherwise is something else, and what leaves a brace open is cut short.
  if (!text.startsWith("@layer") || text.split("{").length !== text.split("}").length)
    throw new ScrollworkError("style-parse", SHEETS[index] + " is not whole");
  rules[index] = text;
  const top = scrollY;
  sheet.replaceSync(INITIAL_RULES + rules.join(""));
  // WebKit lays the text out without its container first, and a page that is short meanwhile lets the reader slip to its top.
  // Little less is what the browser's own anchoring has done.
  if (scrollY * 2 < top) scrollDownTo(top);
  restoreFor(3);
};

/**
 * Restores the reader's place in all stories now and in the next frames. Where the browser anchors nothing, motion that is attached already
 * reads the new layout in the second of them, and moves the place on as if the reader had scrolled there.
 *
 * @param {number} frames
 */
const restoreFor = (frames) => {
  stories.forEach(restoreScroll);
  if (frames--) requestAnimationFrame(() => restoreFor(frames));
};

/**
 * Whether `element` may adopt the sheet: a document in a frame takes none of another one.
 *
 * @param {Element} element
 */
const mayAdopt = (element) => sheet && element.ownerDocument === document;

/**
 * Adopts the sheet in the tree around `element`.
 *
 * @param {Element} element
 */
export const adoptSheet = (element) => {
  const { adoptedStyleSheets } = rootOf(element);
  if (mayAdopt(element) && adoptedStyleSheets?.includes(sheet) === false) adoptedStyleSheets.push(sheet);
};

/** @param {Element} element */
const rootOf = (element) => /** @type {Document} */ (element.getRootNode());

/** Adopts the sheet again where the page has set its own sheets instead: no event tells that, but the story changes its size. */
export const sheetKeeper = new ResizeObserver((changes) => {
  // In the next frame: browsers report a size that changes while it is observed as an error.
  for (const { target } of changes) requestAnimationFrame(() => adoptSheet(target));
});

/**
 * Settles once the page's own link to this very sheet, if it is still loading, has loaded or failed.
 *
 * @param {Document} root
 * @param {string} name
 * @returns {Promise<unknown>}
 */
const whenLinked = (root, name) =>
  new Promise((resolve) => {
    /** @type {HTMLLinkElement | null} */
    const link = root.querySelector("link[href$='" + name + "']");
    // A link that has failed before sends no event; but the window's own comes after those of all links that are loading.
    if (!link || link.sheet || document.readyState === "complete") return resolve(0);
    addEventListener("load", resolve);
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
  });

/**
 * Settles once the rules of a sheet are in force, or have failed: a story without them can be read, so that is only a warning.
 *
 * @param {Element} element
 * @param {number} [index] which of the sheets
 */
export const ensureStyles = async (element, index = 0) => {
  declareLayerFirst();
  try {
    const root = rootOf(element);
    const article = articleIn(element);
    adoptSheet(element);
    // The full snippet and the story's own page bring their own link, which may lead nowhere.
    if (article && (await whenNear(element), await whenLinked(root, SHEETS[index]), getComputedStyle(article).getPropertyValue("--sw_" + index))) return;
    if (mayAdopt(element)) await (loading[index] ||= loadRules(index));
    else await loadElement("link", SHEETS[index], root.head || root);
  } catch (cause) {
    loading[index] = null;
    const error = /** @type {ScrollworkError & { isReported?: boolean }} */ (cause);
    if (!error.isReported) report("warn", error, element);
    error.isReported = true;
  }
};

/**
 * Settles once the sheets of the rarer blocks are in force that `article`, to be shown in `element`, asks for.
 *
 * @param {Element} element
 * @param {Element | null} article
 */
export const ensureBlockStyles = (element, article) =>
  article?.matches("[data-sw-blocks]") && Promise.all([ensureStyles(element, 1), article.querySelector(".sw-rare") && ensureStyles(element, 2)]);
