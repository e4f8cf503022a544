/* Stages as text: steps, each a visual with the texts that pass over it. */

import { blocksOf } from "./blocks.js";
import { attributesOf, insideOf, mostColons, nameOf, photoOf, withAttributes } from "./division.js";
import { marked, t } from "./i18n.js";

/**
 * A step: what its frame shows, as it is written, and the blocks that are its cards.
 *
 * @typedef {{ visual: string, words: string }} Step
 */

/** What no stage holds. @type {[RegExp, string][]} */
const STRANGERS = [
  [/^(\{[^\n]*\n)*#+ /, marked("headings")],
  [/^(\{[^\n]*\n)*\|/, marked("tables")],
  [/^([*-] *){3,}$/, marked("rules")],
];

/** The divisions that may stand in a stage. */
const PARTS = ["photo", "figures", "chart", "video", "card", "region"];

/** The plural of what a block is that cannot stand in a stage; nothing where it can. @param {string} block */
export const stranger = (block) => {
  const name = nameOf(block);
  if (name && !PARTS.includes(name)) return name === "stage" ? t("other stages") : t("blocks like “{name}”", { name });
  const found = STRANGERS.find(([mark]) => mark.test(block));
  return found && t(found[1]);
};

/** Whether a block of a stage is shown in its frame. @param {string} block */
const isVisual = (block) => {
  const name = nameOf(block);
  return name === "photo" || name === "chart" || name === "video" || (name === "figures" && attributesOf(block).includes(".visual"));
};

/** The words of both, with a blank line between them. @param {...string} parts */
export const joined = (...parts) => parts.map((part) => part.replace(/^\n+|\s+$/g, "")).filter(Boolean).join("\n\n");

/** The blocks of a passage: dashes in its first line are no front matter. @param {string} passage */
export const blocksIn = (passage) => {
  const text = "\n" + passage;
  return blocksOf(text).map(({ start, end }) => text.slice(start, end));
};

/** The steps in a passage; what stands before its first visual belongs to the step of that. @param {string} passage @returns {Step[]} */
export const stepsOf = (passage) => {
  const blocks = blocksIn(passage);
  /** @type {Step[]} */
  const steps = [];
  let early = "";
  for (const block of blocks) {
    const last = steps[steps.length - 1];
    if (isVisual(block)) steps.push({ visual: block, words: last ? "" : early });
    else if (last) last.words = joined(last.words, block);
    else early = joined(early, block);
  }
  return steps.length ? steps : blocks.map((words) => ({ visual: "", words }));
};

/** The steps of a stage. @param {string} stage */
export const stepsOfStage = (stage) => stepsOf(insideOf(stage));

/** A visual as it may stand in a stage. @param {string} visual @param {number} place of its step */
const inStage = (visual, place) => {
  const attributes = attributesOf(visual);
  // The window is its width, and the first gives way to nothing.
  const kept = attributes.filter((attribute) => attribute !== ".opening" && !attribute.startsWith("width=") && (place || !attribute.startsWith("transition=")));
  return kept.length === attributes.length ? visual : withAttributes(visual, kept);
};

/** What was in the frame of a stage as it may stand in a section. @param {string} visual */
export const outOfStage = (visual) => {
  const kept = attributesOf(visual).filter((attribute) => attribute !== ".visual" && !attribute.startsWith("fit=") && (photoOf(visual) || !attribute.startsWith("transition=")));
  return withAttributes(visual, kept);
};

/** Writes a stage. @param {string} head its attributes and its opening line @param {Step[]} steps */
export const stageOf = (head, steps) => {
  const inside = joined(...steps.flatMap(({ visual, words }, place) => [visual && inStage(visual, place), words]));
  const colons = ":".repeat(Math.max(4, mostColons(inside) + 1));
  return `${head.replace(/:{3,} stage$/, "")}${colons} stage\n${inside}\n${colons}`;
};
