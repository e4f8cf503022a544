/* How much of a story there is to read and to load. */

import { plural, size, t } from "./i18n.js";
import { byId } from "./page.js";
import { files } from "./story.js";

/** The width at which a phone loads a photo, in pixels. */
const PHONE_WIDTH = 800;

/** About how many bytes of a photo a phone loads: as many as of its pixels. @param {string} src */
const weightOf = (src) => {
  const photo = files.photos.get(src);
  return photo ? photo.file.size * Math.min(1, PHONE_WIDTH / photo.width) ** 2 : 0;
};

/** Says how much there is. @param {StudioPreview} shown @param {(html: string) => Promise<number>} weigh tells the bytes of text and player */
export const tellLength = async ({ words, minutes, html, photos }, weigh) => {
  if (!words || !html) return byId("words").replaceChildren();
  const text = await weigh(html);
  const pictures = [...new Set(photos.map(({ src }) => src))].reduce((sum, src) => sum + weightOf(src), 0);
  const told = [plural(words, "{count} word", "{count} words"), plural(minutes, "{count} minute", "{count} minutes"), t("about {size}", { size: size(text + pictures) })];
  byId("words").textContent = told.join(" · ");
  byId("words").title = t("What a phone loads: {text} of text and player, about {photos} of photos", { text: size(text), photos: size(pictures) });
};
