// Looks at a page in every frame while it is scrolled: which texts its numbers show, which photos are seen in each direction.
const numbers = [...document.querySelectorAll("[data-count], [data-sw-count]")];
const photos = [...document.querySelectorAll("picture img")];
const check = (window.benchCheck = { texts: numbers.map(() => new Set()), down: new Set(), up: new Set(), running: true, changed: performance.now() });

const opacity = (element) =>
  element ? Number(getComputedStyle(element).opacity) * opacity(element.parentElement) : 1;

/** The photo that is seen at a point of the window: the first there that is more than half opaque. */
const seen = (x, y) =>
  document.elementsFromPoint(x, y).find((element) => photos.includes(element) && element.complete && opacity(element) > 0.5);

let [last, texts] = [scrollY, ""];
const look = () => {
  const now = numbers.map((number) => number.textContent).join();
  if (now !== texts || scrollY !== last) check.changed = performance.now();
  texts = now;
  const direction = scrollY < last ? check.up : check.down;
  last = scrollY;
  numbers.forEach((number, index) => {
    const { top, bottom } = number.getBoundingClientRect();
    if (bottom > 0 && top < innerHeight) check.texts[index].add(number.textContent);
  });
  for (const part of [0.15, 0.3, 0.5, 0.7]) {
    const photo = seen(innerWidth / 2, innerHeight * part);
    if (photo) direction.add(photos.indexOf(photo));
  }
  if (check.running) requestAnimationFrame(look);
};
look();

/** Whether nothing has changed for half a second. */
check.still = () => performance.now() - check.changed > 500;

/** What was seen, once the page stands still. */
check.report = () => ({
  finals: numbers.map((number) => number.textContent),
  shown: check.texts.map((texts) => texts.size),
  bothWays: [...check.down].filter((photo) => check.up.has(photo)).length,
});
