/* The steps of a stage while they are changed in its form: nothing that is written of them gets lost. */

import { attribute, photoBlock, photoOf, quoted, withAttribute } from "./division.js";
import { t } from "./i18n.js";
import { joined } from "./stage-text.js";

/** A photo that stands in the text by itself. @typedef {{ src: string, block: string, start: number, end: number }} Standing */

/** `from` is where its visual stands in the text, which leaves that place. @typedef {import("./stage-text.js").Step & { from?: Standing }} FormStep */

export class StageSteps {
  /** @type {FormStep[]} */
  list;
  /** Visuals that are in no step any more. @type {string[]} */
  taken = [];
  /** Photos of the text that were changed here, and so stand behind the stage. @type {Standing[]} */
  moved = [];
  #standing;
  #creditOf;

  /**
   * @param {FormStep[]} steps
   * @param {Standing[]} standing the photos outside of the stage
   * @param {(src: string) => string} creditOf the credit that the file of a photo names
   */
  constructor(steps, standing, creditOf) {
    this.list = steps;
    this.#standing = standing;
    this.#creditOf = creditOf;
  }

  /** What becomes of a photo that is chosen for a step, where it is somewhere already. @param {string} src @param {number} place of the step */
  use(src, place) {
    const other = this.list.findIndex(({ visual }) => photoOf(visual) === src);
    if (other === place) return t("here already");
    if (other >= 0) return t("in step {number}: they change places", { number: other + 1 });
    return this.#standing.some((photo) => photo.src === src) ? t("in the text: it moves here") : "";
  }

  /** Gives a step a photo; whether what is written there was written of another. @param {number} place @param {string} src */
  give(place, src) {
    const step = this.list[place];
    if (photoOf(step.visual) === src) return false;
    const other = this.list.find(({ visual }) => photoOf(visual) === src);
    const taken = this.taken.findIndex((visual) => photoOf(visual) === src);
    const from = this.#standing.find((photo) => photo.src === src);
    if (other) {
      [step.visual, step.from, other.visual, other.from] = [other.visual, other.from, step.visual, step.from];
    } else if (taken >= 0) {
      const [visual] = this.taken.splice(taken, 1);
      this.#clear(step);
      step.visual = visual;
    } else if (from) {
      this.#clear(step);
      Object.assign(step, { visual: from.block, from });
    } else if (step.from || !photoOf(step.visual)) {
      this.#clear(step);
      step.visual = photoBlock(src, this.#creditOf(src));
    } else {
      const credit = this.#creditOf(src);
      const renamed = step.visual.replace(/\]\([^)]*\)/, () => `](${src})`);
      // Whose the other photo was says nothing of this one.
      step.visual = withAttribute(withAttribute(renamed, "focal", ""), "credit", quoted(credit));
      return this.#hasWords(step.visual);
    }
    return false;
  }

  /** Takes the visual out of a step; what stood in the text, and is as it was, goes back there. @param {FormStep} step */
  #clear(step) {
    const { visual, from } = step;
    if (visual && visual !== from?.block && this.#hasWords(visual)) {
      this.taken.push(visual);
      if (from) this.moved.push(from);
    }
    Object.assign(step, { visual: "", from: undefined });
  }

  /** Tells that the stage takes the place of a part of the text: no photo that stood there goes back. @param {number} start @param {number} end */
  replace(start, end) {
    const isThere = (/** @type {Standing} */ photo) => photo.start < end && photo.end > start;
    this.#standing = this.#standing.filter((photo) => !isThere(photo));
    this.moved = this.moved.filter((photo) => !isThere(photo));
    for (const step of this.list) if (step.from && isThere(step.from)) step.from = undefined;
  }

  /** Adds a step behind the last. @param {string} words @param {string} [visual] */
  add(words, visual = "") {
    this.list.push({ visual, words });
  }

  /** Takes a step away: its words go to the step above, or below where it is the first. @param {number} place */
  remove(place) {
    const step = this.list[place];
    const [above, below] = [this.list[place - 1], this.list[place + 1]];
    if (above) above.words = joined(above.words, step.words);
    else if (below) below.words = joined(step.words, below.words);
    this.#clear(step);
    this.list.splice(place, 1);
  }

  /** Moves a step. @param {number} place @param {number} to */
  move(place, to) {
    this.list.splice(to, 0, ...this.list.splice(place, 1));
  }

  /** Whether something is written that would be lost: what a photo shows, its caption, a credit that its file does not name; of others, all. @param {string} visual */
  #hasWords(visual) {
    const src = photoOf(visual);
    if (!src) return true;
    const credit = attribute(visual, "credit");
    return !/!\[\s*\]/.test(visual) || /\]\([^)]*\)\s*\n\s*[^\s:]/.test(visual) || (!!credit && credit !== this.#creditOf(src));
  }
}
