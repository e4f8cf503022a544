/* Words in a line: stressed ones, links, raised ones. As `src/import/html/writer/inline.rs` has it. */

import { Blocks } from "./blocks.js";
import { isCredit, markOf, roleOf } from "./elements.js";
import { endsQuotation, fillsLine, raisedText } from "./inline.js";
import { pictureLine } from "./picture.js";

/** Elements, read into lines. What the blocks among them are is for others to say. */
export class Lines extends Blocks {
  /* How many elements are open in which blocks end no line, and in which words have no marks. */
  #flat = 0;
  plain = 0;
  /** The number of the next item of each list that is open; 0 where it has no numbers. @type {number[]} */
  lists = [];
  #furniture;

  /** @param {Set<Element>} furniture what is left out */
  constructor(furniture) {
    super();
    this.#furniture = furniture;
  }

  /** @param {Element} element */
  read(element) {
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
    else if (role === "break") this.#break();
    else if (role === "link") this.#link(element);
    else if (role === "superscript") this.#superscript(element);
    else if (role === "picture") this.#picture(element);
    else if (this.#flat) {
      this.words.push(" ");
      this.read(element);
      this.words.push(" ");
    } else {
      // A paragraph inside an item has its mark.
      this.end();
      this.block(element, role);
      this.end();
    }
  }

  #break() {
    if (this.#flat) this.words.push(" ");
    // Two breaks in a row show an empty line: another paragraph.
    else if (!this.mark && !this.lists.length && this.words.isAtEmptyLine()) this.end();
    else this.words.text += "\n";
  }

  /** @param {Element} element */
  #inline(element) {
    if (this.quotations && element.localName === "cite" && this.#isAlone(element)) return this.speaker(element);
    if (this.#flat && isCredit(element)) this.words.push(" ");
    const mark = markOf(element);
    const place = this.words.place();
    const ended = this.ended;
    this.read(element);
    if (mark && ended === this.ended && !this.plain) this.words.stress(place, mark);
  }

  /** @param {Element} element */
  #picture(element) {
    const line = this.#flat ? "" : pictureLine(element);
    if (!line) return;
    this.end();
    this.write(line, "picture");
  }

  /** The words of an element on one line, without marks. @param {Element} element */
  bare(element) {
    this.plain++;
    const line = this.inLine(element);
    this.plain--;
    return line;
  }

  /** The words of an element on one line. @param {Element} element */
  inLine(element) {
    this.#flat++;
    this.read(element);
    this.#flat--;
    return this.take().join(" ");
  }

  /** Whether nothing stands beside an element in its line, or it ends a quotation. @param {Element} element */
  #isAlone(element) {
    return !this.#flat && ((!this.words.hasLetters() && endsQuotation(element)) || fillsLine(element));
  }

  /** @param {Element} element */
  #link(element) {
    const href = (element.getAttribute("href") ?? "").trim();
    if (this.plain || !/^(https?:\/\/|mailto:)\S+$/.test(href)) return this.read(element);
    const place = this.words.place();
    const ended = this.ended;
    this.plain++;
    this.read(element);
    this.plain--;
    if (ended === this.ended) this.words.link(place, href);
  }

  /** @param {Element} element */
  #superscript(element) {
    const text = raisedText(element);
    if (text) this.words.push(text);
    else if (text === undefined) this.read(element);
  }

  /** Reads a block. @param {Element} _element @param {string} _role */
  block(_element, _role) {}

  /** Reads who said what is quoted. @param {Element} _element */
  speaker(_element) {}
}
