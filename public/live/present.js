/* One live story in one element. */

import { failureNotice, progressNotice } from "./notices.js";

/**
 * Parses the data of a story.
 *
 * @param {string} text
 * @param {string} href where it came from
 */
const parse = (text, href) => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const found = /^\s*</.test(text) ? "it begins like a web page" : /** @type {Error} */ (cause).message;
    throw Object.assign(new Error(href + " is not a story file: " + found), { code: "story-parse" });
  }
};

/**
 * Fetches the story at `href` and shows it in `element` once `begin` has been called with the app and the runtime. What stands there stays until
 * then, and where the story cannot be had; once `signal` is aborted, or by `free`, what is under way ends and the element is as it was.
 *
 * @param {LiveTools} tools
 * @param {HTMLElement} element
 * @param {string} href
 * @param {AbortSignal} signal
 * @param {() => void} discardModules so that the next story gets new ones
 */
export const present = ({ fetch, report }, element, href, signal, discardModules) => {
  const before = [...element.childNodes];
  const isEmpty = !element.textContent?.trim();
  /** @type {AbortController | undefined} */
  let attempt;
  /** @type {HTMLElement | null | undefined} */
  let notice;
  /** @type {Rendered | undefined} */
  let rendered;
  /** @type {Attachment | void | undefined} */
  let attached;
  /** @type {(modules: [AppBindings, Runtime]) => void} */
  let begin = () => {};
  const begun = /** @type {Promise<[AppBindings, Runtime]>} */ (new Promise((resolve) => (begin = resolve)));

  /** @param {HTMLElement} [next] */
  const showNotice = (next) => {
    notice?.remove();
    notice = next;
    if (next) element.append(next);
  };

  /** @param {[AppBindings, Runtime]} modules @param {unknown} story @param {string} base */
  const show = ([app, runtime], story, base) => {
    rendered = app.render(element, story, href, new URL(".", base).href, Number(element.dataset.level) || 2);
    showNotice();
    for (const node of before) if (node.parentNode === element) node.remove();
    attached = runtime.attach(element);
    for (const path of rendered.problems) {
      const message = path + " in " + href + " is not what a story may hold, or is newer than this version: see `scrollwork check`";
      report("warn", { code: "story-problem", message }, element);
    }
  };

  /** @param {Error & { code?: unknown, transient?: boolean }} cause */
  const fail = ({ code, message, transient }) => {
    // What the app throws of a story has a code, as the loader's errors have; what the browser throws has a number or none.
    if (typeof code !== "string") {
      code = "stage-crash";
      discardModules();
    }
    report("error", { code: /** @type {string} */ (code), message }, element);
    if (rendered) return; // the whole story, still
    element.dataset.state = "failed";
    showNotice(failureNotice(message, start));
    if (transient) addEventListener("online", start, { once: true, signal: attempt?.signal });
  };

  const start = async () => {
    attempt?.abort();
    const { signal } = (attempt = new AbortController());
    element.dataset.state = "static";
    showNotice(isEmpty ? progressNotice() : undefined);
    try {
      const { response, responseURL } = await fetch("story", href, "text", signal);
      const story = parse(response, href);
      const modules = await begun;
      if (!signal.aborted) show(modules, story, responseURL);
    } catch (cause) {
      if (!signal.aborted) fail(/** @type {Error} */ (cause));
    }
  };

  const free = () => {
    attempt?.abort();
    showNotice();
    try {
      attached?.free();
      rendered?.free();
    } catch {
      discardModules(); // it has crashed before, and reported it
    } finally {
      // A node that the page has put elsewhere in the meantime is left there.
      for (const node of before) if (rendered && !node.parentNode) element.append(node);
      element.dataset.state = "static";
    }
  };

  signal.addEventListener("abort", free);
  start();
  return { begin, free };
};
