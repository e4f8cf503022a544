/*
 * What the rarer blocks can do beyond standing in the page: pairs are compared by a handle, photos of galleries enlarged, embeds loaded,
 * films and recordings played, digits rolled.
 *
 * The build bundles this into `blocks.js`. `embed.js` loads it for stories that say so, and hands over each article that stands; a page
 * whose policy lets no script be added includes it by a tag of its own, before or after that. Whatever is done to an article is undone
 * when its signal is aborted.
 */

import { enhanceEmbed } from "./embed.js";
import { enhanceFilm } from "./film.js";
import { enhanceGallery } from "./gallery.js";
import { enhancePair } from "./pair.js";
import { enhanceRoll } from "./roll.js";
import { enhanceSound } from "./sound.js";

const shared = /** @type {Record<symbol, Api>} */ (/** @type {unknown} */ (self));
const api = (shared[Symbol.for("scrollwork")] ||= /** @type {Api} */ ({}));

/** @type {[string, (block: HTMLElement, signal: AbortSignal) => void][]} */
const ENHANCEMENTS = [
  ["[data-sw-pair]", enhancePair],
  ["[data-sw-gallery]", enhanceGallery],
  ["[data-sw-embed]", enhanceEmbed],
  ["[data-sw-film]", enhanceFilm],
  ["[data-sw-sound]", enhanceSound],
  ["[data-sw-roll]", enhanceRoll],
];

api.enhance = (article, signal) => {
  for (const [selector, enhance] of ENHANCEMENTS) {
    for (const block of /** @type {NodeListOf<HTMLElement>} */ (article.querySelectorAll(selector))) enhance(block, signal);
  }
};
