/* Opens the files that are given: an article, a story that was saved, photos, tables. */

import example from "../../src/cli/new.dj";
import { storyIn } from "./archive.js";
import { isSame } from "./compare-files.js";
import { engine } from "./engine.js";
import { isMedia, isPhoto, photoName } from "./file-names.js";
import { plural, t } from "./i18n.js";
import { byId } from "./page.js";
import { insertPhotos } from "./photo-panel.js";
import { listProposals } from "./proposals.js";
import { readAmong, readArticle, savedStory } from "./read-files.js";
import { MANY, say } from "./status.js";
import { folder } from "./store.js";
import { begin, changed, checkTurn, files, isInZip, isThere, opened, setSaved, story, text } from "./story.js";
import { textOf } from "./text-encoding.js";

/** @typedef {import("./read-files.js").Given} Given */

/** Whether another story may take the place of the one that is here: nothing would bring that back. */
const mayReplace = () => {
  const isMine = isThere() && (text.value !== example || files.all().length > 0);
  return !isMine || isInZip() || confirm(t("Put another story in the place of this one? It is not saved as a ZIP file as it stands."));
};

/** Begins with a story, unless it may not take the place of the one that is here. Gives what is said of photos that are none. @param {Given} given */
const beginWith = async ({ words, proposals, photos, texts = [], isStory, isSaved, isCut }) => {
  say("");
  if (!mayReplace()) return undefined;
  // What was given before there was a story is for this one; other stories have files of their own. In a folder, what lies there stays there.
  if (isSaved || isThere()) folder ? files.setAside() : files.clear((src) => !!isStory && words.includes(src));
  const { refused, renamed } = await addPhotos(photos, isSaved);
  for (const [name, table] of texts) files.texts.set(name, table);
  const own = renamed.reduce((made, [wanted, src]) => made.replaceAll(`(${wanted})`, `(${src})`), words);
  Object.assign(story, { proposals, slug: "", savedText: "" });
  listProposals();
  if (isSaved && !isCut) setSaved(own);
  begin(own);
  if (isCut) refused.unshift(t("This ZIP file is damaged: here is what is left of it. Was it copied whole?"));
  // Of the pictures in a document, nobody has asked for those that are none.
  return isSaved ? refused : [];
};

/** Puts a file of a saved story at its name; in a folder, not over another that lies there. @param {string} name @param {Blob} file */
const putSaved = async (name, file) => {
  if (folder) await files.read([name]);
  const there = files.file(name);
  if (!there && !files.isThere(name)) return files.putOrKeep(name, file);
  if (!there || !(await isSame(there, file))) throw new Error(t("“{name}” is another in the folder: the story shows that one.", { name }));
};

/**
 * Adds photos, under their names where they have been saved; what is said of those that are none, where the others are, and which of those
 * have another name than they would have.
 *
 * @param {{ name: string, file: Blob }[]} photos
 * @param {boolean} [isSaved]
 */
const addPhotos = async (photos, isSaved) => {
  /** @type {string[]} */
  const refused = [];
  /** @type {string[]} */
  const added = [];
  /** @type {[wanted: string, src: string][]} */
  const renamed = [];
  const add = async (/** @type {Blob} */ file, /** @type {string} */ name) => {
    const [wanted, src] = [`photos/${photoName(file, name)}`, await files.addPhoto(file, name)];
    added.push(src);
    if (src !== wanted) renamed.push([wanted, src]);
  };
  for (const [index, { name, file }] of photos.entries()) {
    if (photos.length >= MANY) say(t("Reading photo {number} of {all}…", { number: index + 1, all: photos.length }));
    await (isSaved ? putSaved(name, file) : add(file, name)).catch(({ message }) => refused.push(message));
  }
  return { refused, added, renamed };
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
  const photos = given.filter(({ name, type }) => type.startsWith("image/") || (!type && isPhoto(name)));
  const tables = given.filter(({ name }) => /\.csv$/i.test(name));
  const media = given.filter(({ name }) => isMedia(name));
  const { article, refused } = await readAmong(given.filter((file) => ![photos, tables, media].some((taken) => taken.includes(file))));
  let named = story.named;
  if (article) {
    const told = await beginWith(article);
    if (!told) return;
    refused.push(...told);
    named = (await engine.preview(text.value, files.known())).files;
  }
  // Another story has files of its own: what is given with it comes behind it.
  const added = await Promise.all(media.map((file) => files.addMedia(file, file.name, named)));
  for (const table of tables) await textOf(table).then((words) => files.texts.set(table.name, words), ({ message }) => refused.push(message));
  const { added: placed, refused: unread } = await addPhotos(photos.map((file) => ({ name: file.name, file })));
  refused.push(...unread);
  if (isThere()) changed();
  const loose = added.filter((src) => !text.value.includes(src));
  if (added.length) say(loose.length ? t("{names}: here. Put it into the text from “Photos”.", { names: added.join(", ") }) : t("{names}: here.", { names: added.join(", ") }));
  if (loose.length) byId("photos-panel").setAttribute("open", "");
  const isAlone = photos.length === given.length;
  if (isPlaced && isAlone) await putPhotos(placed);
  else if (placed.length) tellPhotos(placed.length);
  if (refused.length) throw new Error(refused.join(" "));
};

/** Opens what is in folders that were dropped: the story that was saved there, else all their files. @param {Promise<Map<string, File>>} given */
export const openFolders = async (given) => {
  await opened;
  checkTurn();
  const there = await given;
  const saved = storyIn(there);
  if (!saved) return openFiles([...there.values()]);
  const refused = await beginWith(await savedStory(await textOf(saved.story), saved.files));
  if (refused?.length) throw new Error(refused.join(" "));
};
