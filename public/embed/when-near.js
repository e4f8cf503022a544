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
      // Where the page scrolls in an element, the second margin counts, of which Chromium takes per cent for those of the whole content.
      { rootMargin: "200%", scrollMargin: "999px" },
    ).observe(element);
  });
