/* The editor of a stage, which makes one of a passage and changes it: the form, and what it writes into the text as one change. */

import { blocksOf } from "./blocks.js";
import { attributesOf, nameOf, photoBlock, photoOf } from "./division.js";
import { rewrite } from "./editing.js";
import { choose } from "./file-chooser.js";
import { t } from "./i18n.js";
import { pickPhoto } from "./photo-picker.js";
import { StageForm } from "./stage-form.js";
import { StageSteps } from "./stage-steps.js";
import { blocksIn, joined, outOfStage, stageOf, stepsOf, stepsOfStage, stranger } from "./stage-text.js";
import { attempt } from "./status.js";
import { changed, checkTurn, files, readPhotos, story, text } from "./story.js";

/** As many paragraphs become steps at most where none is selected. */
const MOST_STEPS = 3;

/** A note stands outside of what refers to it. @param {string} block */
const isNote = (block) => /^\[\^[^\]]+\]:/.test(block);

/**
 * The part of the text that a stage is made of: a stage, the blocks that are selected, the paragraph of the cursor; nothing where the cursor
 * is on a line of its own, or behind what no stage can hold.
 *
 * @param {string} words
 * @param {number} from
 * @param {number} to
 */
const passageAt = (words, from, to) => {
  const blocks = blocksOf(words).map((block) => ({ ...block, words: words.slice(block.start, block.end) }));
  const touched = blocks.filter(({ start, end }) => (from === to ? start <= from && from <= end : start < to && from < end));
  const [first, ...more] = touched;
  const isStage = !more.length && !!first && nameOf(first.words) === "stage";
  const front = blocks.find(({ isFront }) => isFront);
  const strange = isStage ? undefined : touched.find((block) => !block.isFront && stranger(block.words));
  if (strange && from < to) {
    const line = words.slice(0, strange.start).split("\n").length;
    throw new Error(t("A stage holds photos, paragraphs, lists, quotations and figures, but no {what}: select a passage without line {line}.", { what: stranger(strange.words) ?? "", line: String(line) }));
  }
  if (!first || strange || first.isFront) {
    const at = strange?.end ?? Math.max(front?.end ?? 0, touched[touched.length - 1]?.end ?? from);
    return { start: at, end: at, isStage: false };
  }
  return { start: first.start, end: touched[touched.length - 1].end, isStage };
};

/** The photos that stand in the text by themselves outside of a part of it. @param {string} words @param {number} from @param {number} to */
const standingPhotos = (words, from, to) =>
  blocksOf(words)
    .map(({ start, end }) => ({ start, end, block: words.slice(start, end) }))
    .filter(({ start, end, block }) => (end <= from || start >= to) && photoOf(block) && !attributesOf(block).includes(".opening"))
    .map((found) => ({ ...found, src: photoOf(found.block) }));

/** The credit that the file of a photo names. @param {string} src */
const creditOf = (src) => files.photos.get(src)?.facts.credit ?? "";

/** The photos that the text does not name. @param {string} words */
const looseIn = (words) => files.names().filter((src) => !words.includes(`(${src})`));

/** Gives steps without photos those that the text does not name, in their order. @param {StageSteps} steps @param {string} words */
const prefill = (steps, words) => {
  while (steps.list.length < 2) steps.add("");
  const loose = looseIn(words);
  for (const step of steps.list) {
    if (step.visual) continue;
    const src = loose.shift();
    if (src) step.visual = photoBlock(src, creditOf(src));
  }
};

/** Asks which photo a step gets. @param {StageSteps} steps @param {number} place @param {(src: string) => void} give @param {(words: string) => void} say what fails */
const pick = (steps, place, give, say) => {
  const inForm = (/** @type {() => Promise<unknown>} */ work) => work().catch((cause) => say(cause.message));
  const add = async (/** @type {File} */ file) => {
    give(await files.addPhoto(file, file.name));
    changed();
  };
  const fromDisk = () => choose("image/*", ([file]) => file && inForm(() => add(file)));
  const photos = files.names().map((src) => ({ src, url: files.photos.get(src)?.thumbnail, note: steps.use(src, place) }));
  photos.sort((one, other) => Number(!!one.note) - Number(!!other.note));
  const use = (/** @type {string} */ src) => (files.unread.has(src) ? inForm(() => readPhotos([src]).then(() => give(src))) : give(src));
  if (photos.length) pickPhoto(t("Which photo does step {number} show?", { number: place + 1 }), photos, { use, choose: fromDisk });
  else fromDisk();
};

/** The photos that leave their places in the text. @param {StageSteps} steps */
const leaving = (steps) => [...new Set([...steps.moved, ...steps.list.flatMap(({ from }) => from ?? [])])];

/** The text with the stage in the place of `start` to `end`; where the stage begins. @param {string} words @param {number} start @param {number} end @param {string} stage @param {StageSteps} steps */
const withStage = (words, start, end, stage, steps) => {
  const before = words.slice(0, start).replace(/\n*$/, (lines) => (start ? (lines.length < 2 ? "\n\n" : lines) : ""));
  const after = words.slice(end).replace(/^\n*/, (lines) => (words.slice(end).trim() ? (lines.length < 2 ? "\n\n" : lines) : "\n"));
  let whole = before + stage + after;
  let at = before.length;
  const longer = whole.length - words.length;
  // From the end on, so that those before keep their places.
  const left = leaving(steps).sort((one, other) => other.start - one.start);
  for (const photo of left) {
    const place = photo.start < end ? photo.start : photo.start + longer;
    const behind = whole.slice(place + photo.block.length);
    const rest = behind.replace(/^\n+/, "");
    whole = whole.slice(0, place) + rest;
    if (photo.start < end) at -= photo.block.length + behind.length - rest.length;
  }
  return { whole: whole.replace(/\n*$/, "\n"), at };
};

/** A passage that is being made a stage, or a stage that is being changed. */
class Making {
  #words = text.value;
  #start;
  #end;
  #isStage;
  #source;
  #steps;
  /** @type {string[]} */
  #notes = [];

  constructor() {
    const { selectionStart: from, selectionEnd: to } = text;
    const { start, end, isStage } = passageAt(this.#words, from, to);
    this.#start = start;
    this.#end = end;
    this.#isStage = isStage;
    this.#source = this.#words.slice(start, end);
    this.#steps = new StageSteps(this.#found(), standingPhotos(this.#words, start, end), creditOf);
    if (isStage) return;
    if (from === to && start < end) this.#goOn();
    prefill(this.#steps, this.#words);
  }

  /** Takes in what follows the paragraph of the cursor, a step for each photo that the text does not name, as far as that can be. */
  #goOn() {
    const most = Math.min(MOST_STEPS, Math.max(2, looseIn(this.#words).length));
    while (this.#steps.list.length < most && this.#takeNext() === undefined);
  }

  /** The steps that are written already. Notes stay outside. */
  #found() {
    if (this.#isStage) return stepsOfStage(this.#source);
    const blocks = blocksIn(this.#source);
    this.#notes = blocks.filter(isNote);
    return stepsOf(joined(...blocks.filter((block) => !isNote(block))));
  }

  /** The photos that its steps show and that are not read yet. */
  unread() {
    return this.#steps.list.map(({ visual }) => photoOf(visual)).filter((src) => files.unread.has(src));
  }

  /** Opens the form. */
  open() {
    const isChart = this.#steps.list.some(({ visual }) => nameOf(visual) === "chart");
    const attributes = this.#isStage ? this.#source.slice(0, this.#source.search(/^\s*:{3,}/m)) : isChart ? "{layout=beside}\n" : "";
    new StageForm(this.#isStage ? t("This stage") : t("A stage of this passage"), attributes + "::: stage", this.#steps, {
      address: (src) => files.photos.get(src)?.thumbnail ?? files.address(src),
      pick: (place, give, say) => pick(this.#steps, place, give, say),
      next: () => this.#takeNext(),
      put: (head) => this.#put(head),
    });
  }

  /** Takes the block behind the passage in; says why where that cannot be. */
  #takeNext() {
    const isMoved = (/** @type {{ start: number }} */ block) => leaving(this.#steps).some(({ start }) => start === block.start);
    const block = blocksOf(this.#words).find((block) => block.start >= this.#end && !isMoved(block));
    const own = block && this.#words.slice(block.start, block.end);
    if (!block || !own || isNote(own)) return t("Nothing follows that a stage could hold.");
    const strange = stranger(own);
    if (strange) return t("What follows cannot be taken in: a stage holds no {what}.", { what: strange });
    const [step] = stepsOf(own);
    this.#steps.add(step.words, step.visual);
    this.#steps.replace(this.#end, block.end);
    this.#end = block.end;
    return undefined;
  }

  /** Gives what writes the stage into the text; says why where that cannot be. @param {string} head */
  #put(head) {
    if (!story.isMine) return t("Another tab writes this story now: copy from here what you need, cancel, and take the story over.");
    if (text.value !== this.#words) return t("The text has changed meanwhile: copy from here what you need, cancel, and open the form again.");
    const stage = joined(stageOf(head, this.#steps.list), ...this.#steps.taken.map(outOfStage), ...this.#notes);
    const { whole, at } = withStage(this.#words, this.#start, this.#end, stage, this.#steps);
    return () =>
      attempt(() => {
        rewrite(text, whole);
        text.focus();
        text.setSelectionRange(at, at);
        text.reveal();
      });
  }
}

/** Opens the form for the stage, or the passage, where the cursor is. */
export const makeStage = async () => {
  checkTurn();
  let unread = new Making().unread();
  // Where one cannot be shown, another takes its place.
  for (let left = Infinity; unread.length && files.unread.size < left; unread = new Making().unread()) {
    left = files.unread.size;
    await attempt(() => readPhotos(unread));
  }
  // Another may have been opened meanwhile.
  if (!document.querySelector("dialog[open]")) new Making().open();
};
