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
import { marked } from "./i18n.js";

/**
 * Something to be put into a story: a block, or words in a sentence with the marks that go around words that are there already.
 *
 * A note is both. Its name and its use are keys of translations.
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
    marked("Text"),
    [
      { name: marked("Section"), use: marked("a part of the story that readers can go to"), example: block(text, /^## /m) },
      { name: marked("Heading"), use: marked("a smaller heading inside a section"), example: block(text, /^### /m) },
      { name: marked("List"), use: marked("items, each after a dash"), example: block(text, /^- /) },
      { name: marked("Quotation"), use: marked("what somebody said, large, with their name"), example: block(text, /^> /m) },
      { name: marked("Pull quote"), use: marked("words of the text, repeated large"), example: block(corrections, /^::: pull/m) },
      { name: marked("Rule"), use: marked("a pause between two passages"), example: block(passages, /^\*\*\*$/m) },
    ],
  ],
  [
    marked("In a sentence"),
    [
      { name: marked("Running number"), use: marked("it counts up when readers come to it"), example: span(text, /\[[^\]]+\]\{\.count[^}]*\}/), around: ["[", "]{.count}"] },
      { name: marked("Date"), use: marked("says to machines which day is meant"), example: span(text, /\[[^\]]+\]\{date=[^}]*\}/), around: ["[", "]{date=}"] },
      { name: marked("Foreign words"), use: marked("are read aloud in their language"), example: span(text, /\[[^\]]+\]\{lang=[^}]*\}/), around: ["[", "]{lang=}"] },
      { name: marked("Link"), use: marked("leads to another page"), example: span(corrections, /\[[^\]]+\]\(https:[^)]*\)/), around: ["[", "](https://)"] },
      { name: marked("Note"), use: marked("a source or an aside, behind a small number"), example: block(passages, /^\[\^/), isNote: true },
    ],
  ],
  [
    marked("Figures"),
    [
      { name: marked("Large figure"), use: marked("one number that carries the story"), example: block(figures, /^::: figures/m) },
      { name: marked("Compared figures"), use: marked("two to four, with bars on one scale"), example: block(figures, /\.compare/) },
      { name: marked("Table"), use: marked("rows and columns with their source"), example: block(table) },
    ],
  ],
  [
    marked("Photos and films"),
    [
      { name: marked("Photo"), use: marked("with its caption and credit"), example: block(photo) },
      { name: marked("Stage"), use: marked("photos that change behind short texts"), example: block(stage) },
      { name: marked("Regions of a photo"), use: marked("a stage that moves to parts of its photo"), example: block(regions) },
      { name: marked("Stage beside its text"), use: marked("photos, figures or charts next to what explains them"), example: block(beside) },
      { name: marked("Pair"), use: marked("before and after, with a handle between"), example: block(pair) },
      { name: marked("Gallery"), use: marked("many photos, none of them cropped"), example: block(gallery) },
      { name: marked("Embed"), use: marked("a film or page of another site, loaded when readers ask"), example: block(embed) },
    ],
  ],
  [
    marked("Charts"),
    [
      { name: marked("Bars"), use: marked("amounts beside one another"), example: block(bars) },
      { name: marked("Line"), use: marked("how something went over the years"), example: block(line) },
      { name: marked("Dots"), use: marked("a dot for each of a few"), example: block(dots) },
      { name: marked("Marks"), use: marked("so many of so many"), example: block(marks) },
      { name: marked("Timeline"), use: marked("dates and what happened"), example: block(timeline) },
    ],
  ],
  [
    marked("Around the story"),
    [
      { name: marked("Box"), use: marked("background, how you counted, who somebody is"), example: block(box) },
      { name: marked("Correction"), use: marked("what was wrong, and since when it is right"), example: block(corrections, /^::: correction/m) },
      { name: marked("Editor’s note"), use: marked("what readers should know of the making"), example: block(corrections, /^::: editors-note/m) },
      { name: marked("Related links"), use: marked("what else to read"), example: block(corrections, /^::: related/m) },
    ],
  ],
];
