/*
 * Translation (i18n) of the interface, as gettext does it: the English sentence is the key, and what is said where a language has no other.
 * In a sentence, `{name}` is a placeholder.
 */

/** A translation: one sentence, or one for each plural form of its language. @typedef {string | Partial<Record<Intl.LDMLPluralRule, string>>} Translation */
/** What stands in the place of a placeholder. @typedef {string | number} Value */

let language = "en";
/** @type {Record<string, Translation | undefined>} */
let translations = {};
/** @type {(() => void)[]} */
const listeners = [];

/** Scripts that are written from right to left. */
const RIGHT_TO_LEFT = ["Arab", "Hebr"];

/** The BCP 47 tag of the language of the interface. */
export const languageOfPage = () => language;

/** The direction of a language. @param {string} tag */
export const directionOf = (tag) => (RIGHT_TO_LEFT.includes(new Intl.Locale(tag).maximize().script ?? "") ? "rtl" : "ltr");

/** How a language writes what is put into sentences: made once, because making it takes its time. @param {string} tag */
const formatsOf = (tag) => ({
  numbers: new Intl.NumberFormat(tag),
  lists: new Intl.ListFormat(tag, { style: "short", type: "unit" }),
  plurals: new Intl.PluralRules(tag),
  isRightToLeft: directionOf(tag) === "rtl",
});

let formats = formatsOf(language);

/** Speaks another language from now on. @param {string} tag @param {typeof translations} known */
export const speak = (tag, known) => {
  [language, translations, formats] = [tag, known, formatsOf(tag)];
  for (const listener of listeners) listener();
};

/** Calls `listener` whenever the interface has come to speak another language, in the order of the calls. @param {() => void} listener */
export const onTranslation = (listener) => listeners.push(listener);

/** Marks a sentence as a key that is translated where it is shown. @param {string} key */
export const marked = (key) => key;

/** A number as it is written. @param {number} value */
export const number = (value) => formats.numbers.format(value);

/** Several things as they are listed. @param {string[]} items */
export const list = (items) => formats.lists.format(items);

/** Where what is put in has a direction of its own, it does not turn its sentence around. @param {Value | undefined} value */
const written = (value = "") => {
  const words = typeof value === "number" ? number(value) : value;
  return formats.isRightToLeft && words ? `\u2068${words}\u2069` : words;
};

/** A sentence cut at its placeholders: each second part is the name of one. @param {string} sentence */
const cut = (sentence) => sentence.split(/\{(\w+)\}/);

/** A sentence with its placeholders filled. @param {string} sentence @param {Record<string, Value>} values */
const filled = (sentence, values) => cut(sentence).map((part, index) => (index % 2 ? written(values[part]) : part)).join("");

/** The sentence for a key. @param {string} key */
const known = (key) => {
  const found = translations[key];
  return typeof found === "string" ? found : key;
};

/** A sentence in the language of the interface. @param {string} key @param {Record<string, Value>} [values] */
export const t = (key, values = {}) => filled(known(key), values);

/**
 * A sentence with a count, which is the placeholder `{count}` in it.
 *
 * @param {number} count
 * @param {string} one the English sentence for one
 * @param {string} other that for all other counts, which is the key
 * @param {Record<string, Value>} [values]
 */
export const plural = (count, one, other, values = {}) => {
  const forms = translations[other];
  const form = formats.plurals.select(count);
  const sentence = typeof forms === "object" ? (forms[form] ?? forms.other ?? other) : count === 1 ? one : other;
  return filled(sentence, { count, ...values });
};

/** A sentence in parts, of which some may be elements. @param {string} key @param {Record<string, Value | Node>} values @returns {(string | Node)[]} */
export const parts = (key, values) =>
  cut(known(key)).map((part, index) => {
    const value = index % 2 ? values[part] : part;
    return value instanceof Node ? value : index % 2 ? written(value) : part;
  });

/** Bytes in kilobytes or megabytes. @param {number} bytes */
export const size = (bytes) =>
  bytes < 950_000
    ? t("{size} KB", { size: Math.max(1, Math.round(bytes / 1000)) })
    : t("{size} MB", { size: Math.round(bytes / 100_000) / 10 });
