/* What is dropped or pasted anywhere on the page is taken; in the text, what is pasted is text. */

import { markedText } from "./marked-text.js";
import { byId } from "./page.js";
import { attempt } from "./status.js";
import { isThere, text } from "./story.js";
import { take, takeArticle } from "./taking.js";

/** Takes what is dropped. */
export const takeDrops = () => {
  const sign = byId("dropping");
  addEventListener("dragover", (event) => {
    event.preventDefault();
    sign.hidden = false;
  });
  addEventListener("dragleave", ({ relatedTarget }) => {
    if (!relatedTarget) sign.hidden = true;
  });
  // Also where something on the page takes what was dropped on it.
  addEventListener("drop", () => (sign.hidden = true), { capture: true });
  addEventListener("drop", (event) => {
    event.preventDefault();
    const given = [...(event.dataTransfer?.files || [])];
    if (given.length) attempt(() => take(given));
  });
};

/** Takes what is pasted. */
export const takePastes = () =>
  addEventListener("paste", (event) => {
    const data = event.clipboardData;
    if (!data) return;
    const given = [...data.files];
    const isInText = event.target === text;
    if (given.length && !(isInText && data.types.includes("text/plain"))) {
      event.preventDefault();
      attempt(() => take(given));
    } else if (!isThere()) {
      event.preventDefault();
      const html = data.getData("text/html");
      attempt(() => takeArticle(html ? markedText(html) : data.getData("text/plain")));
    }
  });
