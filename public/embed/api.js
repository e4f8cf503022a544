/* The public API: one object for all copies of this file in the page, also under the name `Scrollwork` unless the page has that. */

import { ScrollworkError, report } from "./errors.js";

export const api = (/** @type {Record<symbol, Api>} */ (/** @type {unknown} */ (self))[Symbol.for("scrollwork")] ||= /** @type {Api} */ ({}));

/**
 * The warning that the page has something else under a name of ours.
 *
 * @param {string} name
 */
export const nameTaken = (name) => new ScrollworkError("name-taken", "the page has its own " + name);

self.Scrollwork ??= api;
if (self.Scrollwork !== api) report("warn", nameTaken("Scrollwork"));
