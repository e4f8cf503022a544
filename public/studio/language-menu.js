/* The menu of the languages of the interface. */

import { languageOfPage, onTranslation, t } from "./i18n.js";
import { LANGUAGES, chooseLanguage } from "./languages.js";
import { byId } from "./page.js";
import { say } from "./status.js";

/** Fills the menu. */
export const fillLanguageMenu = () => {
  const menu = /** @type {HTMLSelectElement} */ (byId("language"));
  const option = (/** @type {[string, string]} */ [tag, name]) => Object.assign(new Option(name, tag), { lang: tag });
  menu.replaceChildren(...Object.entries(LANGUAGES).map(option));
  const show = () => (menu.value = languageOfPage());
  show();
  onTranslation(show);
  menu.onchange = () =>
    chooseLanguage(menu.value).catch(() => {
      say(t("{language} could not be loaded: is there a connection?", { language: LANGUAGES[menu.value] }), true);
      show();
    });
};
