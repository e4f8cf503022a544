/* The order of the page's cascade layers. */

/** Declares our layer before the page's own: what is important in an earlier layer beats what is important in a later one. */
export const declareLayerFirst = () => {
  for (const sheet of document.styleSheets)
    try {
      // Layers stand at the beginning of a sheet, if anywhere.
      for (let at = 0; at < 9 && sheet.cssRules[at]; at++) {
        const layer = sheet.cssRules[at].cssText.match(/^(@layer scrollwork)|^@layer|^@import.* layer\b/);
        if (layer) return layer[1] || sheet.insertRule("@layer scrollwork;", at);
      }
    } catch {} // a sheet of another origin
};
