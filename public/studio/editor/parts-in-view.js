/* The marked parts of the paragraphs that are in view. */

import { frontMatterEnd } from "../story-language.js";
import { partsOf } from "./djot-marks.js";

/** The most characters around what is in view that are read for the beginning and the end of a paragraph. */
const AROUND = 5000;
/** The most characters of a text that are read for its front matter. */
const MOST_FRONT = 20_000;

/** @typedef {import("@codemirror/state").Text} Text */

/** Where the front matter ends. @param {Text} doc */
export const frontOf = (doc) => frontMatterEnd(doc.sliceString(0, MOST_FRONT));

/** The lines from one place to another, and on to the blank lines around them. @param {Text} doc @param {number} from @param {number} to */
const whole = (doc, from, to) => {
  let [first, last] = [doc.lineAt(from), doc.lineAt(to)];
  while (first.number > 1 && first.text.trim() && from - first.from < AROUND) first = doc.line(first.number - 1);
  while (last.number < doc.lines && last.text.trim() && last.to - to < AROUND) last = doc.line(last.number + 1);
  return [first.from, last.to];
};

/**
 * What is in view, in whole paragraphs, each once and in its order: where it begins and ends, and its marked parts, with their places in
 * the whole text.
 *
 * @param {import("@codemirror/view").EditorView} view
 * @param {number} front where the front matter ends
 */
export const paragraphsInView = ({ state: { doc }, visibleRanges }, front) => {
  /** @type {{ from: number, to: number, parts: import("./djot-marks.js").Part[] }[]} */
  const found = [];
  let done = -1;
  for (const range of visibleRanges) {
    if (done >= doc.length) break;
    const [first, to] = whole(doc, Math.max(range.from, done + 1), Math.max(range.to, done + 1));
    const from = Math.max(first, done + 1);
    const parts = partsOf(doc.sliceString(first, to), Math.max(0, front - first)).map(({ kind, start, end }) => ({ kind, start: first + start, end: first + end }));
    found.push({ from, to, parts: parts.filter(({ start }) => start >= from) });
    done = to;
  }
  return found;
};
