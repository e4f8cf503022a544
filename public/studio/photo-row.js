/* A photo of the story: whether its file is there, and what is written of it. */

import { button, element } from "./elements.js";
import { FocalPoint } from "./focal-point.js";
import { list, marked, parts, t } from "./i18n.js";
import { droppedPhoto } from "./photo-drag.js";

/** What a row can do. @typedef {{ give(file?: File): void, use(src: string): void, write(field: string, value: string): void, draft(field: string, value: string): void, lead(): void }} Actions */

/** Milliseconds without a key after which what was typed is written into the text. */
const WRITE_AFTER = 300;

/** What is written of a photo: the field, its label, what is said under it. @type {[("alt" | "credit" | "caption"), string, string][]} */
const FIELDS = [
  ["alt", marked("What it shows"), marked("for those who do not see it")],
  ["credit", marked("Credit"), marked("as it is printed: Name/Agency")],
  ["caption", marked("Caption"), marked("under the photo")],
];

export class PhotoRow {
  element = element("li", "photo");
  #picture = element("span", "picture");
  #name = element("span", "name");
  #lack = element("span", "lack");
  #give;
  #details = /** @type {HTMLDetailsElement} */ (element("details", ""));
  /** @type {Record<string, HTMLTextAreaElement>} */
  #fields = {};
  #suggested = element("p", "suggested");
  #focal;
  #actions;

  /** @param {Actions} actions */
  constructor(actions) {
    this.#actions = actions;
    this.#give = button("", () => actions.give());
    this.#focal = new FocalPoint((x, y) => actions.write("focal", `${x}% ${y}%`));
    const fields = FIELDS.map(([field, label, hint]) => this.#field(field, t(label), t(hint)));
    this.#details.append(element("summary", "", this.#name, " ", this.#lack), ...fields, this.#suggested, this.#focal.element, button("", actions.lead, t("Show in the text")));
    this.element.append(this.#picture, this.#details, this.#give);
    this.#acceptDrops();
  }

  /** Opens the row, with the cursor in one of its fields. @param {"alt" | "credit" | "caption"} field */
  edit(field) {
    this.#details.open = true;
    this.#fields[field].focus({ preventScroll: true });
    this.element.scrollIntoView({ block: "start", behavior: "instant" });
  }

  /** @param {string} field @param {string} label @param {string} hint */
  #field(field, label, hint) {
    const input = document.createElement("textarea");
    input.dir = "auto";
    input.rows = field === "credit" ? 1 : 2;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;
    /** @param {Event & { isComposing?: boolean }} event */
    const draftSoon = (event) => {
      clearTimeout(timer);
      // Nothing is written of a word that is still being composed, as in Chinese or Korean.
      if (!event.isComposing) timer = setTimeout(() => this.#actions.draft(field, input.value), WRITE_AFTER);
    };
    for (const name of ["input", "compositionend"]) input.addEventListener(name, draftSoon);
    input.onchange = () => {
      clearTimeout(timer);
      this.#actions.write(field, input.value);
    };
    this.#fields[field] = input;
    return element("label", "field", element("span", "", label), element("span", "hint", hint), input);
  }

  /** What is dropped on the row is its file: one of the disk, or a photo that is in the list already. */
  #acceptDrops() {
    const { element: row } = this;
    row.ondragover = () => row.classList.add("over");
    row.ondragleave = () => row.classList.remove("over");
    row.ondrop = (event) => {
      row.classList.remove("over");
      const listed = droppedPhoto(event);
      if (listed) {
        event.preventDefault();
        event.stopPropagation();
        return this.#actions.use(listed);
      }
      const [file, ...more] = event.dataTransfer?.files ?? [];
      if (!file?.type.startsWith("image/") || more.length) return;
      event.preventDefault();
      event.stopPropagation();
      this.#actions.give(file);
    };
  }

  /**
   * Shows a photo as it is written. A field that is being written in keeps its words.
   *
   * @param {StudioPhoto} photo
   * @param {{ url: string, thumbnail: string, facts: { credit: string } } | undefined} file
   * @param {string} before the credit of the photo before it
   */
  update(photo, file, before) {
    const { src, is_whole } = photo;
    this.#name.textContent = src.replace(/^photos\//, "");
    const lacks = [!file && t("not here yet: drop it on this line"), !photo.alt && t("no description"), is_whole && !photo.credit && t("no credit")];
    this.#lack.textContent = list(lacks.filter((lack) => lack !== false));
    this.#give.textContent = file ? t("Replace…") : t("Choose…");
    this.#give.setAttribute("aria-label", `${this.#give.textContent} ${src}`);
    this.#showPicture(file?.thumbnail);
    for (const [field] of FIELDS) {
      const input = this.#fields[field];
      if (document.activeElement !== input) input.value = photo[field];
      /** @type {HTMLElement} */ (input.parentElement).hidden = field !== "alt" && !is_whole;
    }
    this.#suggest(is_whole && !photo.credit, file?.facts.credit || "", before);
    this.#focal.element.hidden = !file || !is_whole;
    if (file) this.#focal.show(file.url, photo);
  }

  /** @param {string | undefined} url */
  #showPicture(url) {
    const now = this.#picture.querySelector("img")?.src;
    this.#picture.classList.toggle("slot", !url);
    if (now !== url) this.#picture.replaceChildren(...(url ? [Object.assign(document.createElement("img"), { src: url, alt: "", draggable: false })] : []));
  }

  /** Where the credit is missing, offers that of the file, else that of the photo before. @param {boolean} isMissing @param {string} ofFile @param {string} before */
  #suggest(isMissing, ofFile, before) {
    const credit = ofFile || before;
    this.#suggested.replaceChildren();
    if (!isMissing || !credit) return;
    const words = element("q", "", credit);
    const said = ofFile ? parts("The file says {words}", { words }) : parts("The photo before it says {words}", { words });
    this.#suggested.append(...said, " ", button("", () => this.#actions.write("credit", credit), t("Take that")));
  }
}
