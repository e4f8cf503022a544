/* Messages between a story's page and the page around its frame. */

const MAX_LENGTH = 300000; // CSS pixels: far more than any story has

/**
 * Whether a value of a message is a length in CSS pixels.
 *
 * @param {unknown} value
 * @returns {value is number}
 */
export const isLength = (value) => typeof value === "number" && value >= 0 && value <= MAX_LENGTH;

/**
 * Sends a message to any origin: nothing in it is a secret.
 *
 * @param {Window | null} to
 * @param {{ ask?: true, at?: number, free?: true, height?: number }} content
 */
export const send = (to, content) => to?.postMessage({ scrollwork: content }, "*");
