/*
 * Compatibility with frameworks. React, Vue and their like later call `removeChild` and `insertBefore` of an element for nodes that
 * we have moved or replaced. The native methods would throw a `NotFoundError`, and take the page's own rendering down with it.
 *
 * This is the one thing that stays in a page's own elements: both methods of the elements that stories are put into, and nothing else.
 */

/**
 * Lets `parent` take such calls for nodes that are elsewhere by now.
 *
 * @param {Element} parent
 */
export const tolerateMovedChildren = (parent) => {
  /** @param {any} child */
  parent.removeChild = (child) => {
    child.remove();
    return child;
  };
  /** @param {any} child @param {any} next */
  parent.insertBefore = (child, next) => {
    if (next?.parentNode === parent) next.before(child);
    else parent.append(child);
    return child;
  };
};
