/* Saved pages and pasted HTML, of Google Docs, Word or a page, as text in the marks that the importer reads: as the command line reads pages, in
   `src/import/html`, but by the browser's own parser. */

import { articleOf } from "./page-article.js";
import { Blocks } from "./page-blocks.js";
import { markOf, roleOf } from "./page-elements.js";
import { pictureLine } from "./page-picture.js";
import { tableLines } from "./page-table.js";
import { raised } from "./page-words.js";

/** The text of the article in a saved page. @param {string} html */
export const pageText = (html) => {
  const { root, headline, furniture } = articleOf(new DOMParser().parseFromString(html, "text/html"));
  const writer = new Writer(furniture);
  if (headline) writer.write(`# ${headline}`, "other");
  return writer.textOf(root);
};

/** The text of what was pasted, in marks. @param {string} html */
export const markedText = (html) => new Writer(new Set()).textOf(new DOMParser().parseFromString(html, "text/html").body);

/** An article, read element by element. */
class Writer extends Blocks {
  /* How many elements are open in which blocks end no line, and in which words have no marks. */
  #flat = 0;
  #plain = 0;
  /** The captions of the figures that are open. @type {Element[][]} */
  #captions = [];
  /** The number of the next item of each list that is open; 0 where it has no numbers. @type {number[]} */
  #lists = [];
  #furniture;

  /** @param {Set<Element>} furniture what is left out */
  constructor(furniture) {
    super();
    this.#furniture = furniture;
  }

  /** @param {Element} root */
  textOf(root) {
    this.#read(root);
    this.end();
    return this.out + "\n";
  }

  /** @param {Element} element */
  #read(element) {
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) this.words.push(child.textContent ?? "");
      else if (child instanceof Element && !this.#furniture.has(child)) this.#element(child);
    }
  }

  /** @param {Element} element */
  #element(element) {
    const role = roleOf(element);
    if (role === "skipped") return;
    if (role === "inline") this.#inline(element);
    else if (role === "break") this.#flat ? this.words.push(" ") : (this.words.text += "\n");
    else if (role === "link") this.#link(element);
    else if (role === "superscript") this.#superscript(element);
    else if (role === "picture") this.#picture(element);
    else if (this.#flat) {
      this.words.push(" ");
      this.#read(element);
      this.words.push(" ");
    } else {
      // A paragraph inside an item has its mark.
      this.end();
      this.#block(element, role);
      this.end();
    }
  }

  /** @param {Element} element */
  #inline(element) {
    if (this.quotations && element.localName === "cite" && this.#isAlone(element)) return this.#speaker(element);
    const mark = markOf(element);
    const place = this.words.place();
    const ended = this.ended;
    this.#read(element);
    if (mark && ended === this.ended && !this.#plain) this.words.stress(place, mark);
  }

  /** @param {Element} element */
  #picture(element) {
    const line = this.#flat ? "" : pictureLine(element);
    if (!line) return;
    this.end();
    this.write(line, "picture");
  }

  /** @param {Element} element @param {string} role */
  #block(element, role) {
    if (role === "heading") this.#heading(element);
    else if (role === "quotation") this.#quotation(element);
    else if (role === "foot") this.quotations && this.#speaker(element);
    else if (role === "list") this.#list(element);
    else if (role === "item") this.#item(element);
    else if (role === "table") this.#table(element);
    else if (role === "lines") this.#lines(element);
    else if (role === "figure") this.#figure(element);
    else if (role === "rule") this.write("***", "other");
    else if (role !== "caption") this.#read(element);
    else if (this.#captions.length) this.#captions.at(-1)?.push(element);
    else this.#caption(element);
  }

  /** @param {Element} element */
  #heading(element) {
    this.#plain++;
    this.mark = "#".repeat(Math.min(Number(element.localName[1]), 3)) + " ";
    this.#read(element);
    this.end();
    this.#plain--;
    this.mark = "";
  }

  /** @param {Element} element */
  #quotation(element) {
    this.last = "other";
    this.quotations++;
    this.#read(element);
    this.end();
    this.quotations--;
    this.last = "other";
  }

  /** @param {Element} element */
  #list(element) {
    const start = Number(element.getAttribute("start")?.trim() || 1);
    this.#lists.push(element.localName === "ol" ? (start >= 1 && start < 100 ? Math.floor(start) : 1) : 0);
    this.#read(element);
    this.end();
    this.#lists.pop();
    if (!this.#lists.length) this.last = "other";
  }

  /** @param {Element} element */
  #item(element) {
    const number = this.#lists.at(-1);
    this.mark = number ? `${number}. ` : "- ";
    if (number) this.#lists[this.#lists.length - 1]++;
    this.#read(element);
    this.end();
    this.mark = "";
  }

  /** @param {Element} element */
  #table(element) {
    const lines = tableLines(element);
    if (!lines) return this.#read(element);
    const title = [...element.children].find((child) => child.localName === "caption");
    if (title) this.#read(title);
    this.end();
    this.write(lines, "other");
  }

  /** Text whose line ends are shown. @param {Element} element */
  #lines(element) {
    for (const line of (element.textContent ?? "").split("\n")) {
      this.words.push(line);
      this.words.text += "\n";
    }
  }

  /** Pictures, then their captions. @param {Element} element */
  #figure(element) {
    this.#captions.push([]);
    this.#read(element);
    this.end();
    for (const caption of this.#captions.pop() ?? []) this.#caption(caption);
  }

  /** A caption stands under its picture, on one line. @param {Element} element */
  #caption(element) {
    const line = this.#inLine(element);
    if (!line) return;
    if (this.last !== "picture") return this.write(line, "other");
    this.out += "\n" + line;
    this.last = "other";
  }

  /** Who said what is quoted, behind a dash. @param {Element} element */
  #speaker(element) {
    // Before the name, a dash may stand.
    if (this.words.hasLetters()) this.end();
    else this.take();
    this.#plain++;
    const line = this.#inLine(element);
    this.#plain--;
    if (line) this.write(`> ${/^[—–―─~-]/.test(line) ? "" : "— "}${line}`, "quotation");
  }

  /** @param {Element} element */
  #inLine(element) {
    this.#flat++;
    this.#read(element);
    this.#flat--;
    return this.take().join(" ");
  }

  /** Whether nothing stands beside an element in its line, or it ends a quotation. @param {Element} element */
  #isAlone(element) {
    if (this.#flat) return false;
    const isEmpty = (/** @type {Node} */ node) => node.nodeType !== Node.TEXT_NODE || /^[\s—–―-]*$/.test(node.textContent ?? "");
    const siblings = [...(element.parentNode?.childNodes ?? [])];
    const behind = siblings.slice(siblings.indexOf(element) + 1);
    if (element.parentElement?.localName === "blockquote" && !this.words.hasLetters() && behind.every(isEmpty)) return true;
    return siblings.every((node) => node === element || (!(node instanceof Element) && isEmpty(node)));
  }

  /** @param {Element} element */
  #link(element) {
    const href = (element.getAttribute("href") ?? "").trim();
    if (this.#plain || !/^(https?:\/\/|mailto:)\S+$/.test(href)) return this.#read(element);
    const place = this.words.place();
    const ended = this.ended;
    this.#plain++;
    this.#read(element);
    this.#plain--;
    if (ended === this.ended) this.words.link(place, href);
  }

  /** Digits are an exponent; a link is the mark of a note. @param {Element} element */
  #superscript(element) {
    const text = (element.textContent ?? "").trim();
    const isLinked = element.parentElement?.localName === "a";
    const isNumber = /^[[\]()]*\d*[[\]()]*$/.test(text);
    if (element.querySelector("a") || (isNumber && (isLinked || text.startsWith("[")))) return;
    const digits = raised(text);
    if (digits) this.words.push(digits);
    else this.#read(element);
  }
}
