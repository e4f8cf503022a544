/* The point of a photo that no crop may lose, set by a click or by arrow keys, with the crops that come of it. */

import { element } from "./elements.js";
import { marked, t } from "./i18n.js";

/** How far an arrow key moves the point, in per cent. */
const STEP = 2;
/** @type {Record<string, [number, number] | undefined>} */
const STEPS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };
/** The windows that crops are shown for: the name, and the shape of a photo that fills it. */
const WINDOWS = { [marked("Phone")]: "390 / 844", [marked("Desktop")]: "1440 / 900" };

export class FocalPoint {
  element = element("div", "focal");
  #image = document.createElement("img");
  #button = document.createElement("button");
  #mark = element("span", "point");
  #crops = element("div", "crops");
  #told = element("p", "quiet");
  #point = [50, 50];
  /** @type {(x: number, y: number) => void} */
  #set;

  /** @param {(x: number, y: number) => void} set what is done with a point that was chosen */
  constructor(set) {
    this.#set = set;
    this.#button.type = "button";
    this.#image.alt = "";
    this.#image.loading = "lazy";
    this.#button.append(this.#image, this.#mark);
    this.#button.onclick = ({ clientX, clientY, detail }) => {
      const { left, top, width, height } = this.#image.getBoundingClientRect();
      // A key clicks nowhere, and before the photo is there, no point of it can be chosen.
      if (detail && width && height) this.#choose((100 * (clientX - left)) / width, (100 * (clientY - top)) / height);
    };
    this.#button.onkeydown = (event) => {
      const step = STEPS[event.key];
      if (!step) return;
      event.preventDefault();
      this.#choose(this.#point[0] + step[0], this.#point[1] + step[1]);
    };
    this.element.append(this.#button, this.#crops, this.#told);
  }

  /**
   * Shows the point of a photo; one that is being moved by the keyboard keeps its place, which the text comes to.
   *
   * @param {string} url
   * @param {StudioPhoto} photo
   */
  show(url, { focal, fills_window, portrait }) {
    if (this.#image.src !== url) this.#image.src = url;
    const windows = fills_window ? WINDOWS : portrait ? { Phone: portrait } : {};
    const crops = Object.entries(windows).map(([name, shape]) => {
      const image = Object.assign(document.createElement("img"), { loading: "lazy", src: url, alt: "" });
      image.style.aspectRatio = shape;
      return element("figure", "", image, element("figcaption", "", t(name)));
    });
    this.#crops.replaceChildren(...crops);
    this.#told.textContent = crops.length ? "" : t("Readers see this photo whole; the point is kept in the picture for social networks.");
    const [x, y] = document.activeElement === this.#button ? this.#point : focal;
    this.#move(x, y);
  }

  /** @param {number} x @param {number} y */
  #choose(x, y) {
    const [left, top] = [x, y].map((part) => Math.round(Math.min(100, Math.max(0, part))));
    this.#move(left, top);
    this.#set(left, top);
  }

  /** @param {number} x @param {number} y */
  #move(x, y) {
    this.#point = [x, y];
    Object.assign(this.#mark.style, { left: `${x}%`, top: `${y}%` });
    for (const image of this.#crops.querySelectorAll("img")) image.style.objectPosition = `${x}% ${y}%`;
    this.#button.setAttribute("aria-label", t("The point that no crop may lose: {x}% from the left, {y}% from the top. Click it, or move it by the arrow keys.", { x, y }));
  }
}
