/*
 * The studio: an article in, a moving story out, all in this browser. The text is the story; everything shown is computed from it and from
 * the files beside it.
 */

import example from "../../src/cli/new.dj";
import { pack, unpack } from "./archive.js";
import { select } from "./caret.js";
import { Engine } from "./engine.js";
import { Files } from "./files.js";
import { listPhotos, listProblems, listProposals } from "./lists.js";
import { markedText } from "./marked-text.js";
import { Preview } from "./preview.js";
import { forget, forgetPhoto, keep, keepPhoto, kept, keptPhotos } from "./storage.js";

/** Milliseconds without a keystroke after which the story is shown anew, and after which it is kept. */
const [SHOW_AFTER, KEEP_AFTER] = [120, 500];

/** @template {HTMLElement} T @param {string} id @returns {T} */
const byId = (id) => /** @type {T} */ (document.getElementById(id));

const text = /** @type {HTMLTextAreaElement} */ (byId("text"));
const picker = /** @type {HTMLInputElement} */ (byId("file"));
const dark = /** @type {HTMLInputElement} */ (byId("dark"));
const engine = new Engine();
const files = new Files();
const preview = new Preview(byId("preview"), byId("screen"));
/** @type {string[]} */
let named = []; // the photos and files that the story names
let slug = "";
let savedText = ""; // as it is in a ZIP file
/** @type {StudioProposal[]} */
let proposals = []; // what the import guessed
/** @type {Map<string, Blob>} */
const inStorage = new Map(); // photos by their `src`, as the browser keeps them
let isKept = true;
/** @type {number | undefined} */
let showTimer;
/** @type {number | undefined} */
let keepTimer;

/** Says something in the line at the top. @param {string} words */
const say = (words, isWrong = false) => {
  const status = byId("status");
  status.textContent = words;
  status.classList.toggle("wrong", isWrong);
};

/** Does what may fail, and says so if it does. @param {() => unknown} work */
const attempt = async (work) => {
  try {
    await work();
  } catch (cause) {
    say(/** @type {Error} */ (cause).message, true);
  }
};

// Only one text is under way at a time; of those typed meanwhile, the last.
let isShowing = false;
let isStale = false;

const show = async () => {
  isStale = true;
  if (isShowing) return;
  isShowing = true;
  while (isStale) {
    isStale = false;
    await attempt(async () => {
      const shown = await engine.preview(text.value, files.known());
      named = shown.files;
      slug = shown.slug || slug;
      listProblems(shown.problems, lead);
      listPhotos(named, files.photos, { choose: choosePhoto, insert: insertPhoto });
      byId("words").textContent = shown.words ? `${shown.words.toLocaleString("en")} words` : "";
      if (shown.html) await preview.show(shown.html, { theme: dark.checked ? "dark" : "light", address: (src) => files.address(src) });
    });
  }
  isShowing = false;
};

/** Keeps the photos that are new, and forgets those that are gone. */
const keepPhotos = async () => {
  for (const [src, { file }] of files.photos) {
    if (inStorage.get(src) === file) continue;
    await keepPhoto(src, file);
    inStorage.set(src, file);
  }
  for (const src of inStorage.keys()) {
    if (files.photos.has(src)) continue;
    await forgetPhoto(src);
    inStorage.delete(src);
  }
};

let isKeeping = false;
let isStorageWrong = false;

const keepStory = async () => {
  if (isKeeping) return (keepTimer = setTimeout(keepStory, KEEP_AFTER));
  isKeeping = true;
  const story = text.value;
  let what = "nothing";
  try {
    await keep({ text: story, proposals, texts: [...files.texts] });
    what = "the text, but not all photos";
    await keepPhotos();
    isKept = text.value === story;
    // What went wrong with a file is to be read first.
    const isOtherWrong = !isStorageWrong && byId("status").classList.contains("wrong");
    if (!isOtherWrong) say(`Kept in this browser at ${new Date().toLocaleTimeString([], { timeStyle: "short" })}`);
    isStorageWrong = false;
  } catch (cause) {
    isStorageWrong = true;
    say(`This browser keeps ${what} (${/** @type {Error} */ (cause)?.name || "unknown"}): save the story as a ZIP file`, true);
  }
  isKeeping = false;
};

/** Shows and keeps what has changed, once nothing changes for a moment. */
const changed = () => {
  isKept = false;
  clearTimeout(showTimer);
  clearTimeout(keepTimer);
  showTimer = setTimeout(show, SHOW_AFTER);
  keepTimer = setTimeout(keepStory, KEEP_AFTER);
};

/** Sets a story to work on. @param {string} story */
const begin = (story) => {
  text.value = story;
  byId("start").hidden = true;
  for (const id of ["work", "save", "new"]) byId(id).hidden = false;
  text.setSelectionRange(0, 0);
  text.focus();
  changed();
};

/** Leads to a place in the text. @param {number} line @param {number} column */
const lead = (line, column) => select(text, line, column);

/** Puts words where the cursor is. @param {string} words */
const insert = (words) => {
  text.setRangeText(words, text.selectionStart, text.selectionEnd, "end");
  text.focus();
  changed();
};

/** @param {string} src */
const insertPhoto = (src) => insert(`\n\n{credit=""}\n::: photo\n![](${src})\n:::\n\n`);

/** Asks for files. @param {string} accept @param {(files: File[]) => unknown} use */
const choose = (accept, use) => {
  picker.accept = accept;
  picker.onchange = () => attempt(() => use([...(picker.files || [])]));
  picker.value = "";
  picker.click();
};

/** Asks for the photo that stands at `src`, and writes its name there. @param {string} src */
const choosePhoto = (src) =>
  choose("image/*", async ([file]) => {
    if (!file) return;
    const added = await files.addPhoto(file, file.name);
    text.value = text.value.split(`(${src})`).join(`(${added})`);
    changed();
  });

/** Makes a story of an article. @param {string} article */
const importArticle = async (article) => {
  if (!article.trim()) throw new Error("There are no words in this.");
  say("Reading the article…");
  const { story, proposals: guesses } = await engine.importArticle(article);
  listProposals((proposals = guesses));
  begin(story);
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
  const { text: story, files: found } = await unpack(new Uint8Array(await file.arrayBuffer()));
  files.clear();
  for (const { name, bytes } of found) {
    const isPhoto = name.startsWith("photos/");
    if (isPhoto) await files.addPhoto(new Blob([/** @type {BlobPart} */ (bytes)], svgType(name)), name).catch((cause) => say(cause.message, true));
    else if (/\.csv$/i.test(name)) files.texts.set(name, new TextDecoder().decode(bytes));
  }
  listProposals((proposals = []));
  savedText = story;
  begin(story);
};

/** Browsers tell all images by their bytes but drawings. @param {string} name */
const svgType = (name) => (/\.svg$/i.test(name) ? { type: "image/svg+xml" } : {});

/** Whether another story may take the place of the one that is here: nothing would bring that back. */
const mayReplace = () => {
  const isMine = !byId("work").hidden && text.value !== example && text.value !== savedText;
  return !isMine || confirm("Put another story in the place of this one? It is not saved as a ZIP file as it stands.");
};

/** Takes whatever was dropped or chosen. @param {File[]} given */
const take = async (given) => {
  const photos = given.filter(({ type }) => type.startsWith("image/"));
  const others = given.filter((file) => !photos.includes(file));
  if (others.some(({ name }) => !/\.csv$/i.test(name)) && !mayReplace()) return;
  for (const file of others) {
    if (/\.zip$/i.test(file.name)) await openArchive(file);
    else if (/\.csv$/i.test(file.name)) files.texts.set(file.name, await file.text());
    else if (/\.docx?$/i.test(file.name)) await importDocument(file);
    else if (/\.dj$/i.test(file.name)) begin(await file.text());
    else if (/\.html?$/i.test(file.name)) await importArticle(markedText(await file.text()));
    else if (!file.type || file.type.startsWith("text/")) await importArticle(await file.text());
    else throw new Error(`“${file.name}” is neither an article nor a photo.`);
  }
  /** @type {string[]} */
  const refused = [];
  for (const photo of photos) await files.addPhoto(photo, photo.name).catch(({ message }) => refused.push(message));
  if (photos.length) byId("photos-panel").setAttribute("open", "");
  if (!byId("work").hidden) changed();
  else if (photos.length) say(`${photos.length === 1 ? "The photo is" : `${photos.length} photos are`} here. Now the article.`);
  if (refused.length) throw new Error(refused.join(" "));
};

const save = async () => {
  const photos = await Promise.all([...files.photos].map(async ([name, { file }]) => ({ name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const texts = [...files.texts].map(([name, words]) => ({ name, bytes: new TextEncoder().encode(words) }));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(await pack(text.value, [...photos, ...texts]));
  link.download = (slug || "story") + ".zip";
  link.click();
  savedText = text.value;
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};

const startAnew = async () => {
  if (!confirm("Begin a new story? This one stays only if you have saved it as a ZIP file.")) return;
  clearTimeout(keepTimer);
  await forget();
  files.clear();
  location.reload();
};

text.addEventListener("input", () => {
  if (!isStorageWrong) say("");
  changed();
});
byId("new").onclick = () => attempt(startAnew);
byId("save").onclick = () => attempt(save);
byId("open").onclick = () => choose("", take);
byId("choose").onclick = () => choose("", take);
byId("example").onclick = () => begin(example);
dark.checked = matchMedia("(prefers-color-scheme: dark)").matches;
dark.onchange = show;
for (const width of document.getElementsByName("width"))
  width.onchange = () => preview.resize(Number(/** @type {HTMLInputElement} */ (width).value));

// What is dropped or pasted anywhere on the page is taken; in the text, what is pasted is text.
const dropping = byId("dropping");
addEventListener("dragover", (event) => {
  event.preventDefault();
  dropping.hidden = false;
});
addEventListener("dragleave", ({ relatedTarget }) => {
  if (!relatedTarget) dropping.hidden = true;
});
addEventListener("drop", (event) => {
  event.preventDefault();
  dropping.hidden = true;
  const given = [...(event.dataTransfer?.files || [])];
  if (given.length) attempt(() => take(given));
});
addEventListener("paste", (event) => {
  const data = event.clipboardData;
  if (!data) return;
  const given = [...data.files];
  const isInText = event.target === text;
  if (given.length && !(isInText && data.types.includes("text/plain"))) {
    event.preventDefault();
    attempt(() => take(given));
  } else if (byId("work").hidden) {
    event.preventDefault();
    const html = data.getData("text/html");
    attempt(() => importArticle(html ? markedText(html) : data.getData("text/plain")));
  }
});
addEventListener("beforeunload", (event) => {
  if (!isKept) event.preventDefault();
});

attempt(async () => {
  const story = await kept().catch(() => undefined);
  if (!story) return;
  for (const [src, file] of await keptPhotos()) {
    await files.addPhoto(file, src).catch(() => undefined);
    inStorage.set(src, file);
  }
  for (const [name, words] of story.texts) files.texts.set(name, words);
  listProposals((proposals = story.proposals));
  begin(story.text);
});
