/* What the marks in the text are, shown by weight, slant, lines and colour: of what is in view. */

import { Decoration, ViewPlugin } from "@codemirror/view";
import { kindOfLine } from "./djot-marks.js";
import { frontOf, paragraphsInView } from "./parts-in-view.js";

/** @type {Record<string, Decoration>} */
const PARTS = {};
/** @param {string} kind */
const part = (kind) => (PARTS[kind] ??= Decoration.mark({ class: "dj-" + kind }));

/** @type {Record<string, Decoration>} */
const LINES = {};
/** Each line is set in the direction of its own words. @param {string} kind */
const line = (kind) => (LINES[kind] ??= Decoration.line({ class: kind && "dj-line-" + kind, attributes: { dir: "auto" } }));

/** @param {import("@codemirror/view").EditorView} view */
const decorationsOf = (view) => {
  const { doc } = view.state;
  const decorations = [];
  const front = frontOf(doc);
  for (const { from, to, parts } of paragraphsInView(view, front)) {
    for (let at = from; at <= to; ) {
      const { text, from: start, to: end } = doc.lineAt(at);
      decorations.push(line(start < front ? "front" : kindOfLine(text)).range(start));
      at = end + 1;
    }
    for (const { kind, start, end } of parts) decorations.push(part(kind).range(start, end));
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
