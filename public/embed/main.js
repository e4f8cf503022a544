/*
 * Puts Scrollwork stories into any page: one classic script, one global, no markup from strings.
 *
 *   <script async src="https://cdn.example.org/embed.js" data-story="https://cdn.example.org/stories/limits/"></script>
 *   <scrollwork-story src="…/stories/limits/">the static article, or a link to it</scrollwork-story>
 *   <figure data-story="…/stories/limits/">the static article, or a link to it</figure>
 *   <iframe src="…/stories/limits/" title="…"></iframe>
 *
 * The build bundles this into `embed.js`, with the JavaScript half of the runtime's module as `runtime-bindings`. So nothing has to be
 * injected: the page's policy need not allow more than this one file, `connect-src` for what it fetches and `'wasm-unsafe-eval'`.
 * Names of files beside the script each stand once, in double quotes: publishing puts those with their hashes in their place.
 */

import { origins, script, tags } from "./tag.js";
import { ScrollworkError, report } from "./errors.js";
import { listenToFrames } from "./frames.js";
import { StoryElement } from "./element.js";
import { api } from "./api.js";
import { observePage } from "./page-observer.js";
import { ELEMENT } from "./element-name.js";
import { embedAtTag, scan } from "./requests.js";

/** Embeds what the page asks for. Frames that spoke before this script was there speak again. */
const init = () => {
  scan(document);
  for (const frame of document.querySelectorAll("iframe")) /** @type {Window} */ (frame.contentWindow).postMessage({ scrollwork: { ask: true } }, "*");
};

// Another copy of this file may be here: it gets this one's tag.
if (!api.embed) {
  Object.assign(api, { version: VERSION, origins, scan, embed: embedAtTag });
  customElements.define(ELEMENT, StoryElement);
  listenToFrames();
  observePage(document);
  init();
  addEventListener("DOMContentLoaded", init);
}
if (api.version !== VERSION) report("warn", new ScrollworkError("version", api.version + " came first"));
api.origins.add(new URL(script.src).origin);
tags.forEach(api.embed);
