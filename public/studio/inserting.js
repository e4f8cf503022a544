/* Putting constructs into the text. */

import { blocksOf } from "./blocks.js";
import { quoted } from "./division.js";
import { replace } from "./editing.js";

/** @typedef {import("./constructs.js").Construct} Construct */
/** @typedef {import("./text-editor.js").TextEditor} TextEditor */

/** A photo that the story does not name yet, with the credit that its file names. @typedef {{ src: string, credit: string }} Loose */

/** What is to be changed first in an example: what stands in the first group that matches. */
const FIRST = [
  /!\[([^\]]*)\]/, // what a photo shows
  /^#+ (.+)$/m,
  /^- \[?([^\]\n]+)/m,
  /^> (.+)$/m,
  /^\[([^\]^]+)\]/m, // a number, a date
  /^\| *([^|\n]+?) *\|/m,
  /^(?![{:|\n])(.+)$/m,
];

/**
 * Puts a block on lines of its own where the cursor is, behind what it stands in, and selects what is to be changed first.
 *
 * @param {TextEditor} area
 * @param {string} example
 */
export const insertBlock = (area, example) => {
  const at = putBlock(area, area.selectionStart, example);
  choose(area, at, example);
};

/**
 * Puts a block below that which is at `at`, and the cursor into it.
 *
 * @param {TextEditor} area
 * @param {number} at
 * @param {string} block
 * @param {number} cursor where it is to be in the block
 */
export const insertBelow = (area, at, block, cursor) => {
  const start = putBlock(area, at, block) + cursor;
  area.setSelectionRange(start, start);
  area.reveal();
};

/** Puts a block on lines of its own; where it begins. @param {TextEditor} area @param {number} place @param {string} block */
const putBlock = (area, place, block) => {
  const text = area.value;
  const at = placeFor(text, place);
  const [before, after] = [text.slice(0, at), text.slice(at)];
  const above = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  const below = /^\n(\n|$)/.test(after) ? "" : !after || after.startsWith("\n") ? "\n" : "\n\n";
  replace(area, at, at, above + block + below);
  return at + above.length;
};

/** Where a block may begin: on a blank line at `at`, else behind the block that `at` is in. @param {string} text @param {number} at */
const placeFor = (text, at) => {
  const block = blocksOf(text).find(({ start, end }) => start <= at && at <= end);
  if (!block) return at;
  const line = text.slice(text.lastIndexOf("\n", at - 1) + 1).split("\n", 1)[0];
  return block.isFront || line.trim() ? block.end : at;
};

/**
 * Puts words into the sentence, or marks around those that are selected.
 *
 * @param {TextEditor} area
 * @param {string} example
 * @param {[string, string]} around
 */
const insertSpan = (area, example, [before, behind]) => {
  const { selectionStart: start, selectionEnd: end } = area;
  const words = area.value.slice(start, end).trim();
  if (!words || words.includes("\n")) {
    const space = /\S$/.test(area.value.slice(0, end)) ? " " : "";
    replace(area, end, end, space + example);
    return choose(area, end + space.length, example);
  }
  const from = start + area.value.slice(start, end).indexOf(words);
  replace(area, from, from + words.length, before + words + behind);
  // What the marks still lack.
  const lack = behind.search(/[=/][})]/) + 1;
  const at = from + before.length + words.length + (lack || behind.length);
  area.setSelectionRange(at, at);
};

/**
 * Puts the number of a note where the cursor is, and the note under the paragraph.
 *
 * @param {TextEditor} area
 * @param {string} example
 */
const insertNote = (area, example) => {
  const text = area.value;
  const [, base = "note", words = ""] = /^\[\^([^\]]+)\]: ([^]*)$/.exec(example) || [];
  let name = base;
  for (let number = 2; text.includes(`[^${name}]`); number++) name = base + number;
  const at = area.selectionEnd;
  const end = placeFor(text, at);
  const mark = `[^${name}]`;
  const head = mark + text.slice(at, end) + `\n\n${mark}: `;
  replace(area, at, end, head + words);
  area.setSelectionRange(at + head.length, at + head.length + words.length);
  area.reveal();
};

/**
 * Puts a construct into the text. Photos that the story does not name yet stand in the place of those of the example.
 *
 * @param {TextEditor} area
 * @param {Construct} construct
 * @param {Loose[]} loose
 */
export const insert = (area, { example, around, isNote }, loose) => {
  if (isNote) return insertNote(area, example);
  if (around) return insertSpan(area, example, around);
  insertBlock(area, withOwn(example, loose));
};

/**
 * Puts a block in the place of what was begun on a line of its own, between `start` and `end`, also in what is around it.
 *
 * @param {TextEditor} area
 * @param {number} start
 * @param {number} end
 * @param {Construct} construct
 * @param {Loose[]} loose
 */
export const insertHere = (area, start, end, { example }, loose) => {
  const [before, after] = [area.value.slice(0, start), area.value.slice(end)];
  const block = withOwn(example, loose);
  // What opens a division, and its attributes, stands right above what is in it.
  const above = !before || /(\n|^)([ \t]*|:{3,}.*|\{.*\})\n$/.test(before) ? "" : "\n";
  const below = /^(\s*$|\n([ \t]*\n|:{3,}))/.test(after) ? "" : "\n";
  replace(area, start, end, above + block + below);
  choose(area, start + above.length, block);
};

/** An example with photos that the story does not name yet in the place of its own. @param {string} example @param {Loose[]} loose */
const withOwn = (example, loose) => {
  const left = [...loose];
  // The credit of an example is nobody else's.
  return example.replace(/credit="[^"]*"|!\[[^\]]*\]\([^)]*\)/g, (part) => {
    if (part.startsWith("credit")) return "credit=" + quoted(left[0]?.credit ?? "");
    const photo = left.shift();
    return photo ? `![](${photo.src})` : part;
  });
};

/** Selects what is to be changed first in an example that stands at `at`. @param {TextEditor} area @param {number} at @param {string} example */
const choose = (area, at, example) => {
  for (const mark of FIRST) {
    const found = new RegExp(mark, mark.flags + "d").exec(example)?.indices?.[1];
    if (!found) continue;
    area.setSelectionRange(at + found[0], at + found[1]);
    return area.reveal();
  }
};
