/* Waiting for the reader. */

/**
 * Settles when the element is within two screens.
 *
 * @param {Element} element
 * @returns {Promise<void>}
 */
export const whenNear = (element) =>
  new Promise((resolve) => {
    new IntersectionObserver(
      (entries, observer) => {
        if (!/** @type {IntersectionObserverEntry} */ (entries.pop()).isIntersecting) return;
        observer.disconnect();
        resolve();
      },
      // Where the page scrolls in an element, the second margin counts.
      { rootMargin: "200%", scrollMargin: "200%" },
    ).observe(element);
  });
