/* Autosave: the story is kept where it is stored as it is written, so that a closed tab loses nothing. */

import { inStorage, keepPhotos } from "./autosave-files.js";
import { keptWords, showKeptAt, unkeptWords } from "./autosave-status.js";
import { t } from "./i18n.js";
import { byId } from "./page.js";
import { listProposals } from "./proposals.js";
import { attempt, MANY, say, says } from "./status.js";
import { folder, store } from "./store.js";
import { begin, checkTurn, files, isThere, onChange, setOpened, story, text } from "./story.js";
import { takeTurns } from "./tab-lock.js";

/** Milliseconds without a keystroke after which the story is kept, and after which it is kept however fast somebody writes. */
const [KEEP_AFTER, KEEP_WITHIN] = [400, 1200];
/** Milliseconds after which it is tried again where it could not be kept: twice as many after each failure, which may have sent a whole film. */
const [RETRY_AFTER, RETRY_WITHIN] = [3000, 60_000];

let [version, keptVersion] = [0, 0]; // how often the story was changed, and the last of these that is kept
let textVersion = 0; // the last of them whose text is kept, its photos perhaps not yet
let isRead = false; // whether what was kept is here: before that, the empty page would be kept in its place
let isStorageWrong = false;
let retryAfter = RETRY_AFTER;
let isTold = false; // whether it has been said that the story is kept
let changedAt = 0; // when the first change was made that is not kept
/** @type {Promise<void> | undefined} */
let keeping;
/** @type {number | undefined} */
let timer;

const isKept = () => version === keptVersion;

/** Says that nothing, or only the text, is kept. @param {boolean} isTextKept @param {unknown} cause */
const tellWrong = (isTextKept, cause) => {
  isStorageWrong = true;
  showKeptAt(undefined);
  say(unkeptWords(isTextKept, cause), true);
};

/** Says aloud once that the story is kept, and then only shows when. */
const tellKept = () => {
  showKeptAt(new Date());
  // What became of a file, or of a save, is to be read first.
  if (isStorageWrong || (!isTold && !says())) {
    say(keptWords());
    isTold = true;
  }
  isStorageWrong = false;
};

const keepText = async () => {
  textVersion = version;
  await store.keep({ text: text.value, proposals: story.proposals, texts: [...files.texts] });
};

/** Photos take their time: what is typed meanwhile does not wait for them. */
const keepNewerText = async () => {
  if (version !== textVersion) await keepText();
};

const keepAll = async () => {
  clearTimeout(timer);
  changedAt = performance.now();
  const now = version;
  let isTextKept = false;
  try {
    if (await store.isCleared()) inStorage.clear();
    await keepText();
    isTextKept = true;
    await keepPhotos(retryAfter, keepNewerText);
    keptVersion = now;
    retryAfter = RETRY_AFTER;
    tellKept();
  } catch (cause) {
    tellWrong(isTextKept, cause);
  }
};

/** Keeps the story, once at a time. */
const keepStory = async () => {
  if (!isRead || !isThere() || !story.isMine) return;
  await (keeping ??= keepAll().finally(() => {
    keeping = undefined;
    if (isKept()) return;
    if (!isStorageWrong) return keepSoon();
    clearTimeout(timer);
    timer = setTimeout(keepStory, retryAfter);
    retryAfter = Math.min(2 * retryAfter, RETRY_WITHIN);
  }));
};

/** Keeps all, also what is typed meanwhile; whether that was possible. */
const keepToTheEnd = async () => {
  do await keepStory();
  while (isThere() && !isKept() && !isStorageWrong);
  return isKept();
};

const keepSoon = () => {
  clearTimeout(timer);
  timer = setTimeout(keepStory, Math.min(KEEP_AFTER, Math.max(0, changedAt + KEEP_WITHIN - performance.now())));
};

/** Looks whether the story is still stored, and keeps it anew where it has been cleared. */
const checkStorage = async () => {
  if (!story.isMine || !isThere() || !isKept() || !(await store.isCleared().catch(() => true))) return;
  await keepStory();
  if (!isStorageWrong) say(t("What this browser had kept was cleared. The story is kept anew."));
};

/** Keeps the story whenever it changes, once nothing changes for a moment, and asks before leaving what is not kept. */
export const startAutosave = () => {
  onChange(() => {
    if (!story.isMine) return;
    if (isKept()) changedAt = performance.now();
    version++;
    keepSoon();
  });
  text.addEventListener("input", () => {
    if (!isStorageWrong) say("");
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) checkStorage();
    else if (!isKept()) keepStory();
  });
  addEventListener("beforeunload", (event) => {
    if (!isKept()) event.preventDefault();
  });
};

/** Goes on with the story that was kept, where there is one. */
const resume = async () => {
  let before;
  try {
    before = await store.kept();
  } catch (cause) {
    return tellWrong(false, cause);
  }
  if (!before) return;
  say(t("Opening the story…"));
  // A tab that waited for its turn has what was there before.
  files.clear();
  inStorage.clear();
  const photos = await store.keptPhotos();
  for (const [index, [src, file]] of photos.entries()) {
    if (photos.length >= MANY) say(t("Opening the story: photo {number} of {all}…", { number: index + 1, all: photos.length }));
    // What cannot be shown here is not forgotten for that.
    await files.putOrKeep(src, file).catch(() => undefined);
    inStorage.set(src, file);
  }
  for (const [name, words] of before.texts) files.texts.set(name, words);
  story.proposals = before.proposals;
  listProposals();
  say("");
  begin(before.text);
};

/** Whether this tab may write. @param {boolean} isMine */
const setTurn = (isMine) => {
  story.isMine = isMine;
  text.readOnly = !isMine;
};

/** Goes on with the story, unless another tab is at it. */
export const takePart = () => {
  let turns = 0;
  let isFollowing = false;
  const begin = async () => {
    const turn = ++turns;
    isRead = false;
    byId("elsewhere").hidden = true;
    await attempt(resume);
    // It may have been given away meanwhile.
    if (turn !== turns) return;
    isRead = true;
    setTurn(true);
    setOpened();
    if (!isFollowing) folder?.watch((src, file) => (file ? inStorage.set(src, file) : inStorage.delete(src)));
    isFollowing = true;
  };
  const wait = async () => {
    turns++;
    setTurn(false);
    byId("elsewhere").hidden = false;
    if (!isThere()) await attempt(resume);
    setOpened();
  };
  // All copies of the studio of one origin keep their story in one place.
  const place = folder ? new URL(".", location.href).pathname : "";
  byId("turn").onclick = takeTurns(`scrollwork-studio ${place}`, { begin, wait, give: keepToTheEnd });
};

/** Forgets the story, and begins at the beginning. */
export const startAnew = async () => {
  checkTurn();
  if (!confirm(t("Begin a new story? This one stays only if you have saved it as a ZIP file."))) return;
  clearTimeout(timer);
  await keeping;
  await store.forget();
  keptVersion = version;
  location.reload();
};
