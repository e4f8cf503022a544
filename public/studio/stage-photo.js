/* The fields of the photo of a step in the form of a stage: its alternative text, its caption and its credit. */

import { captionOf, creditOf, descriptionOf, photoOf, withCaption, withCredit, withDescription } from "./division.js";
import { element } from "./elements.js";
import { marked, t } from "./i18n.js";

/**
 * What is written of a photo: the label, what is said under it, how it is read and written; none where that cannot be told.
 *
 * @type {[string, string, (visual: string) => string | undefined, (visual: string, words: string) => string][]}
 */
const FIELDS = [
  [marked("What the photo shows"), marked("for those who do not see it"), descriptionOf, withDescription],
  [marked("Caption"), marked("under the photo"), captionOf, withCaption],
  [marked("Credit"), marked("as it is printed: Name/Agency"), creditOf, withCredit],
];

/** The fields for what is written of the photo of a step. @param {import("./stage-steps.js").FormStep} step */
export const photoFields = (step) =>
  FIELDS.flatMap(([label, hint, read, write]) => {
    const before = photoOf(step.visual) ? read(step.visual) : undefined;
    if (before === undefined) return [];
    const input = Object.assign(document.createElement("input"), { type: "text", value: before, dir: "auto" });
    input.onchange = input.oninput = () => (step.visual = write(step.visual, input.value));
    return [element("label", "field", element("span", "", t(label)), element("span", "hint", t(hint)), input)];
  });
