/* The custom element. */

import { articleIn } from "./article.js";
import { ScrollworkError, report } from "./errors.js";
import { followSectionLink } from "./links.js";
import { observePage, pageObserver } from "./page-observer.js";
import { isStillParsing, whenParsed } from "./parsing.js";
import { stories } from "./registry.js";
import { rememberTop, restoreLastTop } from "./scroll-restoration.js";
import { start } from "./story.js";
import { adoptSheet, sheetKeeper } from "./styles.js";

let repairs = 500; // how often stories are put right in this page

export class StoryElement extends HTMLElement {
  static observedAttributes = ["src"];
  /** @type {Session | undefined} */
  #session; // what is under way, or was last

  get src() {
    return this.getAttribute("src");
  }
  set src(source) {
    this.setAttribute("src", /** @type {string} */ (source));
  }

  // Changes of one task are looked at together, after it: an element that was only moved goes on as it was.
  connectedCallback() {
    queueMicrotask(() => this.update());
  }
  disconnectedCallback() {
    this.connectedCallback();
  }
  attributeChangedCallback() {
    this.connectedCallback();
  }

  /** Starts or ends what the element asks for, and puts right what another script has done to a story that still stands. */
  update() {
    if (isStillParsing(this)) return whenParsed(() => this.update());
    const session = this.#session;
    const source = this.isConnected && this.src;
    if (source && source === session?.source && !session.signal.aborted) {
      const { article } = session;
      adoptSheet(this); // it may have come into another tree
      const found = articleIn(this);
      if (!article || (found === article && this.dataset.state)) return;
      if (!--repairs) {
        pageObserver.disconnect();
        report("warn", new ScrollworkError("story-undone", "the page undoes it"), this);
      }
      if (!found && article.firstChild) {
        this.replaceChildren(article);
        return restoreLastTop();
      }
    }
    this.#end();
    if (source) this.#begin(source);
    else if (this.isConnected) report("warn", new ScrollworkError("story-address", "no src"), this);
  }

  /** @param {string} source */
  #begin(source) {
    if (this.#session && this.#session.source !== source) this.replaceChildren();
    stories.add(this);
    sheetKeeper.observe(this);
    observePage(this.getRootNode()); // the page's, or a shadow root
    this.addEventListener("click", followSectionLink, true);
    this.#session = Object.assign(new AbortController(), { source });
    start(this, this.#session);
  }

  #end() {
    const session = this.#session;
    if (!session || session.signal.aborted) return;
    stories.delete(this);
    sheetKeeper.unobserve(this);
    /** @type {NodeListOf<HTMLImageElement>} */
    const images = this.querySelectorAll("img,source");
    session.abort();
    const { article } = session;
    rememberTop(article && session.source);
    setTimeout(() => {
      if (this.isConnected) return;
      // Chromium keeps images in memory that it has yet to load, and all around them.
      for (const image of images) {
        image.removeAttribute("srcset");
        if (image.src) image.src = "";
      }
      article?.remove();
    });
  }
}
