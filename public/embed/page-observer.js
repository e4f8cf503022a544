/* The observer of the page: what comes later asks for its story, and what is done to a story is put right. */

import { stories } from "./registry.js";
import { embedRequest, made, scan } from "./requests.js";

export const pageObserver = new MutationObserver((changes) => {
  // A framework takes away node by node what it has rendered: what stood before a tag, and then the tag, whose story it does not know. A tag
  // that goes alone, once it has run, leaves its story.
  for (const { target, removedNodes, nextSibling: tag } of changes)
    if (removedNodes[0] && made.get(tag)?.parentNode === target && !/** @type {Node} */ (tag).isConnected) /** @type {Story} */ (made.get(tag)).remove();
  for (const target of new Set(changes.map(({ target }) => /** @type {HTMLElement} */ (target)))) {
    embedRequest(target);
    scan(target);
  }
  for (const story of stories) story.update();
});

/**
 * Observes what changes under `root`: the page, or a shadow root in it.
 *
 * @param {Node} root
 */
export const observePage = (root) =>
  pageObserver.observe(root, { subtree: true, childList: true, attributeFilter: ["data-story", "data-sw-made", "data-state"] });
