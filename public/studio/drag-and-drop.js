/* Drag and drop, and the clipboard: what is dropped or pasted anywhere on the page is taken; in the text, what is pasted is text. */

import { selectSource } from "./cursor-sync.js";
import { droppedFolders } from "./dropped-files.js";
import { markedText } from "./html/marked-text.js";
import { openArticle, openFiles, openFolders } from "./open-files.js";
import { byId } from "./page.js";
import { droppedPhoto, isPhotoDragged } from "./photo-drag.js";
import { give, insertPhotos, use } from "./photo-panel.js";
import { attempt } from "./status.js";
import { files, isThere, story, text } from "./story.js";

/** Whether a question has to be answered first. */
const isAsking = () => !!document.querySelector("dialog[open]");

/** The missing photo whose box this is in the preview. @param {EventTarget | null} target */
const missingAt = (target) => {
  const address = /** @type {Element | null} */ (target)?.closest?.("[data-sw-photo],img")?.querySelectorAll("img");
  const shown = [/** @type {Element} */ (target), ...(address ?? [])].map((image) => image?.getAttribute?.("src"));
  return story.named.find((src) => !files.photos.has(src) && shown.includes(files.address(src)));
};

/** Puts the cursor where something is dropped, in the text or on a paragraph of the preview; whether it is either. @param {DragEvent} event */
const selectPlace = ({ target, clientX, clientY }) => {
  if (!isThere()) return false;
  if (!text.contains(/** @type {Node} */ (target))) return selectSource(/** @type {Element} */ (target));
  const at = text.placeAt(clientX, clientY);
  text.setSelectionRange(at, at);
  return true;
};

/** Takes what is dropped on a window: the page, or the preview in it. @param {Window} window */
const takeFrom = (window) => {
  const sign = byId("dropping");
  const hasFiles = (/** @type {DragEvent} */ { dataTransfer }) => !!dataTransfer?.types.includes("Files");
  window.addEventListener("dragover", (event) => {
    // Words are dragged within the text.
    if (!hasFiles(event) && !isPhotoDragged(event)) return;
    event.preventDefault();
    sign.hidden = isPhotoDragged(event);
  });
  window.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) sign.hidden = true;
  });
  // Also where something on the page takes what was dropped on it.
  window.addEventListener("drop", () => (sign.hidden = true), { capture: true });
  window.addEventListener("drop", (event) => {
    const given = [...(event.dataTransfer?.files || [])];
    const listed = droppedPhoto(event);
    const isPhoto = !!listed || (given.length === 1 && given[0].type.startsWith("image/"));
    if (!listed && !given.length) return;
    event.preventDefault();
    if (isAsking()) return;
    const missing = isPhoto && missingAt(event.target);
    if (missing) return listed ? use(missing, listed) : give(missing, given[0]);
    const isPlaced = selectPlace(event);
    // A photo of the list that comes back to it stays there.
    if (listed && !isPlaced) return;
    const folders = droppedFolders(event.dataTransfer);
    attempt(() => (listed ? insertPhotos([listed]) : folders ? openFolders(folders) : openFiles(given, isPlaced)));
  });
};

/** Takes what is dropped anywhere. */
export const acceptDrops = () => {
  takeFrom(window);
  const preview = /** @type {HTMLIFrameElement} */ (byId("preview"));
  const listen = () => preview.contentWindow && takeFrom(preview.contentWindow);
  if (preview.contentDocument?.readyState === "complete" && preview.contentDocument.URL !== "about:blank") listen();
  else preview.addEventListener("load", listen, { once: true });
};

/** Whether the clipboard holds words: word processors on a Mac put a picture of them beside them, browsers the address of a picture that is copied. @param {DataTransfer} data */
const hasWords = (data) => {
  const html = new DOMParser().parseFromString(data.getData("text/html"), "text/html");
  return !!html.body.textContent?.trim() && [...data.files].every(({ type }) => type.startsWith("image/"));
};

/** Takes what is pasted. */
export const acceptPastes = () =>
  addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data || isAsking()) return;
    const given = [...data.files];
    const field = /** @type {Element} */ (event.target).closest?.("textarea,input,[contenteditable]");
    if (field && (!given.length || data.types.includes("text/plain"))) return;
    if (given.length && !hasWords(data)) {
      event.preventDefault();
      attempt(() => openFiles(given));
    } else if (!isThere()) {
      event.preventDefault();
      const html = data.getData("text/html");
      attempt(() => openArticle(html ? markedText(html) : data.getData("text/plain")));
    }
  });
