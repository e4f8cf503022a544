/* Errors of the worker, which knows no language but English: the page translates them. */

/** An error with the key of its message, and what is put into that. */
export class TranslatableError extends Error {
  /** @param {string} key @param {Record<string, string | number>} [values] */
  constructor(key, values = {}) {
    super(key.replace(/\{(\w+)\}/g, (_, name) => String(values[name])));
    this.told = { key, values };
  }
}
