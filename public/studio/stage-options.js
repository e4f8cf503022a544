/* The options of a stage: where its texts stand, and how its photos give way to one another. */

import { attribute, withAttribute } from "./division.js";
import { element } from "./elements.js";
import { marked, t } from "./i18n.js";

/** Where the texts stand: what is said, `layout` and `side`. @type {[string, string, string][]} */
const PLACES = [
  [marked("Over the photos, off what matters in them"), "", ""],
  [marked("Over the photos, where lines begin"), "", "start"],
  [marked("Over the photos, in the middle"), "", "center"],
  [marked("Over the photos, where lines end"), "", "end"],
  [marked("Beside the photos, before them"), "beside", ""],
  [marked("Beside the photos, behind them"), "beside", "end"],
];

/** How a photo gives way to the next. */
const TRANSITIONS = [
  [marked("Developing, as in a darkroom"), ""],
  [marked("Fading"), "fade"],
  [marked("Wiped away to the left"), "wipe-left"],
  [marked("Wiped away to the right"), "wipe-right"],
  [marked("Wiped away upwards"), "wipe-up"],
  [marked("Wiped away downwards"), "wipe-down"],
  [marked("At once"), "none"],
];

/** @param {string} label @param {string[][]} options each its words and its value @param {string} value */
const choice = (label, options, value) => {
  const select = document.createElement("select");
  const known = options.some(([, other]) => other === value) ? options : [...options, [t("As it is written: {value}", { value }), value]];
  select.append(...known.map(([words, other]) => new Option(t(words), other, false, other === value)));
  return { select, field: element("label", "field", element("span", "", label), select) };
};

/** Whether nothing else has been chosen than what was written. @param {HTMLSelectElement} select */
const isAsBefore = ({ selectedOptions: [option] }) => option.defaultSelected;

export class StageLooks {
  element;
  #head;
  #place;
  #transition;

  /** @param {string} head of a stage: its attributes and its opening line */
  constructor(head) {
    const [layout, side] = [attribute(head, "layout"), attribute(head, "side")];
    const isUsual = layout === "beside" && side === "start";
    const places = PLACES.map(([words, ...value]) => [words, value.join(" ")]);
    const place = choice(t("Where the texts stand"), places, `${layout === "over" ? "" : layout} ${isUsual ? "" : side}`);
    const transition = choice(t("How a photo gives way to the next"), TRANSITIONS, attribute(head, "transition"));
    this.#head = head;
    this.#place = place.select;
    this.#transition = transition.select;
    this.element = element("div", "looks", place.field, transition.field);
  }

  /** The head with what has been chosen. */
  head() {
    const [layout, side] = this.#place.value.split(" ");
    const placed = isAsBefore(this.#place) ? this.#head : withAttribute(withAttribute(this.#head, "layout", layout), "side", side);
    return isAsBefore(this.#transition) ? placed : withAttribute(placed, "transition", this.#transition.value);
  }
}
