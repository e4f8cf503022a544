/* What each element of a page is to an article: as `src/import/html/element.rs` has it. */

/** @type {[string, string][]} */
const NAMES = [
  ["quotation", "blockquote"],
  ["foot", "footer"],
  ["list", "ul ol"],
  ["item", "li"],
  ["table", "table"],
  ["lines", "pre"],
  ["figure", "figure"],
  ["caption", "figcaption"],
  ["rule", "hr"],
  ["break", "br"],
  ["picture", "img"],
  ["link", "a"],
  ["superscript", "sup"],
  ["heading", "h1 h2 h3 h4 h5 h6"],
  ["block", "p div section article main header form fieldset tbody thead tfoot tr td th caption address dl dt dd details summary hgroup body center"],
  [
    "skipped",
    "script style noscript svg math button template iframe object video audio canvas head input select textarea option dialog title nav aside",
  ],
];
const ROLES = new Map(NAMES.flatMap(([role, names]) => names.split(" ").map((name) => /** @type {const} */ ([name, role]))));
const ASIDE = new Set(["navigation", "complementary", "contentinfo", "search", "dialog"]);

/** Classes of words that are there only for those who hear a page. */
const HEARD_ONLY = ["screen-reader-text", "sr-only", "visually-hidden", "visuallyhidden"];

/** Whether an element is only heard. In a figure such words say whose a photo is. @param {Element} element */
const isHeardOnly = (element) => HEARD_ONLY.some((name) => element.classList.contains(name)) && !element.closest("figure,figcaption");

/** What hides an element. */
const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b/i;

/** Whether an element is no part of an article, or not seen. @param {Element} element */
const isSkipped = (element) =>
  ASIDE.has(element.getAttribute("role") ?? "") || element.hasAttribute("hidden") || HIDDEN.test(element.getAttribute("style") ?? "") || isHeardOnly(element);

/** What an element is to an article. @param {Element} element */
export const roleOf = (element) => (isSkipped(element) ? "skipped" : (ROLES.get(element.localName) ?? "inline"));

/** Whether an element of a caption names by its class whose the photo is. @param {Element} element */
export const isCredit = (element) => [...element.classList].some((name) => /credit|copyright|source|attribution|byline/i.test(name));

/** The mark on both sides of the words of an element, by its style or else its name. @param {Element} element */
export const markOf = (element) => {
  const style = element.getAttribute("style") || "";
  const weight = /(?:^|;)\s*font-weight\s*:\s*(\w+)/i.exec(style)?.[1];
  if (weight ? /^bold(er)?$/i.test(weight) || Number(weight) >= 600 : /^(b|strong)$/.test(element.localName)) return "**";
  return /(?:^|;)\s*font-style\s*:\s*italic\b/i.test(style) || /^(i|em)$/.test(element.localName) ? "*" : "";
};
