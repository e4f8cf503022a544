/* The lists under the text: what is wrong, and the count in the head of each list. */

import { button, element, sentence } from "./elements.js";
import { english } from "./english.js";
import { parts, plural, t } from "./i18n.js";
import { byId } from "./page.js";

/**
 * Fills a list anew. Where a button of it had the keyboard, the one that is in its place has it then.
 *
 * @param {string} name of the panel
 * @param {Node[]} items
 * @param {string} count
 */
export const fill = (name, items, count) => {
  const list = byId(name);
  const buttons = () => /** @type {HTMLElement[]} */ ([...list.querySelectorAll("button,summary")]);
  const focused = buttons().findIndex((button) => button === document.activeElement);
  list.replaceChildren(...items);
  byId(name + "-count").textContent = count;
  if (focused < 0) return;
  (buttons()[focused] ?? buttons().pop() ?? list.closest("details")?.querySelector("summary"))?.focus({ preventScroll: true });
};

/**
 * Lists what is wrong; each leads to its line, and has a button where its fix is certain.
 *
 * @param {StudioProblem[]} problems
 * @param {{ lead(line: number, column: number): void, fix(fix: StudioFix): void, fixAll(): void, words(fix: StudioFix): string, write(problem: StudioProblem): void }} actions `write` leads
 *   to the field of a photo in which it is mended
 */
export const listProblems = (problems, { lead, fix, fixAll, words, write }) => {
  const items = problems.map((problem) => {
    const { line, column, fix: certain } = problem;
    const item = element("li", "", button("problem", () => lead(line, column), ...tell(problem, element("span", "place", line ? t("line {line}", { line: String(line) }) : ""))));
    if (certain) item.append(button("fix", () => fix(certain), ...fixWords(certain, words(certain))));
    if (problem.field) {
      const made = button("fix", () => write(problem), t("Write it"));
      made.setAttribute("aria-label", t("Write it: {what}, line {line}", { what: problem.found, line: String(line) }));
      item.append(made);
    }
    return item;
  });
  const errors = problems.filter(({ is_error }) => is_error).length;
  const certain = problems.filter((problem) => problem.fix).length;
  if (certain > 1) items.unshift(element("li", "all", button("fix", fixAll, plural(certain, "Fix the {count} that are certain", "Fix the {count} that are certain"))));
  fill("problems", items, problems.length ? t("{errors} to mend, {warnings} to look at", { errors, warnings: problems.length - errors }) : t("none"));
};

/** What is wrong, behind a sign of how much. @param {StudioProblem} problem @param {...HTMLElement} place */
export const tell = ({ is_error, found, expected, help, isTranslated }, ...place) => {
  const sign = element("span", "sign", is_error ? "✕" : "!");
  sign.setAttribute("role", "img");
  sign.setAttribute("aria-label", is_error ? t("Error") : t("Warning"));
  const told = (/** @type {string} */ words, className = "") => (isTranslated ? element("span", className, ...sentence(words)) : english(words, className));
  const advice = expected ? [element("span", "help", ...parts("Expected: {what}", { what: isTranslated ? expected : english(expected) }))] : [];
  return [sign, ...place, told(found, "found"), ...advice, ...(help ? [told(help, "help")] : [])];
};

/** Words of the text, which have a direction of their own. @param {string} words */
const code = (words) => Object.assign(element("code", "", words.trim()), { dir: "auto" });

/** What a fix does, in words. @param {StudioFix} fix @param {string} before what stands there */
export const fixWords = ({ text }, before) =>
  text.trim()
    ? parts("Fix: write {words}", { words: code(text) })
    : parts("Fix: take {words} away", { words: code(before) });
