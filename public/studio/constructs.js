/* What a story can be made of, with an example of each: the sources of the gallery of blocks. */

import bars from "../gallery/bars.dj";
import beside from "../gallery/beside.dj";
import box from "../gallery/box.dj";
import corrections from "../gallery/corrections.dj";
import dots from "../gallery/dots.dj";
import embed from "../gallery/embed.dj";
import figures from "../gallery/figures.dj";
import gallery from "../gallery/gallery.dj";
import line from "../gallery/line.dj";
import marks from "../gallery/marks.dj";
import pair from "../gallery/pair.dj";
import passages from "../gallery/passages.dj";
import photo from "../gallery/photo.dj";
import regions from "../gallery/regions.dj";
import stage from "../gallery/stage.dj";
import table from "../gallery/table.dj";
import text from "../gallery/text.dj";
import timeline from "../gallery/timeline.dj";
import { blocksOf } from "./blocks.js";

/**
 * Something to be put into a story: a block, or words in a sentence with the marks that go around words that are there already.
 *
 * A note is both.
 *
 * @typedef {{ name: string, use: string, example: string, around?: [string, string], isNote?: boolean }} Construct
 */

/** The first block of a file that has this in it. @param {string} source @param {RegExp} [mark] */
const block = (source, mark = /^(?!---)/) => {
  const found = blocksOf(source).find(({ start, end, isFront }) => !isFront && mark.test(source.slice(start, end)));
  if (!found) throw new Error(`the gallery has no ${mark}`);
  return source.slice(found.start, found.end);
};

/** Words of a file. @param {string} source @param {RegExp} words */
const span = (source, words) => {
  const found = words.exec(source);
  if (!found) throw new Error(`the gallery has no ${words}`);
  return found[0];
};

/** @type {[string, Construct[]][]} */
export const CONSTRUCTS = [
  [
    "Text",
    [
      { name: "Section", use: "a part of the story that readers can go to", example: block(text, /^## /m) },
      { name: "Heading", use: "a smaller heading inside a section", example: block(text, /^### /m) },
      { name: "List", use: "items, each after a dash", example: block(text, /^- /) },
      { name: "Quotation", use: "what somebody said, large, with their name", example: block(text, /^> /m) },
      { name: "Pull quote", use: "words of the text, repeated large", example: block(corrections, /^::: pull/m) },
      { name: "Rule", use: "a pause between two passages", example: block(passages, /^\*\*\*$/m) },
    ],
  ],
  [
    "In a sentence",
    [
      { name: "Running number", use: "it counts up when readers come to it", example: span(text, /\[[^\]]+\]\{\.count[^}]*\}/), around: ["[", "]{.count}"] },
      { name: "Date", use: "says to machines which day is meant", example: span(text, /\[[^\]]+\]\{date=[^}]*\}/), around: ["[", "]{date=}"] },
      { name: "Foreign words", use: "are read aloud in their language", example: span(text, /\[[^\]]+\]\{lang=[^}]*\}/), around: ["[", "]{lang=}"] },
      { name: "Link", use: "leads to another page", example: span(corrections, /\[[^\]]+\]\(https:[^)]*\)/), around: ["[", "](https://)"] },
      { name: "Note", use: "a source or an aside, behind a small number", example: block(passages, /^\[\^/), isNote: true },
    ],
  ],
  [
    "Figures",
    [
      { name: "Large figure", use: "one number that carries the story", example: block(figures, /^::: figures/m) },
      { name: "Compared figures", use: "two to four, with bars on one scale", example: block(figures, /\.compare/) },
      { name: "Table", use: "rows and columns with their source", example: block(table) },
    ],
  ],
  [
    "Photos and films",
    [
      { name: "Photo", use: "with its caption and credit", example: block(photo) },
      { name: "Stage", use: "photos that change behind short texts", example: block(stage) },
      { name: "Regions of a photo", use: "a stage that moves to parts of its photo", example: block(regions) },
      { name: "Stage beside its text", use: "photos, figures or charts next to what explains them", example: block(beside) },
      { name: "Pair", use: "before and after, with a handle between", example: block(pair) },
      { name: "Gallery", use: "many photos, none of them cropped", example: block(gallery) },
      { name: "Embed", use: "a film or page of another site, loaded when readers ask", example: block(embed) },
    ],
  ],
  [
    "Charts",
    [
      { name: "Bars", use: "amounts beside one another", example: block(bars) },
      { name: "Line", use: "how something went over the years", example: block(line) },
      { name: "Dots", use: "a dot for each of a few", example: block(dots) },
      { name: "Marks", use: "so many of so many", example: block(marks) },
      { name: "Timeline", use: "dates and what happened", example: block(timeline) },
    ],
  ],
  [
    "Around the story",
    [
      { name: "Box", use: "background, how you counted, who somebody is", example: block(box) },
      { name: "Correction", use: "what was wrong, and since when it is right", example: block(corrections, /^::: correction/m) },
      { name: "Editor’s note", use: "what readers should know of the making", example: block(corrections, /^::: editors-note/m) },
      { name: "Related links", use: "what else to read", example: block(corrections, /^::: related/m) },
    ],
  ],
];
