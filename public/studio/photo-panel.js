/* The photos of the story: those that the text names, in its order, then those that it does not name yet. */

import { select } from "./caret.js";
import { photoBlock } from "./division.js";
import { rewrite } from "./editing.js";
import { button, element } from "./elements.js";
import { engine } from "./engine.js";
import { choose } from "./file-chooser.js";
import { isFilm, isMedia } from "./file-names.js";
import { number, onTranslation, plural, t } from "./i18n.js";
import { insertBlock } from "./inserting.js";
import { byId } from "./page.js";
import { makeDraggable } from "./photo-drag.js";
import { pickPhoto } from "./photo-picker.js";
import { PhotoRow } from "./photo-row.js";
import { attempt, say } from "./status.js";
import { folder } from "./store.js";
import { changed, checkTurn, files, loosePhotos, readPhotos, text } from "./story.js";

/** The rows by their photos and how often each stood before: they stay while the text changes. @type {Map<string, PhotoRow>} */
const rows = new Map();
/** The items of photos that the text does not name: they stay while it is written. @type {Map<string, { item: HTMLElement, url: string | undefined }>} by their `src` */
const looseItems = new Map();

// Their labels are made once: another language has other rows.
onTranslation(() => [rows, looseItems].forEach((made) => made.clear()));

/** @type {StudioPhoto[]} */
let shown = [];
/** @type {string[]} */
let keys = []; // of the photos that are shown

/** Writes the name of another photo where that of `src` stands. @param {string} src @param {string} other */
const rename = (src, other) => {
  rewrite(text, text.value.split(`(${src})`).join(`(${other})`));
  changed();
};

/** The photo whose description is to be written next. @type {string | undefined} */
let described;

/** Takes a photo of the list as the one that stands at `src`; its description may be written next. @param {string} src @param {string} other @param {boolean} [isDescribed] */
export const use = (src, other, isDescribed) =>
  attempt(async () => {
    checkTurn();
    if (isDescribed) described = other;
    rename(src, other);
  });

/** Takes a file as the photo that stands at `src`, and writes its name there. @param {string} src @param {File} file */
export const give = (src, file) =>
  attempt(async () => {
    checkTurn();
    const isAnother = files.photos.has(src);
    const other = await files.addPhoto(file, file.name);
    if (other === src) return;
    const places = shown.flatMap((photo, index) => (photo.src === src ? [index] : []));
    rename(src, other);
    if (isAnother) await (writing = writing.then(() => attempt(() => writeWhose(places, other))));
  });

/** Writes whose a photo is that has taken the place of another, where its file names that, and takes away what mattered in the other. @param {number[]} places in the list @param {string} src */
const writeWhose = async (places, src) => {
  const { credit } = files.photos.get(src)?.facts ?? { credit: "" };
  for (const place of places) {
    await writeField(() => place, src, "focal", "50% 50%");
    if (credit) await writeField(() => place, src, "credit", credit);
  }
  say(t("{name} takes its place. What is written of the photo before still stands there: look at the description, the caption and the credit.", { name: nameOf(src) }));
};

/** What a photo is called in lists. @param {string} src */
const nameOf = (src) => src.replace(/^photos\//, "");

/** Asks for the photo. @param {string} src */
const ask = (src) => {
  const fromDisk = () => choose("image/*", ([file]) => file && give(src, file));
  const named = new Set(shown.map((photo) => photo.src));
  const loose = files.names().filter((other) => !named.has(other)).map((other) => ({ src: other, url: files.photos.get(other)?.thumbnail }));
  if (files.photos.has(src) || !loose.length) return fromDisk();
  pickPhoto(t("Which photo is {name}?", { name: nameOf(src) }), loose, { use: (other) => use(src, other, true), choose: fromDisk });
};

/** What is being written, one after the other: each goes into the text that the one before it has made. */
let writing = Promise.resolve();

/**
 * Writes what was said of a photo into the text.
 *
 * @param {string} key
 * @param {string} field
 * @param {string} value
 * @param {boolean} [isDraft] whether it is being typed: what cannot be written then is told when it is finished
 */
const write = (key, field, value, isDraft) => (writing = writing.then(() => attempt(() => writeInto(key, field, value, isDraft))));

/**
 * Writes a field of a photo into the text; whether it could.
 *
 * @param {() => number} place where it is among the photos of the text, from 0; below that where it is no longer there
 * @param {string} src
 * @param {string} field
 * @param {string} value
 */
const writeField = async (place, src, field, value) => {
  // The text may change while the worker writes: then it is written into the new one.
  for (let tries = 0; tries < 5; tries++) {
    const index = place();
    const before = text.value;
    const words = index < 0 ? null : await engine.withPhoto(before, index, src, field, value);
    if (words === null) return false;
    if (text.value !== before) continue;
    rewrite(text, words);
    return true;
  }
  return false;
};

/** @param {string} key @param {string} field @param {string} value @param {boolean} [isDraft] */
const writeInto = async (key, field, value, isDraft) => {
  const place = () => keys.indexOf(key);
  const src = shown[place()]?.src ?? "";
  if ((await writeField(place, src, field, value)) || isDraft) return;
  lead(key);
  throw new Error(t("This cannot be written from here as the text stands: write it at the photo."));
};

/** @param {string} key */
const lead = (key) => {
  const photo = shown[keys.indexOf(key)];
  if (photo) select(text, photo.line, photo.column);
};

/** @param {string} key @param {string} src */
const makeRow = (key, src) =>
  new PhotoRow({
    give: (file) => (file ? give(src, file) : ask(src)),
    use: (other) => use(src, other),
    write: (field, value) => write(key, field, value),
    draft: (field, value) => write(key, field, value, true),
    lead: () => lead(key),
  });

/** Puts photos into the text at the cursor, each with the credit that its file names. @param {string[]} sources */
export const insertPhotos = async (sources) => {
  checkTurn();
  await readPhotos(sources);
  for (const src of sources) {
    const { credit } = files.photos.get(src)?.facts ?? { credit: "" };
    insertBlock(text, photoBlock(src, credit));
  }
};

/** @param {string} src */
const loose = (src) => {
  const url = files.photos.get(src)?.thumbnail;
  const known = looseItems.get(src);
  const item = known && known.url === url ? known.item : looseItem(src, url);
  looseItems.set(src, { item, url });
  return item;
};

/** @param {string} src @param {string | undefined} url */
const looseItem = (src, url) => {
  const picture = element("span", url ? "picture" : "picture slot", ...(url ? [Object.assign(document.createElement("img"), { src: url, alt: "" })] : []));
  const put = button("", () => attempt(() => insertPhotos([src])), t("Put into the text"));
  put.setAttribute("aria-label", t("Put {name} into the text", { name: src }));
  const item = element("li", "photo", picture, element("span", "name", nameOf(src)), element("div", "actions", put, ...removal(src)));
  makeDraggable(item, src);
  return item;
};

/** A button that takes a file away which the text does not name; none in a folder, which is its owner's. @param {string} src */
const removal = (src) => {
  if (folder) return [];
  const remove = () => {
    checkTurn();
    if (!confirm(t("Remove {name} from the files of the story?", { name: nameOf(src) }))) return;
    files.remove(src);
    changed();
    byId("photos-panel").querySelector("summary")?.focus();
  };
  const made = button("", () => attempt(remove), t("Remove"));
  made.setAttribute("aria-label", t("Remove {name}", { name: nameOf(src) }));
  return [made];
};

/** Puts a film over its photo, or a recording with its transcript, into the text. @param {string} src */
const insertMedia = (src) => {
  const poster = loosePhotos()[0]?.src ?? "photos/poster.jpg";
  insertBlock(text, isFilm(src) ? `{src="${src}" credit=""}\n::: video\n![](${poster})\n:::` : `{src="${src}" title="" credit=""}\n::: audio\nWhat is said in it, word for word.\n:::`);
};

/** A film or recording that the text does not name. @param {string} src */
const looseMedia = (src) => {
  const put = button("", () => insertMedia(src), t("Put into the text"));
  put.setAttribute("aria-label", t("Put {name} into the text", { name: src }));
  return element("li", "photo", element("span", "picture slot"), element("span", "name", src), element("div", "actions", put, ...removal(src)));
};

/** Leads to a field of the photo at a place in the text; whether it is there. @param {number} line @param {number} column @param {"alt" | "credit" | "caption"} field */
export const editPhoto = (line, column, field) => {
  const index = shown.findIndex((photo) => photo.line === line && photo.column === column);
  if (index < 0 || (field !== "alt" && !shown[index].is_whole)) return false;
  byId("photos-panel").setAttribute("open", "");
  rows.get(keys[index])?.edit(field);
  return true;
};

/** Puts items into the list, where they are not there already: what has the keyboard keeps it. @param {Node[]} items */
const place = (items) => {
  const list = byId("photos");
  if (items.length === list.children.length && items.every((item, index) => item === list.children[index])) return;
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const isInside = list.contains(focused);
  list.replaceChildren(...items);
  if (isInside) focused?.focus({ preventScroll: true });
};

/** Lists the photos. @param {StudioPhoto[]} photos */
export const listPhotos = (photos) => {
  shown = photos;
  keys = photos.map(({ src }, index) => `${photos.slice(0, index).filter((before) => before.src === src).length} ${src}`);
  for (const key of rows.keys()) if (!keys.includes(key)) rows.delete(key);
  const named = photos.map((photo, index) => {
    const row = rows.get(keys[index]) ?? makeRow(keys[index], photo.src);
    rows.set(keys[index], row);
    const before = photos.slice(0, index).findLast(({ credit }) => credit)?.credit ?? "";
    row.update(photo, files.photos.get(photo.src), before);
    return row.element;
  });
  const sources = new Set(photos.map(({ src }) => src));
  for (const src of looseItems.keys()) if (!files.isThere(src)) looseItems.delete(src);
  const missing = [...sources].filter((src) => !files.photos.has(src) && !files.unread.has(src)).length;
  const looseFiles = [...files.media.keys(), ...[...files.unread.keys()].filter(isMedia)].filter((src) => !text.value.includes(src));
  place([...named, ...files.names().filter((src) => !sources.has(src)).map(loose), ...looseFiles.map(looseMedia)]);
  const row = rows.get(keys[photos.findIndex(({ src }) => src === described)]);
  if (row) described = undefined;
  row?.edit("alt");
  byId("photos-count").textContent = missing ? plural(missing, "{count} missing", "{count} missing") : number(files.names().length);
};
