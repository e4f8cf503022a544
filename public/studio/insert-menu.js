/* The menu of everything that can be put into a story. */

import { CONSTRUCTS } from "./constructs.js";
import { button, element } from "./elements.js";
import { onTranslation, t } from "./i18n.js";
import { insert } from "./inserting.js";
import { byId } from "./page.js";
import { loosePhotos, text } from "./story.js";

const menu = byId("constructs");

/** @param {import("./constructs.js").Construct} construct */
const item = (construct) => {
  const put = () => {
    menu.hidePopover();
    insert(text, construct, loosePhotos());
  };
  return element("li", "", button("", put, element("strong", "", t(construct.name)), " ", element("span", "", t(construct.use))));
};

/** Moves between the items with the arrow keys, and to the next item that begins with a letter. @param {KeyboardEvent} event */
const move = (event) => {
  const items = [...menu.querySelectorAll("button")];
  const at = items.indexOf(/** @type {HTMLButtonElement} */ (document.activeElement));
  const { key } = event;
  /** @type {Record<string, number | undefined>} */
  const places = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 };
  const to = places[key];
  const isLetter = key.length === 1 && key !== " " && !event.ctrlKey && !event.metaKey && !event.altKey;
  const begins = (/** @type {HTMLElement} */ { textContent }) => textContent?.toLowerCase().startsWith(key.toLowerCase());
  const next = to !== undefined ? items[(to + items.length) % items.length] : isLetter && [...items.slice(at + 1), ...items].find(begins);
  if (!next) return;
  event.preventDefault();
  next.focus();
};

/** Fills the menu. */
export const fillInsertMenu = () => {
  const section = (/** @type {string} */ group, /** @type {import("./constructs.js").Construct[]} */ constructs) =>
    element("section", "", element("h3", "", t(group)), element("ul", "", ...constructs.map(item)));
  const show = () => menu.replaceChildren(element("div", "columns", ...CONSTRUCTS.map(([group, constructs]) => section(group, constructs))));
  show();
  onTranslation(show);
  menu.addEventListener("keydown", move);
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") menu.querySelector("button")?.focus();
  });
};
