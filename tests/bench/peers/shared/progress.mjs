// A bar that shows how far the page is read, as it is commonly written: a passive listener that writes once in a frame.

/** Keeps `bar` as wide as the part of the page that is read. */
export const progress = (bar) => {
  let asked = false;
  const write = () => {
    asked = false;
    const page = document.documentElement;
    bar.style.transform = `scaleX(${page.scrollTop / Math.max(1, page.scrollHeight - page.clientHeight)})`;
  };
  addEventListener(
    "scroll",
    () => {
      if (!asked) requestAnimationFrame(write);
      asked = true;
    },
    { passive: true },
  );
  write();
};
