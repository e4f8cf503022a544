/* Saving the story as a file that its author holds. */

import { download } from "./download.js";
import { offerSnippets } from "./embedding.js";
import { engine } from "./engine.js";
import { inEnglish } from "./english.js";
import { parts, plural, t } from "./i18n.js";
import { byId } from "./page.js";
import { canBeRead } from "./readable.js";
import { sampleLines } from "./samples.js";
import { say } from "./status.js";
import { store } from "./store.js";
import { files, setSaved, story, text } from "./story.js";

/** Tells which photo is under way. @param {number} done @param {number} all */
const tell = (done, all) => say(t("Making the site: photo {number} of {all}…", { number: done + 1, all }));

/** All files of the story: in the place of one that its disk no longer gives, the copy that the browser has kept. @returns {Promise<[src: string, file: Blob][]>} */
const readableFiles = () =>
  Promise.all(files.all().map(async ([src, file]) => [src, (await canBeRead(file)) ? file : ((await store.keptPhoto(src).catch(() => undefined)) ?? file)]));

/**
 * Saves the story with its finished site; gives the ZIP file, where it is one, and why there is no site.
 *
 * @param {FileSystemDirectoryHandle} [folder]
 */
const write = async (folder) => {
  const words = text.value;
  const samples = sampleLines(words).length;
  const unfinished = samples ? `${samples === 1 ? "a line is" : `${samples} lines are`} still the example’s` : "";
  const { zip, why, told, snippets, isWhole } = await engine.save({ text: words, files: files.known(), photos: await readableFiles(), folder, unfinished }, tell);
  if (isWhole) setSaved(words);
  offerSnippets(snippets);
  if (unfinished) return { zip, why: plural(samples, "a line is still the example’s", "{count} lines are still the example’s") };
  return { zip, why: told ? t(told.key, told.values) : why && inEnglish("span", "", why) };
};

/** Brings what is wrong into view, where it keeps the site from being made. @param {string | Node} why */
const showProblems = (why) => {
  if (!why || !document.querySelector("#problems .problem")) return;
  byId("problems-panel").setAttribute("open", "");
  byId("problems-panel").scrollIntoView({ block: "start", behavior: "instant" });
};

/** Does what takes its time, once at a time. @param {() => Promise<void>} work */
const once = async (work) => {
  const buttons = ["save", "save-folder"].map((id) => /** @type {HTMLButtonElement} */ (byId(id)));
  for (const button of buttons) button.disabled = true;
  try {
    await work();
  } finally {
    for (const button of buttons) button.disabled = false;
  }
};

/** Saves the story as a ZIP file. */
export const save = () =>
  once(async () => {
    say(t("Making the ZIP file…"));
    const { zip, why } = await write();
    const name = (story.slug || "story") + ".zip";
    if (zip) download(zip, name);
    showProblems(why);
    say(
      why
        ? parts("Saved as {name}, but with no finished site: {reason}.", { name, reason: why })
        : t("Saved as {name}, among your downloads. Unpack it: README.txt says how to bring the folder “site” onto the web.", { name }),
    );
  });

/** Whether the folder has something in it, and not this story as it was saved last. @param {FileSystemDirectoryHandle} folder */
const hasAnother = async (folder) => {
  const file = await folder.getFileHandle("story.dj").catch(() => undefined);
  if (file) return (await (await file.getFile()).text()) !== story.savedText;
  const { done } = await folder.keys().next();
  return !done;
};

/** Saves the story into a folder that its author chooses, where the browser can. */
export const saveInFolder = () =>
  once(async () => {
    // Whoever closes the question chooses none.
    const folder = await window.showDirectoryPicker?.({ id: "scrollwork", mode: "readwrite" }).catch(() => undefined);
    if (!folder) return;
    if ((await hasAnother(folder)) && !confirm(t("The folder “{name}” is not empty. Write this story over what has the same names in it?", { name: folder.name }))) return;
    say(t("Writing into the folder “{name}”…", { name: folder.name }));
    const { why } = await write(folder);
    showProblems(why);
    say(
      why
        ? parts("Saved, but with no finished site: {reason}.", { reason: why })
        : t("Saved: README.txt says how to bring the folder “site” onto the web."),
    );
  });
