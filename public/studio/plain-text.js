/* Editing in a textarea: what every browser can, before the code editor is there and where it does not come. */

/** @typedef {import("./text-editor.js").Earlier} Earlier */
/** @typedef {import("./text-editor.js").Writing} Writing */

/** How many earlier texts are kept for the undo of the editor that comes after. */
const MOST_EARLIER = 100;
/** Milliseconds: keystrokes that follow one another faster are one step. */
const PAUSE = 500;

/** Edits the text in a textarea. @implements {Writing} */
export class PlainText {
  #area;
  /** @type {Earlier[]} */
  #earlier = [];
  #changedAt = -Infinity;

  /** @param {HTMLElement} host @param {HTMLTextAreaElement} area in it */
  constructor(host, area) {
    this.#area = area;
    host.addEventListener("beforeinput", this.#remember, { capture: true });
    this.#forget = () => host.removeEventListener("beforeinput", this.#remember, { capture: true });
  }

  /** Remembers the text before a change. */
  #remember = () => {
    const now = performance.now();
    if (now - this.#changedAt > PAUSE) this.#earlier = [...this.#earlier, this.#current()].slice(-MOST_EARLIER);
    this.#changedAt = now;
  };

  #forget;

  #current() {
    return { value: this.value, start: this.selectionStart, end: this.selectionEnd };
  }

  get value() {
    return this.#area.value;
  }

  set value(words) {
    this.#area.value = words;
    this.#earlier = [];
    this.#changedAt = -Infinity;
  }

  get selectionStart() {
    return this.#area.selectionStart;
  }

  get selectionEnd() {
    return this.#area.selectionEnd;
  }

  /** @param {number} start @param {number} end */
  setSelectionRange(start, end) {
    this.#area.setSelectionRange(start, end);
  }

  get readOnly() {
    return this.#area.readOnly;
  }

  set readOnly(isReadOnly) {
    this.#area.readOnly = isReadOnly;
  }

  get scrollTop() {
    return this.#area.scrollTop;
  }

  set scrollTop(top) {
    this.#area.scrollTop = top;
  }

  /** @param {FocusOptions} [options] */
  focus(options) {
    this.#area.focus(options);
  }

  hasFocus() {
    return document.activeElement === this.#area;
  }

  /** @param {number} start @param {number} end @param {string} words */
  replace(start, end, words) {
    this.#changedAt = -Infinity;
    this.#remember();
    this.#area.focus();
    this.#area.setSelectionRange(start, end);
    // The one way of writing that the browser's own undo knows.
    if (!document.execCommand(words ? "insertText" : "delete", false, words)) {
      this.#area.setRangeText(words, start, end, "end");
      this.#area.dispatchEvent(new Event("input", { bubbles: true }));
    }
    this.#changedAt = -Infinity;
  }

  /** Browsers tell no place in a textarea. */
  placeAt() {
    return this.selectionEnd;
  }

  /** Browsers do not scroll to a selection that a script has made. */
  reveal() {
    const { scrollTop, clientHeight } = this.#area;
    const top = this.#heightOf(this.value.slice(0, this.selectionStart));
    if (top < scrollTop + 40 || top > scrollTop + clientHeight - 40) this.#area.scrollTop = top - clientHeight / 3;
  }

  /** A textarea has no marks: the list of problems leads to them. */
  mark() {}

  leave() {
    this.#forget();
    const isFocused = this.hasFocus();
    const left = { ...this.#current(), earlier: this.#earlier, top: this.#top(), isFocused, readOnly: this.readOnly };
    this.#area.remove();
    return left;
  }

  /** The beginning of the first line that is in view. */
  #top() {
    const { value, scrollTop } = this.#area;
    if (!scrollTop) return 0;
    let [above, below] = [0, value.length];
    while (below - above > 1) {
      const middle = Math.floor((above + below) / 2);
      if (this.#heightOf(value.slice(0, middle)) <= scrollTop + 24) above = middle;
      else below = middle;
    }
    return value.lastIndexOf("\n", above) + 1;
  }

  /** The height of `text` as the textarea wraps it, in CSS pixels. The textarea does not tell: a copy of it is measured. @param {string} text */
  #heightOf(text) {
    const copy = document.createElement("div");
    const { font, letterSpacing, tabSize, padding } = getComputedStyle(this.#area);
    const place = { position: "absolute", visibility: "hidden", boxSizing: "border-box", width: this.#area.clientWidth + "px" };
    Object.assign(copy.style, { font, letterSpacing, tabSize, padding, whiteSpace: "pre-wrap", overflowWrap: "break-word", ...place });
    copy.textContent = text;
    this.#area.after(copy);
    const { offsetHeight } = copy;
    copy.remove();
    return offsetHeight;
  }
}
