/* Choosing a photo for its place: one of those that are here already, or a file. */

import { button, element } from "./elements.js";

/**
 * Asks which photo it is.
 *
 * @param {string} name of the place
 * @param {{ src: string, url: string }[]} photos that are here and that the story does not name yet
 * @param {{ use(src: string): void, choose(): void }} actions
 */
export const pickPhoto = (name, photos, { use, choose }) => {
  const dialog = /** @type {HTMLDialogElement} */ (element("dialog", "picking"));
  const heading = element("h2", "", `Which photo is ${name}?`);
  heading.id = "picking";
  dialog.setAttribute("aria-labelledby", heading.id);
  /** Closes it first: what comes next may ask something itself. @param {() => void} act */
  const then = (act) => () => {
    dialog.close();
    act();
  };
  const items = photos.map(({ src, url }) => {
    const image = Object.assign(document.createElement("img"), { src: url, alt: "" });
    return element("li", "", button("", then(() => use(src)), image, element("span", "", src.replace(/^photos\//, ""))));
  });
  const others = element("p", "choices", button("", then(choose), "Another file…"), button("", then(() => undefined), "Cancel"));
  dialog.append(heading, element("ul", "", ...items), others);
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
};
