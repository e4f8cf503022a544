/*
 * Links to the sections and figures of a story: a mark beside each heading and caption that hands on the address of the place.
 *
 * The build bundles this into `links.js`. `embed.js` loads it when a story stands and the reader is near, and hands over the article; a
 * page whose policy lets no script be added includes it by a tag of its own. Nothing of it is in the story's HTML, and so not in feeds,
 * reader modes or prints; the `id`s that the links lead to are. Whatever is done to an article is undone when its signal is aborted.
 */

import { addressOf } from "./address.js";
import { share } from "./share.js";
import { adoptRules } from "./styles.js";

const shared = /** @type {Record<symbol, Api>} */ (/** @type {unknown} */ (self));
const api = (shared[Symbol.for("scrollwork")] ||= /** @type {Api} */ ({}));

/** How long the word stands that something was copied, in milliseconds. */
const SHOWN = 4000;

const MARK = "M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1-1";

/** The mark on a link: two links of a chain. */
const mark = () => {
  const [drawing, path] = ["svg", "path"].map((name) => document.createElementNS("http://www.w3.org/2000/svg", name));
  drawing.setAttribute("viewBox", "0 0 24 24");
  drawing.setAttribute("aria-hidden", "true");
  path.setAttribute("d", MARK);
  drawing.append(path);
  return drawing;
};

/**
 * What the link stands behind: the heading of a section, the caption of a figure or the last line of it. None where it has no words.
 *
 * @param {Element} target
 */
const captionOf = (target) =>
  target.matches("[data-sw-section]")
    ? target.querySelector(":scope > .sw-heading")
    : target.querySelector(".sw-finding") || [...target.querySelectorAll("figcaption, .sw-figure > figcaption > span")].pop();

/**
 * Adds the link to `target` behind the words of its caption, until `signal` is aborted.
 *
 * @param {Element} target
 * @param {string[]} words what the link says, and that its address was copied
 * @param {HTMLElement} article
 * @param {AbortSignal} signal
 */
const addLink = (target, [name, copied], article, signal) => {
  const caption = captionOf(target);
  if (!caption) return;
  const host = /** @type {Story | null} */ (article.parentElement);
  const [place, link, word] = ["span", "a", "span"].map((tag) => document.createElement(tag));
  place.className = "sw-anchor";
  word.className = "sw-copied";
  word.setAttribute("role", "status");
  link.setAttribute("aria-label", name + ": " + /** @type {Element} */ (caption.closest("figcaption") || caption).textContent);
  link.title = name;
  link.append(mark());
  // The page may have moved on to another address since.
  const refresh = () => link.setAttribute("href", addressOf(target, host));
  for (const event of ["pointerenter", "focus"]) link.addEventListener(event, refresh);
  refresh();

  /** @type {number} */
  let timer;
  const handOn = async () => {
    refresh();
    const { href } = /** @type {HTMLAnchorElement} */ (link);
    const result = await share(article.querySelector(".sw-headline")?.textContent || "", href);
    if (result === "shared" || signal.aborted) return;
    word.textContent = result === "copied" ? copied : href; // to be copied by hand
    clearTimeout(timer);
    if (result === "copied") timer = setTimeout(() => (word.textContent = ""), SHOWN);
  };
  // Before the story and the page's router follow it: it leads nowhere. What the reader opens elsewhere is left to the browser.
  const onClick = (/** @type {Event} */ event) => {
    const { ctrlKey, metaKey, shiftKey } = /** @type {MouseEvent} */ (event);
    if (ctrlKey || metaKey || shiftKey || !event.composedPath().includes(link)) return;
    event.preventDefault();
    event.stopPropagation();
    handOn();
  };
  article.getRootNode().addEventListener("click", onClick, { capture: true, signal });
  place.append(link, word);
  caption.append(place);
  signal.addEventListener("abort", () => {
    clearTimeout(timer);
    place.remove();
  });
};

api.link = (article, signal) => {
  if (!adoptRules(article)) return;
  article.querySelectorAll(".sw-anchor").forEach((link) => link.remove()); // of a copied page
  const words = /** @type {string} */ (article.dataset.swLinks).split("|");
  for (const target of article.querySelectorAll("[id]:is(section, figure, .sw-figures):not([data-sw-stage] *)")) addLink(target, words, article, signal);
};
