/* The page's cascade layers: what is important in an earlier one beats what is important in ours, so that ours goes first. */

const goFirst = () => {
  for (const page of document.styleSheets)
    try {
      // Layers stand at the beginning of a sheet, if anywhere.
      for (let at = 0; at < 9 && page.cssRules[at]; at++) {
        const layer = page.cssRules[at].cssText.match(/^(@layer scrollwork)|^@layer|^@import.* layer\b/);
        if (layer) return layer[1] || page.insertRule("@layer scrollwork;", at);
      }
    } catch {} // a sheet from elsewhere
};
