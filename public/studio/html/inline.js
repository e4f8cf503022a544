/* What elements in a line are to it: as `src/import/html/writer/inline.rs` has it. */

import { raised } from "./words.js";

/** @param {Node} node */
const isEmpty = (node) => node.nodeType !== Node.TEXT_NODE || /^[\s—–―-]*$/.test(node.textContent ?? "");

/** @param {Element} element */
const siblingsOf = (element) => [...(element.parentNode?.childNodes ?? [])];

/** Whether no words stand behind an element that is right in a quotation. @param {Element} element */
export const endsQuotation = (element) => {
  const siblings = siblingsOf(element);
  return element.parentElement?.localName === "blockquote" && siblings.slice(siblings.indexOf(element) + 1).every(isEmpty);
};

/** Whether nothing stands beside an element. @param {Element} element */
export const fillsLine = (element) => siblingsOf(element).every((node) => node === element || (!(node instanceof Element) && isEmpty(node)));

/** What a raised element is: digits are an exponent; a link is the mark of a note, nothing of which is shown; letters are `undefined`. @param {Element} element */
export const raisedText = (element) => {
  const text = (element.textContent ?? "").trim();
  const isLinked = element.parentElement?.localName === "a";
  const isNumber = /^[[\]()]*\d*[[\]()]*$/.test(text);
  return element.querySelector("a") || (isNumber && (isLinked || text.startsWith("["))) ? "" : raised(text);
};
