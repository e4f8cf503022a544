/* The story's own page, in a frame. */

import { isLength, send } from "./messages.js";

/** Tells the host page the story's height, and scrolls as that page does. */
export const inStoryPage = () => {
  const root = document.documentElement;
  const [, secret] = location.hash.match(/[#?&]secret=([\w-]+)/) || [];
  let controlledByHost = false;
  let top = 0;

  // The frame is as high as the story, which is estimated else.
  root.dataset.swWhole = "";

  /** @param {{ at?: number }} [more] */
  const tellHeight = (more) => {
    const height = root.scrollHeight;
    send(parent, { height, ...more });
    // WordPress gives a frame 200 to 1000 pixels; the rest scrolls.
    if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
  };

  addEventListener("message", ({ source, data }) => {
    const content = source === parent && data?.scrollwork;
    if (!content) return;
    if (content.ask) tellHeight();
    if (content.free) {
      controlledByHost = false;
      root.style.removeProperty("overflow");
    }
    if (!isLength(content.at)) return;
    controlledByHost = true;
    root.style.setProperty("overflow", "hidden", "important");
    scrollTo({ top: content.at, behavior: "instant" });
    top = scrollY;
  });

  addEventListener(
    "scroll",
    () => {
      if (!controlledByHost || Math.abs(scrollY - top) <= 1) return;
      top = scrollY;
      tellHeight({ at: top });
    },
    { passive: true },
  );

  if (secret)
    addEventListener("click", (event) => {
      /** @type {HTMLAnchorElement | null} */
      const link = /** @type {Element} */ (event.target).closest("a[href^=http]");
      if (!link) return;
      event.preventDefault();
      parent.postMessage({ message: "link", value: link.href, secret }, "*");
    });

  new ResizeObserver(() => tellHeight()).observe(document.body);
  tellHeight();
};
