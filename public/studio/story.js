/* The story that is under way: its text, its files, and what is known of both. */

import { Files } from "./files.js";
import { t } from "./i18n.js";
import { byId } from "./page.js";
import { TextEditor } from "./text-editor.js";

export const text = /** @type {TextEditor} */ (byId("text"));
export const files = new Files();

export const story = {
  /** The name of the story in addresses. */
  slug: "",
  /** The text as it is in a ZIP file. */
  savedText: "",
  /** The `src` of the photos and files that the text names. */
  named: /** @type {string[]} */ ([]),
  /** Whether this tab is the one that writes. */
  isMine: false,
  /** What the import guessed. */
  proposals: /** @type {StudioProposal[]} */ ([]),
};

/** @type {() => void} */
let open;
/** Settled once the story that was kept is here, where there is one: what is given before that waits for it. @type {Promise<void>} */
export const opened = new Promise((resolve) => (open = resolve));

/** Lets in whoever waited for the story. */
export const setOpened = () => {
  byId("start").inert = false;
  open();
};

/** Refuses what would write in a tab that may not. */
export const checkTurn = () => {
  if (!story.isMine) throw new Error(t("This story is open in another tab: take it over first."));
};

/** @type {(() => void)[]} */
const listeners = [];

/** Calls `listener` whenever the text or a file has changed. @param {() => void} listener */
export const onChange = (listener) => listeners.push(listener);

/** The text or a file has changed. */
export const changed = () => listeners.forEach((listener) => listener());

/** Reads those of these photos that are not read yet; fails where one cannot be read, once all others are. @param {string[]} sources */
export const readPhotos = async (sources) => {
  const { isNew, cause } = await files.read(sources);
  if (isNew) changed();
  if (cause) throw cause;
};

/** The photos that the text does not name yet, each with the credit that its file names, where that is read. */
export const loosePhotos = () =>
  files
    .names()
    .filter((src) => !story.named.includes(src))
    .map((src) => ({ src, credit: files.photos.get(src)?.facts.credit ?? "" }));

/** All files by their names: photos, films and recordings as such, tables as texts. @returns {[src: string, content: Blob | string][]} */
const allFiles = () => [...files.all(), ...files.texts];

/** The files as they are in a ZIP file. @type {Map<string, Blob | string>} */
let savedFiles = new Map();

/** Notes that the story is in a ZIP file as it stands. @param {string} words its text */
export const setSaved = (words) => {
  story.savedText = words;
  savedFiles = new Map(allFiles());
};

/** Whether the story is in a ZIP file as it stands. */
export const isInZip = () => text.value === story.savedText && allFiles().every(([src, file]) => savedFiles.get(src) === file);

/** Whether there is a story. */
export const isThere = () => !byId("work").hidden;

/** Sets a story to work on. @param {string} words */
export const begin = (words) => {
  text.value = words;
  byId("start").hidden = byId("embed").hidden = true;
  for (const id of ["work", "save"]) byId(id).hidden = false;
  // A folder of this machine is one story, and is written anyway.
  const isFolder = document.documentElement.dataset.folder !== undefined;
  byId("new").hidden = isFolder;
  byId("save-folder").hidden = isFolder || !window.showDirectoryPicker;
  text.setSelectionRange(0, 0);
  text.focus();
  changed();
};
