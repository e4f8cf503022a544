/* The sanitizer: copies an article out of a fetched document, element by element, and leaves out what is not on these allow lists. */

// The first is for those of one letter or two: a, br, em, g, h1 to h6, li, ol, p, td, th, tr, ul. None of that kind does anything.
const ELEMENTS =
  /^([a-z][a-z1-6]?|article|blockquote|button|caption|circle|cite|details|div|figcaption|figure|header|img|line|nav|path|picture|rect|section|source|span|strong|su(b|mmary|p)|svg|t(able|body|head|ext|ime|span))$/;
// The first is for those of one letter or two: cx, cy, d, id, r, x, y and their like. None of that kind does anything.
const ATTRIBUTES =
  /^([a-z][a-z12]?|alt|class|datetime|decoding|dir|fetchpriority|height|hidden|lang|loading|media|popover(target)?|role|scope|sizes|tabindex|text-anchor|title|translate|type|viewBox|width|(aria|data-sw)-[a-z-]+)$/;

/**
 * The absolute URL of a link or an image; none where its scheme could run something.
 *
 * @param {string} url
 * @param {string} base
 */
export const safeUrl = (url, base) => {
  try {
    const { href } = new URL(url, base);
    if (/^(https?|mailto):/.test(href)) return href;
  } catch {}
};

/**
 * Sets the custom properties of a style attribute one by one, which every Content-Security-Policy allows.
 *
 * @param {HTMLElement} element
 * @param {string} style
 */
export const applyCustomProperties = (element, style) => {
  for (const declaration of style.split(";")) if (/^ *--sw-/.test(declaration)) element.style.cssText += declaration;
};

/**
 * A sanitized copy of `source`, with absolute URLs and its headings `shift` levels further down.
 *
 * @param {Element} source
 * @param {number} shift
 */
export const sanitize = (source, shift) => {
  const element = /** @type {HTMLElement} */ (
    // A drawing is of another namespace than the text around it.
    document.createElementNS(source.namespaceURI, source.localName.replace(/\d/, (level) => "" + (+level + shift)))
  );
  /** @param {string} url */
  const absoluteUrl = (url) => safeUrl(url, source.baseURI);
  for (const { name, value } of source.attributes) {
    let kept;
    if (name === "data-sw-style") applyCustomProperties(element, value);
    else if (name === "srcset") kept = value.replace(/\S*\/\S*/g, /** @type {(url: string) => string} */ (absoluteUrl));
    else if (ATTRIBUTES.test(name)) kept = value;
    else if (/^(src|href)$/.test(name)) kept = value[0] === "#" ? value : absoluteUrl(value);
    if (kept != null) element.setAttribute(name, kept);
  }
  for (const child of source.childNodes) {
    if (child.nodeType === 3) element.append(/** @type {Text} */ (child).data);
    else if (ELEMENTS.test(/** @type {Element} */ (child).localName)) element.append(sanitize(/** @type {Element} */ (child), shift));
  }
  return element;
};
