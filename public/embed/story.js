/* One story in one element: its text at once, its motion when the reader comes near. */

import { instantiate } from "runtime-bindings";
import { api } from "./api.js";
import { ARTICLE, articleIn, storyLink } from "./article.js";
import { ScrollworkError, emit, report } from "./errors.js";
import { fetchWithRetry, resolveAllowed } from "./fetch.js";
import { tolerateMovedChildren } from "./framework-compat.js";
import { loadScript } from "./load-element.js";
import { loadModule } from "./load-module.js";
import { applyCustomProperties, safeUrl, sanitize } from "./sanitize.js";
import { restoreScroll } from "./scroll-restoration.js";
import { ensureBlockStyles, ensureStyles } from "./styles.js";
import { whenNear } from "./when-near.js";

/** @type {Promise<Runtime> | null} */
let runtime; // once for all stories of the page, and anew after a failure

/**
 * The app for `element`. It is a script of its own; a page that refuses it includes it by a tag.
 *
 * @param {Story} element
 * @param {AbortSignal} signal
 */
const loadApp = async (element, signal) => {
  if (!api.live) await loadScript("live.js");
  return /** @type {LiveApp} */ (api.live)({ loadModule, fetch: fetchWithRetry, resolve: resolveAllowed, report, emit }, element, signal);
};

/** @type {Record<string, Element>} */
const articles = {}; // those that came whole, by URL: a framework may make an element anew, under the reader's eyes

/**
 * Fetches the finished article of a story.
 *
 * @param {Story} element
 * @param {Session} session
 */
const fetchArticle = async (element, { source, signal }) => {
  const url = /** @type {string} */ (/** @type {unknown} */ (new URL(source.replace(/\/*(?=[?#]|$)/, "/story.html"), document.baseURI)));
  if (articles[url]) return articles[url];
  const page = (await fetchWithRetry("story", url, "document", signal)).response;
  const article = page?.querySelector(ARTICLE);
  if (!article) throw new ScrollworkError("story-parse", url + " is no story");
  // What the build writes whole says so before it begins, and ends with a line.
  if (article.nextElementSibling || !page.querySelector("[data-sw-line]")) return (articles[url] = article);
  report("warn", new ScrollworkError("story-cut", url + " is not whole"), element);
  article.append(storyLink("./"));
  return article;
};

/**
 * Repairs in the article what the page keeps from it, and restores the reader's place, once the text is there.
 *
 * @param {Story} element
 * @param {Session} session
 */
const repairInPage = (element, session) => {
  ensureBlockStyles(element, (session.article = articleIn(element)));
  // A copy of the page may have been made while a number was counting up.
  for (const count of element.querySelectorAll("[data-sw-count][aria-label]")) {
    count.textContent = count.getAttribute("aria-label");
    count.removeAttribute("aria-label");
    count.removeAttribute("role");
  }
  // A policy that forbids style attributes has left these without effect.
  for (const part of /** @type {NodeListOf<HTMLElement>} */ (element.querySelectorAll("[style]")))
    applyCustomProperties(part, /** @type {string} */ (part.getAttribute("style")));
  // With a base, a link to another section would lead away from the page.
  if (document.querySelector("base"))
    for (const anchor of /** @type {NodeListOf<HTMLAnchorElement>} */ (element.querySelectorAll("[href^='#']")))
      anchor.href = location.href.split("#")[0] + anchor.getAttribute("href");
  restoreScroll(element);
  enhance(element, session, "[data-sw-blocks=script]", "enhance", "blocks.js");
  enhance(element, session, "[data-sw-links]", "link", "links.js");
};

/**
 * Lets a script add to an article that asks for it, once the reader is near: without it all stands as it is.
 *
 * @param {Story} element
 * @param {Session} session
 * @param {string} selector which articles ask for it
 * @param {"enhance" | "link"} name the script's function, in what all copies share
 * @param {string} file
 */
const enhance = async (element, { article, signal }, selector, name, file) => {
  if (!article?.matches(selector)) return;
  await whenNear(element);
  if (!api[name]) await loadScript(file).catch((cause) => report("warn", cause, element));
  if (!signal.aborted) api[name]?.(article, signal);
};

/**
 * Shows a story in `element`, until its session is aborted.
 *
 * @param {Story} element
 * @param {Session} session
 */
export const start = async (element, session) => {
  const { source, signal } = session;
  const { dataset } = element;
  tolerateMovedChildren(element);
  if (dataset.state !== "still") dataset.state = "static";
  try {
    const isLive = /^[^?#]*\.json\b/.test(source);
    const styles = ensureStyles(element);
    // The app is large, and fetches its story itself: it comes beside the styles.
    const app = isLive && whenNear(element).then(() => loadApp(element, signal));
    if (!isLive && !articleIn(element)) {
      const article = await fetchArticle(element, session);
      // A moment for styles that are nearly there; in milliseconds.
      await Promise.race([Promise.all([styles, ensureBlockStyles(element, article)]), new Promise((resolve) => setTimeout(resolve, 300))]);
      if (signal.aborted) return;
      element.replaceChildren(sanitize(article, /** @type {any} */ (dataset.level) - 2 || 0));
    }
    if (isLive) element.addEventListener("scrollwork:ready", () => repairInPage(element, session), { once: true });
    else repairInPage(element, session);
    await (app || whenNear(element));
    const { attach } = await (app || ("debug" in dataset ? loadApp(element, signal) : (runtime ||= loadModule("runtime.wasm", (module) => instantiate(module, emit, report)))));
    if (signal.aborted) return;
    const attachment = attach(element);
    signal.addEventListener("abort", () => {
      try {
        attachment?.free(); // the app frees what it shows itself
      } catch {
        runtime = null; // it has crashed before, and reported it
      }
    });
  } catch (cause) {
    if (!signal.aborted) fail(element, session, /** @type {Error} */ (cause));
  }
};

/**
 * Reports what went wrong, and leaves a link to the story's own page where nothing else is there to read.
 *
 * @param {Story} element
 * @param {Session} session
 * @param {Error & { code?: unknown, transient?: boolean }} cause
 */
const fail = (element, session, cause) => {
  const { source, signal } = session;
  const hasArticle = element.querySelector(ARTICLE);
  if (hasArticle) runtime = null; // the others go on; the next story gets a new one
  else {
    element.dataset.state = "failed";
    const href = !(/** @type {string} */ (element.textContent).trim()) && safeUrl(source, document.baseURI);
    if (href) element.append(storyLink(href));
  }
  const { message, transient } = cause;
  const code = cause instanceof ScrollworkError ? cause.code : hasArticle ? "stage-crash" : "story-address";
  report("error", { code, message }, element);
  if (transient) addEventListener("online", () => start(element, session), { once: true, signal });
};
