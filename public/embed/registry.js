/* The stories that stand in the page. */

export const stories = /** @type {Set<Story>} */ (new Set());
