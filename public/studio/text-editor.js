/*
 * The editor of the story's text, `<story-text>`: the one interface to the text. A textarea edits it at first, and a code editor from when
 * that has been loaded; where it never comes, the textarea stays.
 */

import { PlainText } from "./plain-text.js";
import { languageOf } from "./story-language.js";

/**
 * What stands in the text and is wrong: between `from` and `to` in UTF-16 units.
 *
 * @typedef {{ from: number, to: number, isError: boolean, words: string, tell(): HTMLElement, fix?: () => void }} Mark
 */

/**
 * A way of editing the text. Places are UTF-16 units from its beginning. Setting `value` is no step that undo takes back, and tells
 * nobody; `replace` is one step, and tells `input`.
 *
 * @typedef {{
 *   value: string, readOnly: boolean, scrollTop: number, readonly selectionStart: number, readonly selectionEnd: number,
 *   setSelectionRange(start: number, end: number): void, focus(options?: FocusOptions): void, hasFocus(): boolean,
 *   replace(start: number, end: number, words: string, isOthers?: boolean): void, undo?(): boolean, redo?(): boolean, reveal(): void, mark(marks: Mark[]): void,
 *   placeAt(x: number, y: number): number
 * }} Writing
 */

/**
 * What the textarea leaves to the code editor: earlier texts, oldest first, and the place of the first character that is in view.
 *
 * @typedef {{ value: string, start: number, end: number, earlier: Earlier[], top: number, isFocused: boolean, readOnly: boolean }} Left
 */

/** A text as it was, with its selection. @typedef {{ value: string, start: number, end: number }} Earlier */

/** Makes another way of editing, in the place of the textarea. @typedef {(host: TextEditor, left: Left) => Writing} Successor */

/** The element of the text. It tells `input`, `select`, `click` and `keyup` as a textarea does. */
export class TextEditor extends HTMLElement {
  #plain = new PlainText(this, /** @type {HTMLTextAreaElement} */ (this.querySelector("textarea")));
  /** @type {Writing} */
  #writing = this.#plain;
  /** @type {Mark[]} */
  #marks = [];

  constructor() {
    super();
    this.addEventListener("input", (event) => {
      // What is looked for is not written.
      if (event.target instanceof HTMLInputElement) event.stopImmediatePropagation();
      else this.#tellLanguage();
    });
  }

  /** The whole text, its lines parted by `\n`. */
  get value() {
    return this.#writing.value;
  }

  set value(words) {
    this.#marks = [];
    this.#writing.value = words;
    this.#tellLanguage();
  }

  get selectionStart() {
    return this.#writing.selectionStart;
  }

  get selectionEnd() {
    return this.#writing.selectionEnd;
  }

  /** Selects a part of the text, without a look at where it is: see `reveal`. @param {number} start @param {number} end */
  setSelectionRange(start, end) {
    this.#writing.setSelectionRange(start, end);
  }

  get readOnly() {
    return this.#writing.readOnly;
  }

  set readOnly(isReadOnly) {
    this.#writing.readOnly = isReadOnly;
    this.toggleAttribute("data-read-only", isReadOnly);
  }

  /** How far the text is scrolled, in CSS pixels. */
  get scrollTop() {
    return this.#writing.scrollTop;
  }

  set scrollTop(top) {
    this.#writing.scrollTop = top;
  }

  /** Gives it the keyboard. @param {FocusOptions} [options] */
  focus(options) {
    this.#writing.focus(options);
  }

  /** Whether it has the keyboard. */
  hasFocus() {
    return this.#writing.hasFocus();
  }

  /**
   * Puts `words` in the place of a part, as one step of undo, with the cursor behind them.
   *
   * @param {number} start
   * @param {number} end
   * @param {string} words
   * @param {boolean} [isOthers] whether somebody else has changed it, elsewhere: undo does not take that back, where the way of editing can tell
   */
  replace(start, end, words, isOthers) {
    this.#writing.replace(start, end, words, isOthers);
  }

  /** Takes the last step back; whether there was one. Browsers undo in a textarea by themselves alone. */
  undo() {
    return this.#writing.undo?.() ?? false;
  }

  /** Takes the step again that was taken back last; whether there was one. */
  redo() {
    return this.#writing.redo?.() ?? false;
  }

  /** Brings the selection into view. */
  reveal() {
    this.#writing.reveal();
  }

  /** The place next to a point of the window, in CSS pixels; the cursor's where that cannot be told. @param {number} x @param {number} y */
  placeAt(x, y) {
    return this.#writing.placeAt(x, y);
  }

  /** Shows what is wrong where it stands, as far as the way of editing can. @param {Mark[]} marks */
  mark(marks) {
    this.#marks = marks;
    this.#writing.mark(marks);
  }

  /** Goes on with another way of editing, once, which loses nothing of the textarea. @param {Successor} successor */
  exchange(successor) {
    this.#writing = successor(this, this.#plain.leave());
    this.#writing.mark(this.#marks);
  }

  /** Spelling is checked in the language of the story. */
  #tellLanguage() {
    const language = languageOf(this.value);
    if (language) this.lang = language;
    else this.removeAttribute("lang");
  }
}

customElements.define("story-text", TextEditor);
