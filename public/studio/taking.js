/* Taking what is given: an article, a story that was saved, photos, tables. */

import { unpack } from "./archive.js";
import { engine } from "./engine.js";
import example from "../../src/cli/new.dj";
import { listProposals } from "./lists.js";
import { markedText } from "./marked-text.js";
import { byId } from "./page.js";
import { say } from "./status.js";
import { begin, changed, files, isThere, story, text } from "./story.js";

/** Makes a story of an article. @param {string} article */
export const importArticle = async (article) => {
  if (!article.trim()) throw new Error("There are no words in this.");
  say("Reading the article…");
  const { story: words, proposals } = await engine.importArticle(article);
  listProposals((story.proposals = proposals));
  begin(words);
};

/** @param {File} file */
const importDocument = async (file) => {
  say(`Reading ${file.name}…`);
  const { text: article, pictures } = await engine.readDocument(new Uint8Array(await file.arrayBuffer()));
  for (const { name, bytes } of pictures) await files.addPhoto(new Blob([/** @type {BlobPart} */ (bytes)]), name).catch(() => undefined);
  await importArticle(article);
};

/** @param {File} file */
const openArchive = async (file) => {
  const { text: words, files: found } = await unpack(new Uint8Array(await file.arrayBuffer()));
  files.clear();
  for (const { name, bytes } of found) {
    const isPhoto = name.startsWith("photos/");
    if (isPhoto) await files.addPhoto(new Blob([/** @type {BlobPart} */ (bytes)], svgType(name)), name).catch((cause) => say(cause.message, true));
    else if (/\.csv$/i.test(name)) files.texts.set(name, new TextDecoder().decode(bytes));
  }
  listProposals((story.proposals = []));
  story.savedText = words;
  begin(words);
};

/** Browsers tell all images by their bytes but drawings. @param {string} name */
const svgType = (name) => (/\.svg$/i.test(name) ? { type: "image/svg+xml" } : {});

/** Begins with the example. */
export const beginExample = () => begin(example);

/** Whether another story may take the place of the one that is here: nothing would bring that back. */
const mayReplace = () => {
  const isMine = isThere() && text.value !== example && text.value !== story.savedText;
  return !isMine || confirm("Put another story in the place of this one? It is not saved as a ZIP file as it stands.");
};

/** Takes whatever was dropped or chosen. @param {File[]} given */
export const take = async (given) => {
  const photos = given.filter(({ type }) => type.startsWith("image/"));
  const others = given.filter((file) => !photos.includes(file));
  if (others.some(({ name }) => !/\.csv$/i.test(name)) && !mayReplace()) return;
  for (const file of others) await takeText(file);
  const refused = await takePhotos(photos);
  if (isThere()) changed();
  else if (photos.length) say(`${photos.length === 1 ? "The photo is" : `${photos.length} photos are`} here. Now the article.`);
  if (refused.length) throw new Error(refused.join(" "));
};

/** @param {File} file */
const takeText = async (file) => {
  if (/\.zip$/i.test(file.name)) await openArchive(file);
  else if (/\.csv$/i.test(file.name)) files.texts.set(file.name, await file.text());
  else if (/\.docx?$/i.test(file.name)) await importDocument(file);
  else if (/\.dj$/i.test(file.name)) begin(await file.text());
  else if (/\.html?$/i.test(file.name)) await importArticle(markedText(await file.text()));
  else if (!file.type || file.type.startsWith("text/")) await importArticle(await file.text());
  else throw new Error(`“${file.name}” is neither an article nor a photo.`);
};

/** Takes photos; what is said of those that are none. @param {File[]} photos */
const takePhotos = async (photos) => {
  /** @type {string[]} */
  const refused = [];
  for (const photo of photos) await files.addPhoto(photo, photo.name).catch(({ message }) => refused.push(message));
  if (photos.length) byId("photos-panel").setAttribute("open", "");
  return refused;
};
