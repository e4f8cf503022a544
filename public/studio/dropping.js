/* What is dropped or pasted anywhere on the page is taken; in the text, what is pasted is text. */

import { markedText } from "./marked-text.js";
import { byId } from "./page.js";
import { give } from "./photo-panel.js";
import { attempt } from "./status.js";
import { files, isThere, story, text } from "./story.js";
import { take, takeArticle } from "./taking.js";

/** Whether a question has to be answered first. */
const isAsking = () => !!document.querySelector("dialog[open]");

/** The missing photo whose box this is in the preview. @param {EventTarget | null} target */
const missingAt = (target) => {
  const address = /** @type {Element | null} */ (target)?.closest?.("[data-sw-photo],img")?.querySelectorAll("img");
  const shown = [/** @type {Element} */ (target), ...(address ?? [])].map((image) => image?.getAttribute?.("src"));
  return story.named.find((src) => !files.photos.has(src) && shown.includes(files.address(src)));
};

/** Takes what is dropped on a window: the page, or the preview in it. @param {Window} window */
const takeFrom = (window) => {
  const sign = byId("dropping");
  const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) => !!dataTransfer?.types.includes("Files");
  window.addEventListener("dragover", (event) => {
    // Words are dragged within the text.
    if (!hasFiles(event)) return;
    event.preventDefault();
    sign.hidden = false;
  });
  window.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) sign.hidden = true;
  });
  // Also where something on the page takes what was dropped on it.
  window.addEventListener("drop", () => (sign.hidden = true), { capture: true });
  window.addEventListener("drop", (event) => {
    const given = [...(event.dataTransfer?.files || [])];
    const missing = given.length === 1 && given[0].type.startsWith("image/") && missingAt(event.target);
    if (!given.length) return;
    event.preventDefault();
    if (isAsking()) return;
    if (missing) give(missing, given[0]);
    else attempt(() => take(given));
  });
};

/** Takes what is dropped anywhere. */
export const takeDrops = () => {
  takeFrom(window);
  const preview = /** @type {HTMLIFrameElement} */ (byId("preview"));
  const listen = () => preview.contentWindow && takeFrom(preview.contentWindow);
  if (preview.contentDocument?.readyState === "complete" && preview.contentDocument.URL !== "about:blank") listen();
  else preview.addEventListener("load", listen, { once: true });
};

/** Takes what is pasted. */
export const takePastes = () =>
  addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data || isAsking()) return;
    const given = [...data.files];
    const isInText = text.contains(/** @type {Node} */ (event.target));
    if (given.length && !(isInText && data.types.includes("text/plain"))) {
      event.preventDefault();
      attempt(() => take(given));
    } else if (!isThere()) {
      event.preventDefault();
      const html = data.getData("text/html");
      attempt(() => takeArticle(html ? markedText(html) : data.getData("text/plain")));
    }
  });
