/* The text of an article as it grows block by block: as `src/import/html/writer.rs` has it. */

import { Words } from "./words.js";

/* The most letters of a line over the body, and the fewest of a paragraph with which the body begins for sure. */
const SHORT = 60;
const LONG = 200;

export class Blocks {
  out = "";
  words = new Words();
  /** What stands before the next block: `## `, `- `. */
  mark = "";
  /** What the last block was. @type {"other" | "picture" | "item" | "quotation"} */
  last = "other";
  /** How many blocks have ended. */
  ended = 0;
  /** How many quotations are open. */
  quotations = 0;
  /** Whether a paragraph of the body has been written. */
  #isBegun = false;

  /** The lines of the block that is being written, which ends. */
  take() {
    this.ended++;
    return this.words.take();
  }

  /** Ends the block that is being written. */
  end() {
    const lines = this.take();
    if (!lines.some((line) => /[^*_]/.test(line))) return;
    const mark = this.mark;
    this.mark = "";
    if (mark) this.write(mark + lines.join(" "), mark.startsWith("#") ? "other" : "item");
    else if (this.quotations) this.write(`> ${lines.join("\n> ")}`, "quotation");
    else this.write(this.#unlinked(lines.join("\n")), "other");
  }

  /** A block without its links and marks where it is a line as short as a byline over the body. @param {string} block */
  #unlinked(block) {
    if (this.#isBegun) return block;
    const words = wordsOf(block);
    const { length } = [...words];
    this.#isBegun = length >= LONG;
    const isLine = length <= SHORT && !/[.!?…。！？។။؟۔।]["'”’»›)\]*_」』】）〟＂“]*$/.test(words);
    return isLine && block.includes("](") ? words : block;
  }

  /** Writes a block. @param {string} block @param {"other" | "picture" | "item" | "quotation"} kind */
  write(block, kind) {
    const between = this.last !== kind ? "\n\n" : kind === "item" ? "\n" : kind === "quotation" ? "\n>\n" : "\n\n";
    this.out += (this.out && between) + block;
    this.last = kind;
    this.ended++;
  }
}

/** A block without its links and marks. @param {string} block */
const wordsOf = (block) =>
  block.replace(/\[([^[\]]*)\]\((?:https?:|mailto:)(?:[^\s()]|\([^\s()]*\))*\)/g, "$1").replace(/(\*\*?)([^*_[]+)\1/g, "$2");
