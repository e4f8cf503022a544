/* Translates the static text, that of `index.html`, into the language of the interface. */

import { directionOf, languageOfPage, onTranslation, t } from "./i18n.js";

/** Attributes that are read by people. */
const ATTRIBUTES = ["aria-label", "title"];

/** A sentence on one line. @param {string | null} words */
const sentenceOf = (words) => (words ?? "").replace(/\s+/g, " ");

/** The words of an element that has code in them, which stands between backticks. @param {Element} element */
const withCode = (element) => [...element.childNodes].map((node) => (node instanceof Element ? `\`${node.textContent}\`` : node.textContent)).join("");

/** What writes the words of an element that has code in them anew. @param {Element} element */
const codeWriter = (element) => {
  const key = sentenceOf(withCode(element)).trim();
  const codes = [...element.children];
  return () => element.replaceChildren(...t(key).split("`").map((part, index) => (index % 2 ? codes[(index - 1) / 2] : part)));
};

/** What writes a text anew, between the spaces around it. @param {Text} text */
const textWriter = (text) => {
  const [, before, key, after] = /** @type {RegExpExecArray} */ (/^( ?)(.*?)( ?)$/.exec(sentenceOf(text.data)));
  return () => void (text.data = before + t(key) + after);
};

/** What writes all words below an element anew. @param {Element} root @returns {(() => void)[]} */
const writers = (root) => {
  const own = ATTRIBUTES.filter((name) => root.hasAttribute(name)).map((name) => {
    const key = sentenceOf(root.getAttribute(name));
    return () => root.setAttribute(name, t(key));
  });
  if (root.matches("script, noscript, [translate=no]")) return [];
  if (root.querySelector(":scope > code")) return [...own, codeWriter(root)];
  const below = [...root.childNodes].flatMap((node) => (node instanceof Element ? writers(node) : node instanceof Text && /\p{L}/u.test(node.data) ? [textWriter(node)] : []));
  return [...own, ...below];
};

/** Keeps the words of the page, its language and its direction those of the interface. */
export const translatePage = () => {
  const all = writers(document.body);
  onTranslation(() => {
    const tag = languageOfPage();
    Object.assign(document.documentElement, { lang: tag, dir: directionOf(tag) });
    for (const write of all) write();
  });
};
