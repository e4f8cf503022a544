/* The status of the autosave, in words: where the story is kept, in the browser, or in a folder. */

import { reason } from "./english.js";
import { languageOfPage, onTranslation, parts, t } from "./i18n.js";
import { byId } from "./page.js";
import { folder, store } from "./store.js";

const name = folder?.name ?? "";

/** Says where a story will be, before there is one. */
export const tellWhere = () => {
  if (folder) byId("where").textContent = t("It is written into the folder “{name}” on this machine, and nothing leaves it.", { name });
};

/** That all is kept. */
export const keptWords = () =>
  folder ? t("Kept in the folder “{name}”: a closed tab loses nothing", { name }) : t("Kept in this browser: a closed tab loses nothing");

/** That nothing, or only the text, is kept. @param {boolean} isTextKept @param {unknown} cause */
export const unkeptWords = (isTextKept, cause) => {
  const values = { name, reason: reason(store.refusal(cause)) };
  if (folder && isTextKept) return parts("The folder “{name}” keeps the text, but not all photos ({reason}): save the story as a ZIP file", values);
  if (folder) return parts("The folder “{name}” keeps nothing ({reason}): save the story as a ZIP file", values);
  if (isTextKept) return parts("This browser keeps the text, but not all photos ({reason}): save the story as a ZIP file", values);
  return parts("This browser keeps nothing ({reason}): save the story as a ZIP file", values);
};

/** @type {Date | undefined} */
let keptAt;

/** How the reader's own region writes the language of the page: `en-GB` has other times than `en`. */
const locale = () => {
  const [language] = languageOfPage().split("-");
  return navigator.languages.find((tag) => tag.split("-")[0] === language) ?? language;
};

const show = () => {
  const time = keptAt && new Intl.DateTimeFormat(locale(), { timeStyle: "short" }).format(keptAt);
  byId("kept").textContent = time ? t("Kept at {time}", { time }) : "";
};
onTranslation(show);

/** Shows when the story was kept. @param {Date | undefined} at nothing where it is not */
export const showKeptAt = (at) => {
  keptAt = at;
  show();
};
