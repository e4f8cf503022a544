/* Copying an article out of a fetched document, element by element: what is not on these lists stays behind. */

// The first is for those of one letter or two: a, br, em, h1 to h6, li, ol, p, ul. None of that kind does anything.
const ELEMENTS =
  /^([a-z][a-z1-6]?|article|blockquote|button|cite|div|figcaption|figure|header|img|nav|picture|section|source|span|strong|time)$/;
const ATTRIBUTES =
  /^(alt|class|datetime|decoding|dir|fetchpriority|height|hidden|id|lang|loading|media|sizes|title|translate|type|width|(aria|data-sw)-[a-z-]+)$/;

/** The whole address of a link or an image; none where it could run something. */
const safe = (value, from) => {
  try {
    const { href } = new URL(value, from);
    if (/^(https?|mailto):/.test(href)) return href;
  } catch {}
};

/** Adds the custom properties of a style one by one, which every policy allows. */
const restyle = (element, style) => {
  for (const part of style.split(";")) if (/^ *--sw-/.test(part)) element.style.cssText += part;
};

/** A copy of `source`, its addresses whole, its headings `shift` levels further down. */
const copy = (source, shift) => {
  const element = document.createElement(source.localName.replace(/\d/, (level) => +level + shift));
  const whole = (address) => safe(address, source.baseURI);
  for (const { name, value } of source.attributes) {
    let kept;
    if (name === "data-sw-style") restyle(element, value);
    else if (name === "srcset") kept = value.replace(/\S*\/\S*/g, whole);
    else if (ATTRIBUTES.test(name)) kept = value;
    else if (/^(src|href)$/.test(name)) kept = value[0] === "#" ? value : whole(value);
    if (kept != null) element.setAttribute(name, kept);
  }
  for (const child of source.childNodes) {
    if (child.nodeType === 3) element.append(child.data);
    else if (ELEMENTS.test(child.localName)) element.append(copy(child, shift));
  }
  return element;
};
