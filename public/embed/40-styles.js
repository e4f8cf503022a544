/* The style sheet: one constructed sheet for the whole page, which no policy forbids; a link where there are none. */

// Until a story comes, a screen is kept for it: what follows in the page is below that and does not jump. Until the rules come, or
// without them, no photo is wider than the window.
const FIRST = `@layer scrollwork{${TAG}:not([hidden]){display:block}${TAG}:empty[data-state=static]{min-height:100svh}${TAG} .sw-photo img{max-width:100%!important;height:auto!important}}`;

const sheet = document.adoptedStyleSheets && new CSSStyleSheet();
if (sheet) sheet.replaceSync(FIRST);

let rules;

/** The rules, once for all stories of the page, and anew after a failure. */
const ruled = async () => {
  const text = await fetched("style", STYLES, "text");
  // What begins otherwise is something else, and what leaves a brace open is cut short.
  if (!text.startsWith("@layer") || text.split("{").length !== text.split("}").length) throw trouble("style-parse", STYLES + " is not whole");
  sheet.replaceSync(FIRST + text);
  stories.forEach(arrive);
};

/** Gives the tree around `element` the sheet. Another document, in a frame, takes none of this one. */
const dress = (element) => {
  const { adoptedStyleSheets } = element.getRootNode();
  if (isOurs(element) && adoptedStyleSheets?.includes(sheet) === false) adoptedStyleSheets.push(sheet);
};
const isOurs = (element) => sheet && element.ownerDocument === document;

// A page that sets its own sheets takes ours away, which no event tells; but the story changes its size.
const sizes = new ResizeObserver((changes) => {
  // Not at once: browsers complain of a size that changes as it is told.
  for (const { target } of changes) requestAnimationFrame(() => dress(target));
});

/** Settles once the page's own link to this very sheet, if it is still on its way, has brought it or failed. */
const linked = (root) =>
  new Promise((resolve) => {
    const link = root.querySelector("link[href$='" + STYLES + "']");
    // No event is to come from one that has failed before; but the page's own waits for all that are on their way.
    if (!link || link.sheet || document.readyState === "complete") return resolve();
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    addEventListener("load", resolve);
  });

/** Settles once the rules are in; a story without them is readable, so that trouble is only a warning. */
const styled = async (element) => {
  goFirst();
  try {
    const root = element.getRootNode();
    const article = articleIn(element);
    dress(element);
    // The full snippet and the story's own page bring their own link, which may lead nowhere.
    if (article && (await near(element), await linked(root), getComputedStyle(article).getPropertyValue("--sw_top"))) return;
    if (isOurs(element)) await (rules ||= ruled());
    else await added("link", "href", STYLES, root.head || root);
  } catch (cause) {
    rules = null;
    if (!cause.isTold) tell("warn", cause, element);
    cause.isTold = true;
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
