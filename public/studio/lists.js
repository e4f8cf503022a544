/* The lists under the text: what is wrong, and the count in the head of each list. */

import { button, element, sentence } from "./elements.js";
import { byId } from "./page.js";

/**
 * @param {string} name of the panel
 * @param {Node[]} items
 * @param {string} count
 */
export const fill = (name, items, count) => {
  byId(name).replaceChildren(...items);
  byId(name + "-count").textContent = count;
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
    const item = element("li", "", button("problem", () => lead(line, column), ...tell(problem, element("span", "place", line ? `line ${line}` : ""))));
    if (certain) item.append(button("fix", () => fix(certain), ...fixWords(certain, words(certain))));
    if (problem.field) {
      const made = button("fix", () => write(problem), "Write it");
      made.setAttribute("aria-label", `Write it: ${problem.found}, line ${line}`);
      item.append(made);
    }
    return item;
  });
  const errors = problems.filter(({ is_error }) => is_error).length;
  const certain = problems.filter((problem) => problem.fix).length;
  if (certain > 1) items.unshift(element("li", "all", button("fix", fixAll, `Fix the ${certain} that are certain`)));
  fill("problems", items, problems.length ? `${errors} to mend, ${problems.length - errors} to look at` : "none");
};

/** What is wrong, behind a sign of how much. @param {StudioProblem} problem @param {...HTMLElement} place */
export const tell = ({ is_error, found, expected, help }, ...place) => {
  const sign = element("span", "sign", is_error ? "✕" : "!");
  sign.setAttribute("role", "img");
  sign.setAttribute("aria-label", is_error ? "Error" : "Warning");
  const advice = [expected && `Expected: ${expected}`, help].filter(Boolean);
  return [sign, ...place, element("span", "found", ...sentence(found)), ...advice.map((words) => element("span", "help", ...sentence(words)))];
};

/** What a fix does, in words. @param {StudioFix} fix @param {string} before what stands there */
export const fixWords = ({ text }, before) =>
  text.trim() ? ["Fix: write ", element("code", "", text.trim())] : ["Fix: take ", element("code", "", before.trim()), " away"];
