/* One story in one element: its text at once, its motion when the reader comes near. */

/** Settles when the element is within two screens. */
const near = (element, signal) =>
  new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: "200%" },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => observer.disconnect());
  });

/** The address of a story's folder, or of its data: `…/limits/` or `…/limits/story.json`. */
const locate = (source) => {
  const url = new URL(source, document.baseURI);
  if (!origins.has(url.origin)) throw trouble("story-origin", "the tag lacks data-allow-origin=" + url.origin);
  if (!/\.json$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/*$/, "/");
  return url;
};

const ARTICLE = "article.sw-story";
const running = new WeakMap(); // element → { source, abort, attached }
const shown = new WeakMap(); // element → the source of what stands in it

/** Brings the finished text of the story at `url` into `element`, once its `style` is there. */
const bring = async (element, url, run, style) => {
  const { signal } = run.abort;
  const text = new URL("story.html" + url.search, url);
  const page = await fetched("story", text, "document", signal);
  const article = page && page.querySelector(ARTICLE);
  await style;
  if (signal.aborted) return;
  if (!article) throw trouble("story-parse", text + " holds no story");
  element.replaceChildren(copy(article, text, (element.dataset.level || 2) - 2));
};

const start = async (element, source) => {
  stop(element);
  // What another story left is not this one's.
  if (shown.has(element) && shown.get(element) !== source) element.replaceChildren();
  shown.set(element, source);
  const run = { source, abort: new AbortController() };
  const { signal } = run.abort;
  running.set(element, run);
  const { dataset } = element;
  const style = styled(element);
  if (dataset.state !== "still") dataset.state = "static";
  let bindgen;
  try {
    const url = locate(source);
    const data = /\.json$/.test(url.pathname);
    const live = "preview" in dataset || data;
    if (!live && !element.querySelector(ARTICLE)) await bring(element, url, run, style);
    // A policy that forbids style attributes has left these without effect.
    else for (const part of element.querySelectorAll("[style]")) restyle(part, part.getAttribute("style"));
    await style;
    if (signal.aborted) return;
    await near(element, signal);
    run.module = live || "debug" in dataset ? app : stage;
    bindgen = await run.module();
    if (signal.aborted) return;
    run.attached = live ? bindgen.mount(element, data ? url.href : new URL("story.json", url).href) : bindgen.attach(element);
  } catch (cause) {
    if (!signal.aborted) fail(element, run, cause, bindgen);
  }
};

const stop = (element) => {
  const run = running.get(element);
  if (!run) return;
  running.delete(element);
  run.abort.abort();
  try {
    if (run.attached) run.attached.free();
  } catch (cause) {
    run.module.forget(); // it has crashed before, and said so
  }
};

const fail = (element, run, cause, crashed) => {
  if (crashed) run.module.forget(); // the others go on; the next story gets a new instance
  if (!element.querySelector(ARTICLE)) {
    element.dataset.state = "failed";
    if (!element.textContent.trim()) offer(element, run.source);
  }
  tell(element, "error", cause.code || (crashed ? "stage-crash" : "story-address"), cause.message);
  if (cause.transient) addEventListener("online", () => start(element, run.source), { once: true, signal: run.abort.signal });
};

/** A link to the story's own page, where nothing else is there to read. */
const offer = (element, source) => {
  const href = safe(source, document.baseURI);
  if (!href) return;
  const link = document.createElement("a");
  link.href = href;
  link.append("Read this story");
  element.append(link);
};
