/* The rules of the links, in a sheet of their own: nobody else waits for them. */

// The link is a mark behind the words, which comes as they are pointed at or it is reached by the keyboard. A finger points at nothing. It
// takes no room, so that no line moves when it comes; the gutter has enough. Under its caption, a photo clips what would stand out.
const RULES = `@layer scrollwork {
.sw-story .sw-anchor.sw-anchor.sw-anchor { position: relative !important; display: inline-block !important; width: 0 !important; height: 0 !important; text-indent: 0 !important; }
.sw-story .sw-anchor > a { position: absolute !important; inset: auto auto -7px !important; inset-inline-start: -4px !important; padding: 5px !important; padding-inline-end: 0 !important; color: inherit !important; outline-offset: -2px !important; opacity: 0.7 !important; }
.sw-story .sw-anchor svg { all: revert !important; display: block !important; width: 14px !important; height: 14px !important; fill: none !important; stroke: currentColor !important; stroke-width: 2 !important; stroke-linecap: round !important; }
.sw-story .sw-anchor path { fill: inherit !important; stroke: inherit !important; stroke-width: inherit !important; opacity: 1 !important; transform: none !important; }
.sw-story .sw-anchor > .sw-copied { position: absolute !important; z-index: 2 !important; inset: 8px auto auto !important; inset-inline-end: 0 !important; width: max-content !important; max-width: 60vw !important; background: CanvasText !important; color: Canvas !important; font: 13px / 1.3 var(--sw-font-ui, system-ui, sans-serif) !important; letter-spacing: 0 !important; overflow-wrap: anywhere !important; }
.sw-story .sw-anchor > .sw-copied:not(:empty) { padding: 4px 8px !important; border: 1px solid CanvasText !important; user-select: all !important; }
.sw-story .sw-caption .sw-copied.sw-copied { inset-block: auto 16px !important; }
@media (hover: hover) {
.sw-story .sw-anchor > a:not(:hover, :focus-visible, :is(.sw-heading, figure, .sw-figures):hover *) { opacity: 0 !important; }
}
@media print { .sw-story .sw-anchor.sw-anchor.sw-anchor { display: none !important; } }
}`;

/** @type {CSSStyleSheet | undefined} */
let sheet;

/**
 * Adopts the rules in the tree around `article`, and says whether it could.
 *
 * @param {Element} article
 */
export const adoptRules = (article) => {
  const { adoptedStyleSheets } = /** @type {Document} */ (article.getRootNode());
  if (!adoptedStyleSheets || article.ownerDocument !== document) return false;
  if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(RULES);
  if (!adoptedStyleSheets.includes(sheet)) adoptedStyleSheets.push(sheet);
  return true;
};
