/* The languages of the interface: which there are, which one is wanted, and loading it. */

import { speak } from "./i18n.js";
import { preference, setPreference } from "./preferences.js";

/** The languages by their BCP 47 tags, in their own names: English, then each that has a file in `languages/`. @type {Record<string, string>} */
export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  es: "Español",
  fr: "Français",
  vi: "Tiếng Việt",
  ru: "Русский",
  ar: "العربية",
  my: "မြန်မာ",
  km: "ខ្មែរ",
  ko: "한국어",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
};

/** The name under which a choice is remembered. */
const CHOICE = "scrollwork-language";

/** The language of the interface that is meant by a BCP 47 tag, if there is one. @param {string} tag */
const meant = (tag) => {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return [`${language}-${script}`, language, `zh-${script}`].find((known) => known in LANGUAGES);
  } catch {
    return undefined; // It is no tag.
  }
};

/** The language to begin with: what was chosen before, else the first of the browser's that there is. */
const wanted = () => [preference(CHOICE) ?? "", ...navigator.languages].map(meant).find(Boolean) ?? "en";

/** Milliseconds after which the page is shown in English while its language is still being loaded. */
const LONGEST_BLANK = 1000;

/** Of two languages that are being loaded, the last that was asked for is spoken. */
let asked = 0;

/** Loads a language and speaks it, unless another is asked for meanwhile; whether it is spoken. @param {string} tag */
const load = async (tag) => {
  const turn = ++asked;
  const known = tag === "en" ? {} : await (await fetch(`languages/${tag}.json`)).json();
  const isWanted = turn === asked;
  if (isWanted) speak(tag, known);
  return isWanted;
};

/** Speaks the language of the browser, or what was chosen before. What cannot be loaded is said in English. */
export const speakWanted = async () => {
  const tag = wanted();
  if (tag === "en") return;
  // No sentence changes under who reads it; but nobody waits for a language that does not come.
  document.body.hidden = true;
  await Promise.race([load(tag).catch(() => undefined), new Promise((resolve) => setTimeout(resolve, LONGEST_BLANK))]);
  document.body.hidden = false;
};

/** Speaks a language from now on, also the next time. @param {string} tag */
export const chooseLanguage = async (tag) => {
  if (await load(tag)) setPreference(CHOICE, tag);
};
