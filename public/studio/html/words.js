/* The words of a block as they grow: white space as browsers show it, marks around words. As `src/import/html/line.rs` has it. */

const LETTER = /[\p{Alphabetic}\p{N}]/u;

export class Words {
  text = "";
  /** Where the last marks stand. @type {{ from: number, end: number, length: number } | undefined} */
  #last;
  /** Where marks were taken off again, and how many letters, in the order in which they were. @type {[number, number][]} */
  #taken = [];

  /** Adds text. @param {string} text */
  push(text) {
    if (/^[\p{Alphabetic}\p{N}*_]/u.test(text)) this.#unmark();
    const grown = text.replace(/[ \t\n\r\f]+/g, " ");
    const isApart = !this.text || /[ \n]/.test(this.text.slice(-1));
    this.text += isApart && grown.startsWith(" ") ? grown.slice(1) : grown;
  }

  /** The place behind the last letter. */
  place() {
    return { at: this.text.length, taken: this.#taken.length };
  }

  /** @typedef {ReturnType<Words["place"]>} Place */

  /** Where a place is now: marks that were taken off behind it have not moved it. @param {Place} place */
  #start({ at, taken }) {
    const start = this.#taken.slice(taken).reduce((at, [from, length]) => at - Math.min(length, Math.max(0, at - from)), at);
    return start + (this.text.slice(start).length - this.text.slice(start).trimStart().length);
  }

  /** Sets a mark on both sides of the words since a place, where the importer reads it so. @param {Place} place @param {string} mark */
  stress(place, mark) {
    const from = this.#start(place);
    const words = this.text.slice(from).trim();
    if (/[\p{Alphabetic}\p{N}*_]$/u.test(this.text.slice(Math.max(0, from - 2), from)) || !LETTER.test(words) || /[*_[\n]/.test(words)) return;
    this.#surround(from, mark, mark);
    this.#last = { from, end: this.text.trimEnd().length, length: mark.length };
  }

  /** Links the words since a place. @param {Place} place @param {string} address */
  link(place, address) {
    const from = this.#start(place);
    const words = this.text.slice(from).trim();
    if (LETTER.test(words) && !/[*_[\]\n]/.test(words)) this.#surround(from, "[", `](${address})`);
  }

  /** @param {number} from @param {string} before @param {string} behind */
  #surround(from, before, behind) {
    const end = this.text.trimEnd().length;
    this.text = this.text.slice(0, from) + before + this.text.slice(from, end) + behind + this.text.slice(end);
  }

  /** Takes the last marks off if a letter is to follow them: inside of a word, marks are letters. */
  #unmark() {
    const last = this.#last;
    this.#last = undefined;
    if (last?.end !== this.text.length) return;
    this.text = this.text.slice(0, last.from) + this.text.slice(last.from + last.length, -last.length);
    this.#taken.push([last.end - last.length, last.length], [last.from, last.length]);
  }

  /** Whether nothing stands in the line that is being written, and a line before it. */
  isAtEmptyLine() {
    const end = this.text.lastIndexOf("\n");
    return end >= 0 && !this.text.slice(end).trim();
  }

  /** Whether a letter or digit stands in the block. */
  hasLetters() {
    return LETTER.test(this.text);
  }

  /** The lines of the block. Nothing is left. */
  take() {
    const lines = this.text.split("\n").map((line) => line.trim());
    this.text = "";
    this.#last = undefined;
    this.#taken = [];
    return lines.filter(Boolean);
  }
}

/** The raised character of a digit or a sign. @param {string} letter */
const raisedLetter = (letter) => (/\d/.test(letter) ? "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(letter)] : letter === "+" ? "⁺" : /[-−–]/.test(letter) ? "⁻" : letter);

/** Raised digits, or several raised numbers: `6` becomes `⁶`, and `1, 2` becomes `¹, ²`; nothing where a letter is neither. @param {string} text */
export const raised = (text) => (/^[-−–+\d,;،、，\s]*$/.test(text) && /\d/.test(text) ? [...text].map(raisedLetter).join("") : undefined);
