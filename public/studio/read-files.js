/* Reads files that may be articles or stories: what each holds, once it has been read whole. */

import { unpack } from "./archive.js";
import { articleType } from "./article-file.js";
import { engine } from "./engine.js";
import { pageText } from "./html/marked-text.js";
import { pageSource } from "./html/source.js";
import { t } from "./i18n.js";
import { say } from "./status.js";
import { textOf } from "./text-encoding.js";

/** @typedef {import("./article-file.js").ArticleType} ArticleType */
/** A story that was read from a file, to be begun with. @typedef {{ words: string, proposals: StudioProposal[], photos: { name: string, file: Blob }[], texts?: [string, string][], isStory?: boolean, isSaved?: boolean, isCut?: boolean }} Given `isStory` where it was a story before; `isSaved` where its files are with it */

/** Makes a story of an article. @param {string} article @param {Given["photos"]} [photos] @returns {Promise<Given>} */
export const readArticle = async (article, photos = []) => {
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

/** A story that was saved, with its files. @param {string} words @param {{ name: string, file: Blob }[]} found @param {boolean} [isCut] @returns {Promise<Given>} */
export const savedStory = async (words, found, isCut) => {
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

/** @param {File} file */
const readArchive = async (file) => {
  const { text: words, files: found, isCut } = await unpack(file);
  return savedStory(words, found, isCut);
};

/** Browsers tell all images by their bytes but drawings. @param {string} name */
const svgType = (name) => (/\.svg$/i.test(name) ? { type: "image/svg+xml" } : {});

/** How articles are read. @type {Partial<Record<ArticleType, (file: File) => Promise<Given>>>} */
const READERS = {
  archive: readArchive,
  document: readDocument,
  story: async (file) => ({ words: await textOf(file), proposals: [], photos: [], isStory: true }),
  page: async (file) => readArticle(pageText(await pageSource(file))),
  text: async (file) => readArticle(await textOf(file)),
};

/** Why a file is not read. @param {ArticleType} type @param {string} name */
const whyUnread = (type, name) => {
  switch (type) {
    case "rich text":
      return t("“{name}” is rich text (RTF): open it in a word processor, save it as .docx or .odt, and give it again.", { name });
    case "pdf":
      return t("“{name}” is a PDF, which has no paragraphs: give the document that it was made of, as .docx or .odt, or paste its text.", { name });
    default:
      return t("“{name}” is neither an article nor a photo.", { name });
  }
};

/**
 * The article among files, read whole: one that cannot be read keeps nothing from being read that was given with it. Without one where there
 * are several: nobody knows which is meant.
 *
 * @param {File[]} given
 * @returns {Promise<{ article?: Given, refused: string[] }>}
 */
export const readAmong = async (given) => {
  const typed = await Promise.all(given.map(async (file) => ({ file, type: await articleType(file) })));
  // What is said beside a saved story to whoever finds it is no story.
  const isOfStory = typed.some(({ type }) => type === "story");
  const known = typed.filter(({ file }) => !isOfStory || !/^(README|snippets)\.txt$/.test(file.name));
  const articles = known.filter(({ type }) => READERS[type]);
  const refused = known.filter(({ type }) => !READERS[type]).map(({ file, type }) => whyUnread(type, file.name));
  if (articles.length > 1) return { refused: [...refused, t("These are several articles: {names}. Give one of them.", { names: articles.map(({ file }) => file.name).join(", ") })] };
  try {
    return { article: await articles.map(({ file, type }) => READERS[type]?.(file))[0], refused };
  } catch (cause) {
    return { refused: [...refused, /** @type {Error} */ (cause).message] };
  }
};
