/* The placeholder of a photo that is not there. */

/** A box with the name of a photo that is not there, as an image; the name is where no headline lies over it. @param {string} src */
export const box = (src) => {
  const name = (src.split("/").pop() || src).replace(/[<&]/g, "");
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#cfc7b6"/>` +
    `<rect x="24" y="24" width="1152" height="752" fill="none" stroke="#655d50" stroke-width="4" stroke-dasharray="16 12"/>` +
    `<text x="600" y="200" text-anchor="middle" font-family="system-ui,sans-serif" font-size="30" fill="#3b352b">${name}</text></svg>`;
  return "data:image/svg+xml," + encodeURIComponent(svg);
};
