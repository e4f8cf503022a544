/* Which part of a page is its article, and its headline: as `src/import/html/article.rs` has it. */

import { roleOf } from "./elements.js";

/** The element that holds the article, the headline if it has none, and what is none of it. @param {Document} page */
export const articleOf = (page) => {
  const lengths = lengthsOf(page.body);
  const length = (/** @type {Element} */ element) => lengths.get(element) ?? 0;
  const headings = [...page.querySelectorAll("h1")].filter((heading) => lengths.has(heading));
  const isHeaded = (/** @type {Element} */ element) => headings.some((heading) => element.contains(heading));
  const [main] = [...page.querySelectorAll("main")].sort((a, b) => length(b) - length(a));
  const whole = main && length(main) ? main : page.body;
  const isMost = (/** @type {Element} */ element) => length(element) && length(element) * 2 >= length(whole);
  // Beside its article, the headline of `main`, the writer and the date may stand.
  const isBody = (/** @type {Element} */ element) => whole !== page.body && isHeaded(whole) && !isHeaded(element);
  const article = [...whole.querySelectorAll("article")].find((element) => isMost(element) && !isBody(element));
  const root = article ?? whole;
  const forms = [...page.querySelectorAll("form")].filter((form) => length(form) * 2 < length(whole));
  const heads = [...page.querySelectorAll("header")].filter((head) => !head.parentElement?.closest("article,main") && !isHeaded(head));
  return { root, headline: isHeaded(root) ? "" : headlineOf(page, headings), furniture: new Set([...forms, ...heads]) };
};

/** How much text each element holds. @param {Element} body */
const lengthsOf = (body) => {
  /** @type {Map<Element, number>} */
  const lengths = new Map();
  const measure = (/** @type {Node} */ node) => {
    if (node.nodeType === Node.TEXT_NODE) return (node.textContent ?? "").trim().length;
    if (!(node instanceof Element) || /^(skipped|foot)$/.test(roleOf(node))) return 0;
    let length = 0;
    for (const child of node.childNodes) length += measure(child);
    lengths.set(node, length);
    return length;
  };
  measure(body);
  return lengths;
};

/** @param {Document} page @param {Element[]} headings */
const headlineOf = (page, headings) => {
  const words = (/** @type {Element | undefined} */ element) => (element?.textContent ?? "").trim().replace(/\s+/g, " ");
  const heading = headings.map(words).find(Boolean);
  // A drawing has a title of its own.
  const title = [...page.querySelectorAll("title")].find((title) => !title.closest("svg") && words(title));
  return heading ?? words(title).replace(/ [|–—-] (?!.* [|–—-] ).*$/, "");
};
