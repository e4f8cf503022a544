/* Diagnostics in the editor: what is wrong, underlined where it stands in the text. */

import { placeOf } from "./caret.js";
import { button, element } from "./elements.js";
import { t } from "./i18n.js";
import { fixWords, tell } from "./lists.js";
import { fix } from "./quick-fixes.js";

/** @typedef {import("./text-editor.js").Mark} Mark */

/** What a problem is about, from where it begins: a division's line, attributes, a link or span, or a word. */
const ABOUT = /^(:{3,}.*|\{[^}]*\}?|!?\[[^\]]*\](\([^)]*\)|\{[^}]*\})*|#+ .*|[^\s}\])]+)/;

/**
 * The marks of problems in the text that they are of.
 *
 * @param {StudioProblem[]} problems
 * @param {string} words
 * @returns {Mark[]}
 */
export const marksOf = (problems, words) =>
  problems.filter(({ line }) => line).map((problem) => {
    const { is_error: isError, found, expected, help, line, column, fix: certain } = problem;
    const [at, lineEnd] = placeOf(words, line, column);
    const about = ABOUT.exec(words.slice(at, lineEnd))?.[0].trimEnd().length ?? 0;
    const mend = certain ? () => fix(certain, words) : undefined;
    const action = certain && mend ? [button("fix", mend, ...fixWords(certain, words.slice(certain.start, certain.end)))] : [];
    return {
      from: at,
      to: Math.min(words.length, at + about),
      isError,
      words: [isError ? t("Error") : t("Warning"), found, expected && t("Expected: {what}", { what: expected }), help].filter(Boolean).join("; ").replace(/`/g, ""),
      tell: () => element("div", "problem-told", ...tell(problem), ...action),
      fix: mend,
    };
  });
