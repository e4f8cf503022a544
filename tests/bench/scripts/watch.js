// Runs in every measured page before its own scripts: what the browser itself reports while the page loads and is read.
(() => {
  const watch = (window.benchWatch = { shift: 0, tasks: [], firstPaint: 0, largestPaint: 0, text: 0, active: 0 });
  const observe = (type, take) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  const stir = () => (watch.active = performance.now());

  observe("layout-shift", ({ value }) => (watch.shift += value));
  observe("longtask", ({ duration }) => {
    watch.tasks.push(duration);
    stir();
  });
  observe("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") watch.firstPaint = startTime;
    stir();
  });
  observe("largest-contentful-paint", ({ startTime }) => {
    watch.largestPaint = startTime;
    stir();
  });
  observe("resource", stir);

  // The text is visible one frame after its headline is in the page.
  const look = () => {
    const headline = document.querySelector("h1, .sw-headline");
    if (headline) requestAnimationFrame(() => (watch.text = performance.now()));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** Whether the page has shown its text and has done nothing noticeable for half a second. */
  watch.settled = () => watch.text > 0 && document.readyState === "complete" && performance.now() - watch.active > 500;

  /** Scrolls by `down` at once; then the page has to settle anew. */
  watch.go = (down) => {
    stir();
    scrollBy({ top: down, behavior: "instant" });
  };

  /** Comes when the page has settled. It is looked for seldom, so that looking costs next to nothing. */
  watch.wait = () =>
    new Promise((resolve) => {
      const look = () => (watch.settled() ? resolve(true) : setTimeout(look, 100));
      look();
    });
})();
