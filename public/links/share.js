/* Handing on an address: to the system's own dialog, or else to the clipboard. */

/**
 * Copies `text` where the Clipboard API is missing or forbidden, as in a frame of another site.
 *
 * @param {string} text
 */
const copyBySelection = (text) => {
  const field = document.createElement("textarea");
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  field.value = text;
  field.style.cssText = "position:fixed;top:0;opacity:0";
  document.body.append(field);
  field.focus({ preventScroll: true }); // WebKit does not by selecting
  field.select();
  const isCopied = document.execCommand("copy");
  field.remove();
  focused?.focus({ preventScroll: true });
  return isCopied;
};

/**
 * Copies `text`, and says whether it could.
 *
 * @param {string} text
 */
const copy = async (text) => {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
};

/**
 * Shares `url`. Says whether it has been shared by a dialog, which speaks for itself, or copied, or neither.
 *
 * @param {string} title
 * @param {string} url
 * @returns {Promise<"shared" | "copied" | "refused">}
 */
export const share = async (title, url) => {
  try {
    await navigator.share({ title, url });
    return "shared";
  } catch (cause) {
    // The reader has closed the dialog. All else is: there is none.
    if (/** @type {Error} */ (cause).name === "AbortError") return "shared";
  }
  return (await copy(url)) ? "copied" : "refused";
};
