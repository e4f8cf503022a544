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
 * @param {{ lead(line: number, column: number): void, fix(fix: StudioFix): void, fixAll(): void, words(fix: StudioFix): string }} actions
 */
export const listProblems = (problems, { lead, fix, fixAll, words }) => {
  const items = problems.map((problem) => {
    const { is_error, line, column, found, expected, help } = problem;
    const sign = element("span", "sign", is_error ? "✕" : "!");
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", is_error ? "Error" : "Warning");
    const told = [sign, element("span", "place", line ? `line ${line}` : ""), element("span", "found", ...sentence(found))];
    for (const advice of [expected && `Expected: ${expected}`, help]) if (advice) told.push(element("span", "help", ...sentence(advice)));
    const item = element("li", "", button("problem", () => lead(line, column), ...told));
    const certain = problem.fix;
    if (certain) item.append(button("fix", () => fix(certain), ...fixWords(certain, words(certain))));
    return item;
  });
  const errors = problems.filter(({ is_error }) => is_error).length;
  const certain = problems.filter((problem) => problem.fix).length;
  if (certain > 1) items.unshift(element("li", "all", button("fix", fixAll, `Fix the ${certain} that are certain`)));
  fill("problems", items, problems.length ? `${errors} to mend, ${problems.length - errors} to look at` : "none");
};

/** What a fix does, in words. @param {StudioFix} fix @param {string} before what stands there */
const fixWords = ({ text }, before) =>
  text.trim() ? ["Fix: write ", element("code", "", text.trim())] : ["Fix: take ", element("code", "", before.trim()), " away"];
