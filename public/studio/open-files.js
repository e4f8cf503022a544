/* Opens the files that are given: an article, a story that was saved, photos, tables. */

import example from "../../src/cli/new.dj";
import { unpack } from "./archive.js";
import { articleType } from "./article-file.js";
import { isSame } from "./compare-files.js";
import { engine } from "./engine.js";
import { isMedia } from "./file-names.js";
import { pageText } from "./html/marked-text.js";
import { pageSource } from "./html/source.js";
import { plural, t } from "./i18n.js";
import { byId } from "./page.js";
import { insertPhotos } from "./photo-panel.js";
import { listProposals } from "./proposals.js";
import { MANY, say } from "./status.js";
import { folder } from "./store.js";
import { begin, changed, checkTurn, files, isThere, opened, story, text } from "./story.js";

/** A story that was read from a file, to be begun with. @typedef {{ words: string, proposals: StudioProposal[], photos: { name: string, file: Blob }[], texts?: [string, string][], isSaved?: boolean, isCut?: boolean }} Given */

/** Makes a story of an article. @param {string} article @param {Given["photos"]} [photos] @returns {Promise<Given>} */
const readArticle = async (article, photos = []) => {
  if (!article.trim()) throw new Error(t("There are no words in this."));
  say(t("Reading the article…"));
  const { story: words, proposals } = await engine.importArticle(article);
  return { words, proposals, photos };
};

/** @param {File} file */
const readDocument = async (file) => {
  say(t("Reading {name}…", { name: file.name }));
  const { text: article, pictures } = await engine.readDocument(new Uint8Array(await file.arrayBuffer()));
  return readArticle(article, pictures.map(({ name, bytes }) => ({ name, file: new Blob([/** @type {BlobPart} */ (bytes)]) })));
};

/** @param {File} file @returns {Promise<Given>} */
const readArchive = async (file) => {
  const { text: words, files: found, isCut } = await unpack(file);
  const [tables, photos] = [true, false].map((isTable) => found.filter(({ name }) => /\.csv$/i.test(name) === isTable));
  return {
    words,
    proposals: [],
    photos: photos.map(({ name, file: content }) => ({ name, file: new Blob([content], svgType(name)) })),
    texts: await Promise.all(tables.map(async ({ name, file: table }) => /** @type {[string, string]} */ ([name, await table.text()]))),
    isSaved: true,
    isCut,
  };
};

/** Browsers tell all images by their bytes but drawings. @param {string} name */
const svgType = (name) => (/\.svg$/i.test(name) ? { type: "image/svg+xml" } : {});

/** What a file holds, once it has been read whole. @param {File} file @returns {Promise<Given>} */
const read = async (file) => {
  switch (await articleType(file)) {
    case "archive":
      return readArchive(file);
    case "document":
      return readDocument(file);
    case "story":
      return { words: await file.text(), proposals: [], photos: [] };
    case "page":
      return readArticle(pageText(await pageSource(file)));
    case "text":
      return readArticle(await file.text());
    case "rich text":
      throw new Error(t("“{name}” is rich text (RTF): open it in a word processor, save it as .docx or .odt, and give it again.", { name: file.name }));
    case "pdf":
      throw new Error(t("“{name}” is a PDF, which has no paragraphs: give the document that it was made of, as .docx or .odt, or paste its text.", { name: file.name }));
    case "other":
      throw new Error(t("“{name}” is neither an article nor a photo.", { name: file.name }));
  }
};

/** Whether another story may take the place of the one that is here: nothing would bring that back. */
const mayReplace = () => {
  const isMine = isThere() && text.value !== example && text.value !== story.savedText;
  return !isMine || confirm(t("Put another story in the place of this one? It is not saved as a ZIP file as it stands."));
};

/** Begins with a story, unless it may not take the place of the one that is here. Gives what is said of photos that are none. @param {Given} given */
const beginWith = async ({ words, proposals, photos, texts = [], isSaved, isCut }) => {
  say("");
  if (!mayReplace()) return undefined;
  // In a folder, what lies there stays there.
  if (isSaved) folder ? files.setAside() : files.clear();
  const refused = await addPhotos(photos, isSaved);
  for (const [name, table] of texts) files.texts.set(name, table);
  story.proposals = proposals;
  listProposals();
  if (isSaved && !isCut) story.savedText = words;
  begin(words);
  if (isCut) refused.unshift(t("This ZIP file is damaged: here is what is left of it. Was it copied whole?"));
  // Of the pictures in a document, nobody has asked for those that are none.
  return isSaved ? refused : [];
};

/** Puts a file of a saved story at its name; in a folder, not over another that lies there. @param {string} name @param {Blob} file */
const putSaved = async (name, file) => {
  if (folder) await files.read([name]);
  const there = files.file(name);
  if (!there && !files.isThere(name)) return files.put(name, file);
  if (!there || !(await isSame(there, file))) throw new Error(t("“{name}” is another in the folder: the story shows that one.", { name }));
};

/** Adds photos, under their names where they have been saved; what is said of those that are none. @param {{ name: string, file: Blob }[]} photos @param {boolean} [isSaved] @param {string[]} [added] where they are */
const addPhotos = async (photos, isSaved, added = []) => {
  /** @type {string[]} */
  const refused = [];
  for (const [index, { name, file }] of photos.entries()) {
    if (photos.length >= MANY) say(t("Reading photo {number} of {all}…", { number: index + 1, all: photos.length }));
    await (isSaved ? putSaved(name, file) : files.addPhoto(file, name).then((src) => added.push(src))).catch(({ message }) => refused.push(message));
  }
  return refused;
};

/** Begins with the example. */
export const beginExample = () => {
  checkTurn();
  begin(example);
};

/** Makes a story of what was pasted. @param {string} article */
export const openArticle = async (article) => {
  await opened;
  checkTurn();
  await beginWith(await readArticle(article));
};

/** Says that photos are here, and shows where. @param {number} count */
const tellPhotos = (count) => {
  if (!isThere()) return say(plural(count, "The photo is here. Now the article.", "{count} photos are here. Now the article."));
  const panel = byId("photos-panel");
  panel.setAttribute("open", "");
  panel.scrollIntoView({ block: "start", behavior: "instant" });
  say(
    plural(
      count,
      "The photo is in the list under the text: drop it on the place where it belongs, or put it into the text from there.",
      "{count} photos are in the list under the text: drop one on the place where it belongs, or put it into the text from there.",
    ),
  );
};

/** Puts photos into the text at the cursor, but those that it has already, which is said. @param {string[]} sources */
const putPhotos = async (sources) => {
  const isThere = (/** @type {string} */ src) => text.value.includes(`(${src})`);
  const there = sources.filter(isThere);
  await insertPhotos(sources.filter((src) => !isThere(src)));
  if (there.length) say(`${there.join(", ")}: ${t("here already")}`);
};

/** Opens whatever was dropped or chosen. @param {File[]} given @param {boolean} [isPlaced] whether photos go into the text, at the cursor */
export const openFiles = async (given, isPlaced) => {
  await opened;
  checkTurn();
  const photos = given.filter(({ type }) => type.startsWith("image/"));
  const tables = given.filter(({ name }) => /\.csv$/i.test(name));
  const media = given.filter(({ name }) => isMedia(name));
  const refused = [];
  let named = story.named;
  for (const file of given.filter((file) => ![photos, tables, media].some((taken) => taken.includes(file)))) {
    const told = await beginWith(await read(file));
    if (!told) return;
    refused.push(...told);
    named = (await engine.preview(text.value, files.known())).files;
  }
  // Another story has files of its own: what is given with it comes behind it.
  const added = await Promise.all(media.map((file) => files.addMedia(file, file.name, named)));
  for (const table of tables) files.texts.set(table.name, await table.text());
  /** @type {string[]} */
  const placed = [];
  refused.push(...(await addPhotos(photos.map((file) => ({ name: file.name, file })), false, placed)));
  if (isThere()) changed();
  const loose = added.filter((src) => !text.value.includes(src));
  if (added.length) say(loose.length ? t("{names}: here. Put it into the text from “Photos”.", { names: added.join(", ") }) : t("{names}: here.", { names: added.join(", ") }));
  if (loose.length) byId("photos-panel").setAttribute("open", "");
  const isAlone = photos.length === given.length;
  if (isPlaced && isAlone) await putPhotos(placed);
  else if (photos.length > refused.length) tellPhotos(photos.length - refused.length);
  if (refused.length) throw new Error(refused.join(" "));
};
