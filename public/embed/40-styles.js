/* The style sheet: one constructed sheet for the whole page, which no policy forbids; a link where there are none. */

// Until a story comes, a screen is kept for it: what follows in the page is below that and does not jump.
const FIRST = `@layer scrollwork{${TAG}:not([hidden]){display:block}${TAG}:empty:not([data-state=failed]){min-height:100svh}}`;

const sheet = "adoptedStyleSheets" in document && new CSSStyleSheet();
if (sheet) sheet.replaceSync(FIRST);

const styles = shared(async () => sheet.replaceSync(FIRST + (await fetched("style", STYLES, "text"))));

/** Settles once the rules are in; a story without them is readable, so that trouble is only a warning. */
const styled = async (element) => {
  const root = element.getRootNode();
  if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  // The full snippet and the story's own page bring their own link.
  if (root.querySelector(`link[href$="${STYLES}"]`)) return;
  try {
    if (sheet) await styles();
    else await added(root.head || root, "link", { rel: "stylesheet", href: new URL(STYLES, base) });
  } catch (cause) {
    tell(element, "warning", cause.code, cause.message);
  }
};

/** Adds an element that loads something, and settles with it. */
const added = (parent, name, properties) =>
  new Promise((resolve, reject) => {
    const element = Object.assign(document.createElement(name), { nonce: script.nonce }, properties);
    element.onload = resolve;
    element.onerror = () => reject(trouble(name + "-network", (element.src || element.href) + " was not reached"));
    parent.append(element);
  });
