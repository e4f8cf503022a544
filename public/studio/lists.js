/* The lists under the text: problems, photos, and what the import guessed. */

import { byId } from "./page.js";

/**
 * An element with a class and what is in it.
 *
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
const element = (name, className, ...children) => {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
};

/** A sentence as elements: it begins with a capital, and what stands between backticks is code. @param {string} words */
const sentence = (words) =>
  (words.charAt(0).toUpperCase() + words.slice(1)).split("`").map((part, index) => (index % 2 ? element("code", "", part) : part));

/**
 * @param {string} name of the panel
 * @param {Node[]} items
 * @param {string} count
 */
const fill = (name, items, count) => {
  byId(name).replaceChildren(...items);
  byId(name + "-count").textContent = count;
};

/**
 * Lists what is wrong; each leads to its line.
 *
 * @param {StudioProblem[]} problems
 * @param {(line: number, column: number) => void} lead
 */
export const listProblems = (problems, lead) => {
  const items = problems.map(({ is_error, line, column, found, expected, help }) => {
    const button = /** @type {HTMLButtonElement} */ (element("button", "problem"));
    button.type = "button";
    const sign = element("span", "sign", is_error ? "✕" : "!");
    sign.setAttribute("role", "img");
    sign.setAttribute("aria-label", is_error ? "Error" : "Warning");
    button.append(sign, element("span", "place", line ? `line ${line}` : ""), element("span", "found", ...sentence(found)));
    for (const advice of [expected && `Expected: ${expected}`, help]) if (advice) button.append(element("span", "help", ...sentence(advice)));
    button.onclick = () => lead(line, column);
    return element("li", "", button);
  });
  const errors = problems.filter(({ is_error }) => is_error).length;
  fill("problems", items, problems.length ? `${errors} to mend, ${problems.length - errors} to look at` : "none");
};

/**
 * Lists the photos that the story names, with a way to give those that are missing; then those that it does not name.
 *
 * @param {string[]} named
 * @param {Map<string, { url: string }>} photos
 * @param {{ choose(src: string): void, insert(src: string): void }} actions
 */
export const listPhotos = (named, photos, { choose, insert }) => {
  const item = (/** @type {string} */ src, /** @type {string} */ word, /** @type {() => void} */ act) => {
    const photo = photos.get(src);
    const picture = photo ? Object.assign(document.createElement("img"), { src: photo.url, alt: "" }) : element("span", "slot");
    const button = /** @type {HTMLButtonElement} */ (element("button", "", word));
    button.type = "button";
    button.setAttribute("aria-label", `${word} ${src}`);
    button.onclick = act;
    return element("li", "file", picture, element("span", "name", src.replace(/^photos\//, "")), button);
  };
  const loose = [...photos.keys()].filter((src) => !named.includes(src));
  const items = [
    ...named.map((src) => item(src, photos.has(src) ? "Replace…" : "Choose…", () => choose(src))),
    ...loose.map((src) => item(src, "Put into the text", () => insert(src))),
  ];
  const missing = named.filter((src) => !photos.has(src)).length;
  fill("photos", items, missing ? `${missing} missing` : `${photos.size}`);
};

/** Lists what the import guessed. @param {StudioProposal[]} proposals */
export const listProposals = (proposals) => {
  const items = proposals.map(({ kind, what, why, undo }) =>
    element("li", "proposal", element("strong", "", kind), " ", ...sentence(what), element("span", "why", ...sentence([why, undo].filter(Boolean).join(". ")))),
  );
  fill("proposals", items, `${proposals.length}`);
  byId("proposals-panel").hidden = !proposals.length;
};
