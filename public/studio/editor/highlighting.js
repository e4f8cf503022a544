/* What the marks in the text are, shown by weight, slant, lines and colour: of what is in view. */

import { Decoration, ViewPlugin } from "@codemirror/view";
import { frontMatterEnd } from "../story-language.js";
import { kindOfLine, partsOf } from "./djot-marks.js";

/** The most characters around what is in view that are read for the beginning and the end of a paragraph. */
const AROUND = 5000;

/** @type {Record<string, Decoration>} */
const PARTS = {};
/** @param {string} kind */
const part = (kind) => (PARTS[kind] ??= Decoration.mark({ class: "dj-" + kind }));

/** @type {Record<string, Decoration>} */
const LINES = {};
/** Each line is set in the direction of its own words. @param {string} kind */
const line = (kind) => (LINES[kind] ??= Decoration.line({ class: kind && "dj-line-" + kind, attributes: { dir: "auto" } }));

/** The lines from one place to another, and on to the blank lines around them. @param {import("@codemirror/state").Text} doc @param {number} from @param {number} to */
const whole = (doc, from, to) => {
  let [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  while (first.number > 1 && first.text.trim() && from - first.from < AROUND) first = doc.line(first.number - 1);
  while (last.number < doc.lines && last.text.trim() && last.to - to < AROUND) last = doc.line(last.number + 1);
  return [first.from, last.to];
};

/** @param {import("@codemirror/view").EditorView} view */
const decorationsOf = ({ state: { doc }, visibleRanges }) => {
  const decorations = [];
  const front = frontMatterEnd(doc.sliceString(0, 20_000));
  let done = -1;
  for (const range of visibleRanges) {
    if (done >= doc.length) break;
    const [from, to] = whole(doc, Math.max(range.from, done + 1), Math.max(range.to, done + 1));
    for (let at = from; at <= to; ) {
      const { text, from: start, to: end } = doc.lineAt(at);
      if (start > done) decorations.push(line(start < front ? "front" : kindOfLine(text)).range(start));
      at = end + 1;
    }
    for (const { kind, start, end } of partsOf(doc.sliceString(from, to), Math.max(0, front - from))) if (from + start > done) decorations.push(part(kind).range(from + start, from + end));
    done = to;
  }
  return Decoration.set(decorations, true);
};

export const highlighting = ViewPlugin.define(
  (view) => ({
    decorations: decorationsOf(view),
    update(update) {
      if (update.docChanged || update.viewportChanged) this.decorations = decorationsOf(update.view);
    },
  }),
  { decorations: ({ decorations }) => decorations },
);
