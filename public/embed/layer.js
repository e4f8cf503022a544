/* The order of the page's cascade layers. */

/** Declares our layer before the page's own: what is important in an earlier layer beats what is important in a later one. */
export const declareLayerFirst = () => {
  for (const sheet of document.styleSheets)
    try {
      // Layers stand at the beginning of a sheet, if anywhere.
      for (let at = 0; at < 9 && sheet.cssRules[at]; at++) {
        // Of a statement, an import or a block, whose text would be that of all its rules. The place of what else has a name does no harm.
        const rule = /** @type {any} */ (sheet.cssRules[at]);
        const layer = rule.nameList ?? rule.layerName ?? rule.name;
        if (layer != null) return /^scrollwork/.test(layer) || sheet.insertRule("@layer scrollwork;", at);
      }
    } catch {} // a sheet of another origin
};
