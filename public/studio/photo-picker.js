/* Choosing a photo for its place: one of those that are here already, or a file. */

import { button, element } from "./elements.js";
import { t } from "./i18n.js";

/**
 * Asks which photo it is.
 *
 * @param {string} question
 * @param {{ src: string, url?: string, note?: string }[]} photos that are here, those that are not read yet without an address
 * @param {{ use(src: string): void, choose(): void }} actions
 */
export const pickPhoto = (question, photos, { use, choose }) => {
  const dialog = /** @type {HTMLDialogElement} */ (element("dialog", "picking"));
  const heading = element("h2", "", question);
  heading.id = "picking";
  dialog.setAttribute("aria-labelledby", heading.id);
  /** Closes it first: what comes next may ask something itself. @param {() => void} act */
  const then = (act) => () => {
    dialog.close();
    act();
  };
  const items = photos.map(({ src, url, note }) => {
    const image = url ? Object.assign(document.createElement("img"), { src: url, alt: "" }) : element("span", "slot");
    return element("li", "", button("", then(() => use(src)), image, element("span", "", src.replace(/^photos\//, "")), ...(note ? [element("span", "note", note)] : [])));
  });
  const others = element("p", "choices", button("", then(choose), t("Another file…")), button("", then(() => undefined), t("Cancel")));
  dialog.append(heading, element("ul", "", ...items), others);
  dialog.onclose = () => dialog.remove();
  document.body.append(dialog);
  dialog.showModal();
};
