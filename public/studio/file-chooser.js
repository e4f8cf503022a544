/* The file chooser of the browser, which asks for files. */

import { byId } from "./page.js";
import { attempt } from "./status.js";

const picker = /** @type {HTMLInputElement} */ (byId("file"));

/** Asks for files. @param {string} accept @param {(files: File[]) => unknown} use */
export const choose = (accept, use) => {
  picker.accept = accept;
  picker.onchange = () => attempt(() => use([...(picker.files || [])]));
  picker.value = "";
  picker.click();
};
