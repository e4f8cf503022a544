/* The code editor, CodeMirror 6: a bundle of its own, which is loaded once the page stands. */

import { isolateHistory, redo, undo } from "@codemirror/commands";
import { EditorSelection, EditorState, Text, Transaction } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { extensionsOf, readOnly, setReadOnly } from "./editor/extensions.js";
import { setProblems } from "./editor/problems.js";
import { anew } from "./editor/words.js";
import { minimalEdit } from "./minimal-edit.js";

/** @typedef {import("./text-editor.js").Left} Left */
/** @typedef {import("./text-editor.js").Writing} Writing */

/** The text of which `words` is made, with one kind of line ends. @param {string} words */
const textOf = (words) => Text.of(words.split(/\r\n?|\n/));

/** Edits the text in CodeMirror. @implements {Writing} */
class CodeEditor {
  #host;
  #extensions;
  #isReadOnly;
  #view;

  /** @param {HTMLElement} host @param {Left} left @param {import("./loading-editor.js").FromPage} page */
  constructor(host, left, page) {
    this.#host = host;
    this.#extensions = extensionsOf(host, page);
    this.#isReadOnly = left.readOnly;
    this.#view = new EditorView({ parent: host, state: this.#remade(left) });
    page.onTranslation(() => this.#translate(page));
    if (left.isFocused) this.#view.focus();
    if (left.top) this.#view.dispatch({ effects: EditorView.scrollIntoView(left.top, { y: "start", yMargin: 0 }) });
  }

  /** Speaks the language that the page speaks now; texts that come later too. @param {import("./loading-editor.js").FromPage} page */
  #translate(page) {
    this.#extensions = extensionsOf(this.#host, page);
    this.#view.dispatch({ effects: anew(page) });
  }

  /** A text that cannot be undone. @param {string} words @param {number} start @param {number} end */
  #state(words, start, end) {
    const extensions = [this.#extensions, readOnly(this.#isReadOnly)];
    return EditorState.create({ doc: textOf(words), selection: { anchor: start, head: end }, extensions });
  }

  /** The text that is left, with the earlier ones as steps that undo takes back. @param {Left} left */
  #remade({ value, start, end, earlier }) {
    const [first, ...later] = [...earlier, { value, start, end }];
    let state = this.#state(first.value, first.start, first.end);
    for (const { value, start, end } of later) {
      const changes = minimalEdit(state.doc.toString(), value);
      const selection = EditorSelection.single(start, end);
      if (changes.from < changes.to || changes.insert) state = state.update({ changes, selection, annotations: isolateHistory.of("full") }).state;
      else state = state.update({ selection }).state;
    }
    return state;
  }

  get value() {
    return this.#view.state.doc.toString();
  }

  set value(words) {
    const { length } = textOf(words);
    this.#view.setState(this.#state(words, length, length));
  }

  get selectionStart() {
    return this.#view.state.selection.main.from;
  }

  get selectionEnd() {
    return this.#view.state.selection.main.to;
  }

  /** @param {number} start @param {number} end */
  setSelectionRange(start, end) {
    const within = (/** @type {number} */ at) => Math.max(0, Math.min(at, this.#view.state.doc.length));
    this.#view.dispatch({ selection: { anchor: Math.min(within(start), within(end)), head: within(end) } });
  }

  get readOnly() {
    return this.#isReadOnly;
  }

  set readOnly(isReadOnly) {
    this.#isReadOnly = isReadOnly;
    this.#view.dispatch({ effects: setReadOnly(isReadOnly) });
  }

  get scrollTop() {
    return this.#view.scrollDOM.scrollTop;
  }

  set scrollTop(top) {
    this.#view.scrollDOM.scrollTop = top;
  }

  focus() {
    this.#view.focus();
  }

  hasFocus() {
    return this.#view.hasFocus;
  }

  /** @param {number} from @param {number} to @param {string} words @param {boolean} [isOthers] */
  replace(from, to, words, isOthers) {
    const insert = textOf(words);
    // Undo takes back what was done here.
    const annotations = isOthers ? Transaction.addToHistory.of(false) : isolateHistory.of("full");
    this.#view.dispatch({ changes: { from, to, insert }, selection: { anchor: from + insert.length }, annotations, userEvent: "input.page" });
  }

  undo() {
    return undo(this.#view);
  }

  redo() {
    return redo(this.#view);
  }

  reveal() {
    const { scrollDOM, state } = this.#view;
    const { from } = state.selection.main;
    const [at, { top, bottom }] = [this.#view.coordsAtPos(from), scrollDOM.getBoundingClientRect()];
    if (!at || at.top < top + 40 || at.bottom > bottom - 40) this.#view.dispatch({ effects: EditorView.scrollIntoView(from, { y: "center" }) });
  }

  /** @param {number} x @param {number} y */
  placeAt(x, y) {
    return this.#view.posAtCoords({ x, y }, false);
  }

  /** @param {import("./text-editor.js").Mark[]} marks */
  mark(marks) {
    this.#view.dispatch({ effects: setProblems.of(marks) });
  }
}

/** Edits in `host` what is left there. @param {HTMLElement} host @param {Left} left @param {import("./loading-editor.js").FromPage} page */
export const codeEditor = (host, left, page) => new CodeEditor(host, left, page);
