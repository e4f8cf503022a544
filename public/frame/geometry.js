/* Where elements are in the window, and what scrolls and covers them. */

/**
 * Where `element` is in the window. Safari leaves zoom out of rectangles, but not what was scrolled.
 *
 * @param {Element} element
 */
export const boxOf = (element) => {
  const { top, bottom, height, left, width } = element.getBoundingClientRect();
  let zoom = 1;
  if (!("currentCSSZoom" in element))
    for (let at = /** @type {Element | null} */ (element); at; at = at.parentElement) zoom *= +getComputedStyle(at).zoom || 1;
  const more = scrollY * (zoom - 1);
  return { top: top * zoom + more, bottom: bottom * zoom + more, height: height * zoom, left: left * zoom, width: width * zoom };
};

/**
 * How much the page enlarges `element`, and with it what is in it.
 *
 * @param {HTMLElement} element
 */
export const zoomOf = (element) => boxOf(element).height / element.offsetHeight || 1;

/**
 * What scrolls `element`, where it is an element of the page and not the window.
 *
 * @param {Element} element
 */
export const scrollerOf = (element) => {
  /** @param {Element} element */
  const overflowOf = (element) => getComputedStyle(element).overflowY;
  const { body, documentElement: root } = document;
  let around = element.parentElement;
  while (around && around !== root && !/auto|scroll/.test(overflowOf(around))) around = around.parentElement;
  // The overflow of the body is the window's, unless the root has its own; and what is as high as its content scrolls nothing.
  if (!around || around === root || (around === body && overflowOf(root) === "visible")) return null;
  return around.clientHeight > innerHeight ? null : around;
};

/**
 * Where the view that `scroller` scrolls begins in the window.
 *
 * @param {HTMLElement | null} scroller
 */
export const topOf = (scroller) => (scroller ? boxOf(scroller).top + scroller.clientTop : 0);

/**
 * How far down what is scrolled `element` begins.
 *
 * @param {Element} element
 * @param {HTMLElement | null} scroller
 */
export const offsetOf = (element, scroller) => boxOf(element).top - topOf(scroller) + (scroller ? scroller.scrollTop : scrollY);

/**
 * How much of a view that begins at `top` is covered by what stays there while the page scrolls, such as the site's header.
 *
 * @param {Element} frame in that view
 * @param {number} top
 */
export const coveredHeight = (frame, top) => {
  const { left, width } = boxOf(frame);
  for (let covered = 0; ; ) {
    let lowest = covered;
    let stays = false;
    let at = document.elementFromPoint(left + width / 2, top + covered + 16);
    for (; at && !at.contains(frame); at = at.parentElement) {
      stays = stays || /fixed|sticky/.test(getComputedStyle(at).position);
      const bottom = boxOf(at).bottom - top;
      if (bottom <= innerHeight * 0.4) lowest = Math.max(lowest, bottom); // what is higher is no header
    }
    if (!stays || lowest === covered) return covered;
    covered = lowest;
  }
};
