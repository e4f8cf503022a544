/* The form of a stage: its steps, each a photo and the texts that pass over it. */

import { nameOf, photoOf } from "./division.js";
import { button, element } from "./elements.js";
import { marked, t } from "./i18n.js";
import { StageLooks } from "./stage-options.js";
import { photoFields } from "./stage-photo.js";

/**
 * What the form asks of the page.
 *
 * @typedef {object} StageActions
 * @property {(src: string) => string} address of a photo
 * @property {(place: number, give: (src: string) => void, say: (words: string) => void) => void} pick asks which photo a step gets; says what fails
 * @property {() => string | undefined} next takes the paragraph behind the stage in; says why where that cannot be
 * @property {(head: string) => string | (() => void)} put what is in the way of writing the stage into the text, or what writes it once the form is closed
 */

/** What a visual is called that is no photo. @type {Record<string, string>} */
const CALLED = { chart: marked("Chart"), figures: marked("Figures"), video: marked("Film") };

export class StageForm {
  #dialog = /** @type {HTMLDialogElement} */ (element("dialog", "staging"));
  #list = element("ol", "");
  #says = element("p", "says");
  #steps;
  #actions;
  #isChanged = false;
  #isDone = false;
  /** What had the keyboard last. @type {HTMLElement | undefined} */
  #focused;

  /**
   * @param {string} title
   * @param {string} head of the stage: its attributes and its opening line
   * @param {import("./stage-steps.js").StageSteps} steps
   * @param {StageActions} actions
   */
  constructor(title, head, steps, actions) {
    this.#steps = steps;
    this.#actions = actions;
    const heading = element("h2", "", title);
    heading.id = "staging";
    this.#dialog.setAttribute("aria-labelledby", heading.id);
    this.#says.setAttribute("role", "status");
    const looks = new StageLooks(head);
    const put = () => this.#put(looks.head());
    const more = element("p", "choices", button("", () => this.#add(), t("Add a step")), button("", () => this.#next(), t("Take in the next paragraph")));
    const end = element("p", "choices", button("primary", put, t("Put into the text")), button("", () => this.#leave(), t("Cancel")));
    this.#dialog.append(heading, element("p", "quiet", t("Each photo fills the frame while its texts pass; then it gives way to the next. A blank line between two texts makes two cards.")), this.#list, more, looks.element, element("div", "foot", this.#says, end));
    this.#dialog.oninput = () => (this.#isChanged = true);
    this.#dialog.oncancel = (event) => {
      event.preventDefault();
      this.#leave();
    };
    this.#dialog.addEventListener("focusin", ({ target }) => (this.#focused = /** @type {HTMLElement} */ (target)));
    this.#dialog.onclose = () => this.#closed();
    document.body.append(this.#dialog);
    this.#show();
    this.#dialog.showModal();
  }

  /** @param {string} head */
  #put(head) {
    const { list } = this.#steps;
    const bare = list.findIndex(({ visual }) => !visual);
    if (list.length < 2 && !list[0]?.words.includes("::: region")) return this.#say(t("A stage changes from one photo to another: add a step."));
    if (bare >= 0) {
      this.#focus(bare, ".picture");
      return this.#say(t("Step {number} has no photo. Choose one, or take the step away: its text goes to the step above.", { number: bare + 1 }));
    }
    const put = this.#actions.put(head);
    if (typeof put === "string") return this.#say(put);
    // The form holds the keyboard, which the text is to have.
    this.#close();
    put();
  }

  #leave() {
    if (!this.#isChanged || confirm(t("Leave the form? What you have changed in it is not in the text yet."))) this.#close();
  }

  #close() {
    this.#isDone = true;
    this.#dialog.close();
  }

  /** Browsers close a dialog at the second Escape, whatever a page says to that: what is written in it stays. */
  #closed() {
    if (this.#isDone || !this.#isChanged) return this.#dialog.remove();
    const focused = this.#focused;
    this.#dialog.showModal();
    focused?.focus();
  }

  /** @param {string} words */
  #say(words) {
    this.#says.textContent = words;
  }

  /** Changes the steps, and shows them. @param {() => void} change @param {string} words what is said of it */
  #change(change, words) {
    change();
    this.#isChanged = true;
    this.#show();
    this.#say(words);
  }

  #add() {
    this.#change(() => this.#steps.add(""), t("Step {number} is new.", { number: this.#steps.list.length + 1 }));
    this.#focus(this.#steps.list.length - 1, ".picture");
  }

  #next() {
    const hindrance = this.#actions.next();
    if (hindrance) return this.#say(hindrance);
    const last = this.#steps.list.length;
    this.#change(() => undefined, t("Step {number} is the paragraph behind the stage.", { number: last }));
    this.#focus(last - 1, "textarea");
  }

  /** @param {number} place @param {string} selector */
  #focus(place, selector) {
    /** @type {HTMLElement | null | undefined} */ (this.#list.children[place]?.querySelector(selector))?.focus();
  }

  #show() {
    const { list } = this.#steps;
    this.#list.replaceChildren(...list.map((step, place) => this.#item(step, place)));
  }

  /** @param {import("./stage-steps.js").FormStep} step @param {number} place */
  #item(step, place) {
    const { list } = this.#steps;
    const words = document.createElement("textarea");
    words.dir = "auto";
    words.value = step.words;
    words.rows = Math.min(12, Math.max(4, Math.ceil(step.words.length / 55)));
    words.onchange = words.oninput = () => (step.words = words.value);
    const text = element("label", "field", element("span", "", t("Text of step {number}", { number: place + 1 })), words);
    const move = (/** @type {string} */ name, /** @type {number} */ to) => {
      const made = button("", () => this.#move(place, to), name);
      made.setAttribute("aria-label", t("{action}: step {number}", { action: name, number: place + 1 }));
      made.disabled = to < 0 || to >= list.length;
      return made;
    };
    const remove = button("", () => this.#remove(place), t("Take away"));
    remove.setAttribute("aria-label", t("Take step {number} away; its text stays", { number: place + 1 }));
    remove.disabled = list.length < 2;
    const own = element("div", "own", move(t("Up"), place - 1), move(t("Down"), place + 1), remove);
    return element("li", "", element("h3", "", t("Step {number}", { number: place + 1 })), this.#picture(step, place), element("div", "said", ...photoFields(step), text), own);
  }

  /** What a step shows; pressed, another photo is chosen. @param {import("./stage-steps.js").FormStep} step @param {number} place */
  #picture({ visual }, place) {
    if (visual && nameOf(visual) !== "photo") return element("p", "picture", t(CALLED[nameOf(visual)] ?? nameOf(visual)));
    const src = photoOf(visual);
    const name = src.replace(/^photos\//, "");
    const give = (/** @type {string} */ other) => this.#give(place, other);
    const made = button("picture", () => this.#actions.pick(place, give, (words) => this.#say(words)));
    if (src) made.append(Object.assign(document.createElement("img"), { src: this.#actions.address(src), alt: "" }));
    made.append(element("span", "", src ? name : t("Choose a photo…")));
    made.setAttribute("aria-label", src ? t("Photo of step {number}: {name}. Choose another", { number: place + 1, name }) : t("Choose a photo for step {number}", { number: place + 1 }));
    return made;
  }

  /** @param {number} place @param {string} src */
  #give(place, src) {
    let isOld = false;
    const name = src.replace(/^photos\//, "");
    this.#change(() => (isOld = this.#steps.give(place, src)), t("Step {number} shows {name}.", { number: place + 1, name }));
    if (isOld) this.#say(t("Step {number} shows {name}. What is written of the photo before it is still there: look at it in “Photos”.", { number: place + 1, name }));
    this.#focus(place, ".picture");
  }

  /** @param {number} place @param {number} to */
  #move(place, to) {
    this.#change(() => this.#steps.move(place, to), t("Step {number} is step {other} now.", { number: place + 1, other: to + 1 }));
    // The button that was pressed, or the other where there is no further way.
    const [up, down] = [...(this.#list.children[to]?.querySelectorAll(".own button") ?? [])];
    const [pressed, other] = /** @type {HTMLButtonElement[]} */ (to < place ? [up, down] : [down, up]);
    (pressed.disabled ? other : pressed).focus();
  }

  /** @param {number} place */
  #remove(place) {
    this.#change(() => this.#steps.remove(place), t("Step {number} is away; its text is in step {other}.", { number: place + 1, other: Math.max(1, place) }));
    this.#focus(Math.max(0, place - 1), "textarea");
  }
}
