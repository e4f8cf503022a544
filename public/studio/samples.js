/* What is still the example's: words and numbers that came with a construct and that nobody has changed must not be published. */

import { CONSTRUCTS } from "./constructs.js";
import { t } from "./i18n.js";

/** The least letters and digits of a line that only an example can have. */
const LEAST = 12;

/** Whether a line says something: it is neither a mark of a division, nor attributes, nor the rule of a table. @param {string} line */
const says = (line) => !/^(:{3,}|\{[^}]*\}$|[|\-\s:]*$)/.test(line) && line.replace(/[^\p{L}\p{N}]/gu, "").length >= LEAST;

/** What a line says that its numbers count. @param {string} line */
const labelsOf = (line) => line.match(/label="[^"]+"/g) ?? [];

const EXAMPLES = CONSTRUCTS.flatMap(([, constructs]) => constructs).filter(({ around }) => !around);
const LINES = new Set(EXAMPLES.flatMap(({ example }) => example.split("\n").map((line) => line.trim())).filter(says));
const LABELS = new Set(EXAMPLES.flatMap(({ example }) => labelsOf(example)));

/** Whether a line, or what it says of its number, is still that of an example. @param {string} line */
const isSample = (line) => LINES.has(line.trim()) || labelsOf(line).some((label) => LABELS.has(label));

/** The lines of a text, from 1, that have something of an example. @param {string} text */
export const sampleLines = (text) => text.split("\n").flatMap((line, index) => (isSample(line) ? [index + 1] : []));

/** What is wrong with these lines, as it is listed. @param {number[]} lines @returns {StudioProblem[]} */
export const sampleProblems = (lines) =>
  lines.map((line) => ({
    is_error: true,
    line,
    column: 1,
    found: t("these words are still the example’s"),
    expected: t("your own"),
    help: t("write over them, or take them away"),
    fix: null,
    isTranslated: true,
  }));
