/* Loading the code editor, once the studio stands: nothing waits for it, and without it the textarea stays. */

import { CONSTRUCTS } from "./constructs.js";
import { engine } from "./engine.js";
import { languageOfPage, onTranslation, t } from "./i18n.js";
import { insertHere } from "./inserting.js";
import { byId } from "./page.js";
import { files, loosePhotos, story, text } from "./story.js";

/** What the editor asks the page for. @typedef {typeof FROM_PAGE} FromPage */

const FROM_PAGE = {
  /** The language of the interface, and its sentences. */
  language: languageOfPage,
  t,
  /** Calls a listener whenever that has become another. */
  onTranslation: (/** @type {() => void} */ listener) => void onTranslation(listener),
  /** The constructs that are blocks between colons. */
  constructs: CONSTRUCTS.flatMap(([, constructs]) => constructs.filter(({ example }) => /^:{3}/m.test(example))),
  /** Puts a construct in the place of what was begun between two places. @param {import("./constructs.js").Construct} construct @param {number} start @param {number} end */
  put: (construct, start, end) => insertHere(text, start, end, construct, loosePhotos()),
  /** What may stand in the place of a probe in a text. @param {string} words @param {string} probe */
  known: (words, probe) => engine.known(words, probe),
  /** The `src` of the photos that are there. */
  photos: () => files.names(),
  /** The names of the tables that are there. */
  tables: () => [...files.texts.keys()],
  /** The ids of the sections as links of the story name them: on the page they begin with the name of the story. */
  ids: () => {
    const page = /** @type {HTMLIFrameElement} */ (byId("preview")).contentDocument;
    return [...(page?.querySelectorAll("section[id]") ?? [])].map(({ id }) => id.replace(story.slug + "-", ""));
  },
};

/** What must not be cut off by an exchange, by what ends it: a word that is being composed, a selection that is being drawn. */
const UNDER_WAY = { compositionstart: ["compositionend"], pointerdown: ["pointerup", "pointercancel"] };

/** Watches what is under way in the text. */
const watch = () => {
  const listening = new AbortController();
  const { signal } = listening;
  /** @type {Set<string>} */
  const underWay = new Set();
  let settled = () => {};
  for (const [begin, ends] of Object.entries(UNDER_WAY)) {
    text.addEventListener(begin, () => underWay.add(begin), { signal });
    const end = () => {
      underWay.delete(begin);
      settled();
    };
    for (const type of ends) addEventListener(type, () => setTimeout(end), { signal });
  }
  const settle = async () => {
    while (underWay.size) await new Promise((resolve) => (settled = () => resolve(undefined)));
  };
  return { settle, stop: () => listening.abort() };
};

/** Exchanges the textarea for the editor once nothing is under way in it. @param {() => Promise<void>} settle */
const load = async (settle) => {
  const { codeEditor } = await import("./editor.js");
  await settle();
  text.exchange((host, left) => codeEditor(host, left, FROM_PAGE));
  // A textarea is undone by keys alone: a page cannot tell it from its other fields.
  for (const id of ["undo", "redo"]) byId(id).hidden = false;
  const label = byId("text-label");
  label.removeAttribute("for");
  // What is no field of a form has no label of its own.
  label.onclick = () => text.focus();
};

/** Loads the editor when the page stands and there is time for it. What cannot be loaded is not missed. */
export const loadEditor = async () => {
  const { settle, stop } = watch();
  if (document.readyState !== "complete") await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise((resolve) => ("requestIdleCallback" in window ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200)));
  await load(settle).catch((cause) => console.info("The plain text box stays:", cause));
  stop();
};
