/* The style sheet: one constructed sheet for the whole page, which no policy forbids; a link where there are none. */

// Until a story comes, a screen is kept for it: what follows in the page is below that and does not jump.
const FIRST = `@layer scrollwork{${TAG}:not([hidden]){display:block}${TAG}:empty[data-state=static]{min-height:100svh}}`;

const sheet = document.adoptedStyleSheets && new CSSStyleSheet();
if (sheet) sheet.replaceSync(FIRST);

let rules;

/** Settles once the rules are in; a story without them is readable, so that trouble is only a warning. */
const styled = async (element) => {
  goFirst();
  const root = element.getRootNode();
  const isOurs = sheet && element.ownerDocument === document; // another document, in a frame, takes no sheet of this one
  try {
    if (isOurs && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
    // The full snippet and the story's own page bring their own link.
    if (root.querySelector(`link[href$="${STYLES}"]`)) return;
    if (!isOurs) await added("link", "href", STYLES, root.head || root);
    else sheet.replaceSync(FIRST + (await (rules ||= fetched("style", STYLES, "text"))));
  } catch (cause) {
    rules = null;
    tell("warn", cause, element);
  }
};

/** Adds an element that loads something, and settles with it. */
const added = (name, property, address, parent = document.head) =>
  new Promise((resolve, reject) => {
    const element = document.createElement(name);
    element.rel = "stylesheet";
    element.nonce = script.nonce;
    element.onload = resolve;
    element.onerror = reject;
    element[property] = new URL(address, script.src);
    parent.append(element);
  }).catch(() => {
    throw trouble(name + "-refused", address + " was refused: name it by a tag of its own");
  });
