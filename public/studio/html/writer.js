/* The blocks of an article: what stands before their words, and what belongs together. As `src/import/html/writer/blocks.rs` has it. */

import { Lines } from "./lines.js";
import { tableLines } from "./table.js";

/** An article, read element by element. */
export class Writer extends Lines {
  /** The captions of the figures that are open. @type {Element[][]} */
  #captions = [];

  /** @param {Element} root */
  textOf(root) {
    this.read(root);
    this.end();
    return this.out + "\n";
  }

  /** @param {Element} element @param {string} role */
  block(element, role) {
    if (role === "heading") this.#heading(element);
    else if (role === "quotation") this.#quotation(element);
    else if (role === "foot") this.quotations && this.speaker(element);
    else if (role === "list") this.#list(element);
    else if (role === "item") this.#item(element);
    else if (role === "table") this.#table(element);
    else if (role === "lines") this.#lines(element);
    else if (role === "figure") this.#figure(element);
    else if (role === "rule") this.write("***", "other");
    else if (role !== "caption") this.read(element);
    else if (this.#captions.length) this.#captions.at(-1)?.push(element);
    else this.#caption(element);
  }

  /** @param {Element} element */
  #heading(element) {
    this.plain++;
    this.mark = "#".repeat(Math.min(Number(element.localName[1]), 3)) + " ";
    this.read(element);
    this.end();
    this.plain--;
    this.mark = "";
  }

  /** @param {Element} element */
  #quotation(element) {
    this.last = "other";
    this.quotations++;
    this.read(element);
    this.end();
    this.quotations--;
    this.last = "other";
  }

  /** @param {Element} element */
  #list(element) {
    const start = Number(element.getAttribute("start")?.trim() || 1);
    this.lists.push(element.localName === "ol" ? (start >= 1 && start < 100 ? Math.floor(start) : 1) : 0);
    this.read(element);
    this.end();
    this.lists.pop();
    if (!this.lists.length) this.last = "other";
  }

  /** @param {Element} element */
  #item(element) {
    const number = this.lists.at(-1);
    // As far in as the lists that it stands in.
    this.mark = "    ".repeat(Math.max(this.lists.length - 1, 0)) + (number ? `${number}. ` : "- ");
    if (number) this.lists[this.lists.length - 1]++;
    this.read(element);
    this.end();
    this.mark = "";
  }

  /** @param {Element} element */
  #table(element) {
    const lines = tableLines(element, (cell) => this.bare(cell));
    if (!lines) return this.read(element);
    const title = [...element.children].find((child) => child.localName === "caption");
    if (title) this.read(title);
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
    this.read(element);
    this.end();
    for (const caption of this.#captions.pop() ?? []) this.#caption(caption);
  }

  /** A caption stands under its picture, on one line. @param {Element} element */
  #caption(element) {
    const line = this.inLine(element);
    if (!line) return;
    if (this.last !== "picture") return this.write(line, "other");
    this.out += "\n" + line;
    this.last = "other";
  }

  /** Who said what is quoted, behind a dash. @param {Element} element */
  speaker(element) {
    // Before the name, a dash may stand.
    if (this.words.hasLetters()) this.end();
    else this.take();
    const line = this.bare(element);
    if (line) this.write(`> ${/^[—–―─~-]/.test(line) ? "" : "— "}${line}`, "quotation");
  }
}
