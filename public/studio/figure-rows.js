/*
 * The rows of large figures, in the text and in the preview. They are told by their place and not by their words, as other blocks are: a
 * number may be short, and runs.
 */

import { text } from "./story.js";

/** A count on a line of its own, with its attributes. */
const COUNT = /^[ \t]*(\[(?!\^)[^\]]*\]\{(?:[^{}"]|"(?:\\[^]|[^"\\])*")*\})/dgm;

/** The opening fences of rows, in their order. @param {string} value */
const fencesIn = (value) => [...value.matchAll(/^[ \t]*:{3,}[ \t]*figures[ \t]*$/gm)];

/** The rows of the preview, where each in the text is there: what cannot be read is not shown. @param {Document} page */
const rowsOf = (page) => {
  const rows = [...page.querySelectorAll(".sw-figures")];
  return rows.length === fencesIn(text.value).length ? rows : [];
};

/** The row of the preview that the text is in where `before` ends. @param {Document} page @param {string} before up to the end of a line */
export const rowAt = (page, before) => {
  const last = [...before.matchAll(/^[ \t]*:{3,}.*$/gm)].at(-1);
  const fences = fencesIn(before);
  return last && last.index === fences.at(-1)?.index ? rowsOf(page)[fences.length - 1] : undefined;
};

/**
 * Where the count of a large figure begins and ends in the text, where that can be told.
 *
 * @param {Element} row of the preview
 * @param {Element} figure in it
 * @returns {[start: number, end: number] | undefined}
 */
export const placeOfFigure = (row, figure) => {
  const fence = fencesIn(text.value)[rowsOf(row.ownerDocument).indexOf(row)];
  if (!fence) return undefined;
  const begins = fence.index + fence[0].length;
  const rest = text.value.slice(begins);
  const counts = [...rest.slice(0, rest.search(/^[ \t]*:{3,}[ \t]*$/m)).matchAll(COUNT)];
  const figures = [...row.querySelectorAll(".sw-figure")];
  const [start, end] = counts[figures.indexOf(figure)]?.indices?.[1] ?? [];
  if (start === undefined || end === undefined || counts.length !== figures.length) return undefined;
  return [begins + start, begins + end];
};
