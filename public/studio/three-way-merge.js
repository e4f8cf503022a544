/* A three-way merge of two texts that have come from one: by itself where they differ in different lines, by hand where in the same. */

import { button, element } from "./elements.js";
import { t } from "./i18n.js";

/** The most pairs of lines that are compared; texts that differ in more are one difference. */
const MOST_PAIRS = 4_000_000;

/** A part of all three texts, as lines. @typedef {{ base: string[], mine: string[], theirs: string[] }} Part */

/**
 * For each line of `base` its line in `other`, where it has one: a longest common subsequence.
 *
 * @param {string[]} base
 * @param {string[]} other
 */
const matches = (base, other) => {
  /** @type {(number | undefined)[]} */
  const found = new Array(base.length);
  let start = 0;
  while (start < base.length && start < other.length && base[start] === other[start]) found[start] = start++;
  let [end, otherEnd] = [base.length, other.length];
  while (end > start && otherEnd > start && base[end - 1] === other[otherEnd - 1]) found[--end] = --otherEnd;
  const [rows, columns] = [end - start, otherEnd - start];
  if (rows * columns > MOST_PAIRS) return found;
  // How many lines are shared from a pair on.
  const shared = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const isSame = (/** @type {number} */ row, /** @type {number} */ column) => base[start + row] === other[start + column];
  for (let row = rows - 1; row >= 0; row--)
    for (let column = columns - 1; column >= 0; column--)
      shared[row][column] = isSame(row, column) ? 1 + shared[row + 1][column + 1] : Math.max(shared[row + 1][column], shared[row][column + 1]);
  for (let row = 0, column = 0; row < rows && column < columns; )
    if (isSame(row, column)) found[start + row++] = start + column++;
    else if (shared[row + 1][column] >= shared[row][column + 1]) row++;
    else column++;
  return found;
};

/**
 * The texts in parts that follow one another: where all three are the same, and where they are not.
 *
 * @param {string[]} base
 * @param {string[]} mine
 * @param {string[]} theirs
 * @returns {Part[]}
 */
const parts = (base, mine, theirs) => {
  const [inMine, inTheirs] = [matches(base, mine), matches(base, theirs)];
  /** @type {Part[]} */
  const found = [];
  let [at, atMine, atTheirs] = [0, 0, 0];
  const take = (/** @type {number} */ end, /** @type {number} */ endMine, /** @type {number} */ endTheirs) => {
    if (end > at || endMine > atMine || endTheirs > atTheirs)
      found.push({ base: base.slice(at, end), mine: mine.slice(atMine, endMine), theirs: theirs.slice(atTheirs, endTheirs) });
    [at, atMine, atTheirs] = [end, endMine, endTheirs];
  };
  for (let next = 0; next < base.length; next++) {
    const [nextMine, nextTheirs] = [inMine[next], inTheirs[next]];
    if (nextMine === undefined || nextTheirs === undefined) continue;
    take(next, nextMine, nextTheirs);
    take(next + 1, nextMine + 1, nextTheirs + 1);
  }
  take(base.length, mine.length, theirs.length);
  return found;
};

/** @param {string[]} one @param {string[]} other */
const same = (one, other) => one.length === other.length && one.every((line, index) => line === other[index]);

/** What a part becomes where only one side has changed it, or both have in one way. @param {Part} part */
const certain = ({ base, mine, theirs }) => {
  if (same(mine, base)) return theirs;
  return same(theirs, base) || same(mine, theirs) ? mine : undefined;
};

/** One way of writing a part. @param {string} name @param {string} value @param {string} label @param {string[]} lines @param {boolean} isChosen */
const way = (name, value, label, lines, isChosen) => {
  const input = Object.assign(document.createElement("input"), { type: "radio", name, value, checked: isChosen });
  const words = Object.assign(element("pre", "", lines.join("\n") || t("(nothing)")), { dir: "auto" });
  return element("label", "way", element("span", "", input, " ", label), words);
};

/** A part to be decided. @param {Part} part @param {number} index */
const question = ({ mine, theirs }, index) => {
  const name = `part-${index}`;
  return element(
    "fieldset",
    "difference",
    element("legend", "", t("Difference {number}", { number: index + 1 })),
    way(name, "mine", t("Here"), mine, false),
    way(name, "theirs", t("In the folder"), theirs, false),
    way(name, "both", t("Both, one after the other"), [...mine, ...theirs], true),
  );
};

/** Asks which lines stay. @param {Part[]} asked @returns {Promise<string[][]>} */
const decide = (asked) =>
  new Promise((resolve) => {
    const dialog = /** @type {HTMLDialogElement} */ (element("dialog", "merging"));
    const form = /** @type {HTMLFormElement} */ (element("form", ""));
    const end = () => {
      const given = new FormData(form);
      const chosen = asked.map(({ mine, theirs }, index) => {
        const way = given.get(`part-${index}`);
        return way === "mine" ? mine : way === "theirs" ? theirs : [...mine, ...theirs];
      });
      dialog.onclose = null;
      // Closed before it goes, the keyboard comes back to where it was.
      dialog.close();
      dialog.remove();
      resolve(chosen);
    };
    const heading = element("h2", "", t("The story was changed here and in the folder"));
    heading.id = "merging";
    dialog.setAttribute("aria-labelledby", heading.id);
    form.append(heading, element("p", "", t("These lines differ. Nothing is lost: choose what stays.")), ...asked.map(question), button("primary", end, t("Go on with this")));
    form.onsubmit = (event) => event.preventDefault();
    // Until it is answered, nothing can be kept. Browsers close it at the second Escape, whatever a page says to that.
    dialog.oncancel = (event) => event.preventDefault();
    dialog.onclose = () => dialog.showModal();
    dialog.append(form);
    document.body.append(dialog);
    dialog.showModal();
  });

/**
 * Merges `mine` and `theirs`, which were both `base` once.
 *
 * @param {string} base
 * @param {string} mine
 * @param {string} theirs
 * @returns {Promise<string>}
 */
export const merge = async (base, mine, theirs) => {
  const all = parts(base.split("\n"), mine.split("\n"), theirs.split("\n"));
  const asked = all.filter((part) => !certain(part));
  const chosen = asked.length ? await decide(asked) : [];
  return all.flatMap((part) => certain(part) ?? chosen[asked.indexOf(part)]).join("\n");
};
