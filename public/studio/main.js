/*
 * The studio: an article in, a moving story out, all in this browser. The text is the story; everything shown is computed from it and from
 * the files beside it.
 */

import { tellWhere } from "./autosave-status.js";
import { startAutosave, startAnew, takePart } from "./autosave.js";
import { syncCursorAndPreview } from "./cursor-sync.js";
import { acceptDrops, acceptPastes } from "./drag-and-drop.js";
import { takeBack } from "./editing.js";
import { showSnippets } from "./embedding.js";
import { choose } from "./file-chooser.js";
import { onTranslation, t } from "./i18n.js";
import { fillInsertMenu } from "./insert-menu.js";
import { fillLanguageMenu } from "./language-menu.js";
import { speakWanted } from "./languages.js";
import { loadEditor } from "./loading-editor.js";
import { beginExample, openFiles } from "./open-files.js";
import { byId } from "./page.js";
import { startRendering } from "./render.js";
import { review } from "./reviewing.js";
import { save, saveInFolder } from "./saving.js";
import { makeStage } from "./stage-editor.js";
import { translatePage } from "./static-text.js";
import { attempt, say } from "./status.js";
import { folder } from "./store.js";
import { changed, checkTurn, opened, text } from "./story.js";

if (folder) document.title = `${folder.name} · ${document.title}`;
translatePage();
tellWhere();
onTranslation(tellWhere);
fillLanguageMenu();
startRendering();
startAutosave();
acceptDrops();
acceptPastes();
fillInsertMenu();
syncCursorAndPreview();
text.addEventListener("input", changed);
byId("new").onclick = () => attempt(startAnew);
byId("save").onclick = () => attempt(save);
byId("save-folder").onclick = () => attempt(saveInFolder);
byId("embed").onclick = showSnippets;
byId("undo").onclick = () => attempt(() => (checkTurn(), takeBack(text, "undo") || say(t("There is nothing to undo."))));
byId("redo").onclick = () => attempt(() => (checkTurn(), takeBack(text, "redo") || say(t("There is nothing to redo."))));
byId("stage").onclick = () => attempt(makeStage);
byId("review").onclick = () => attempt(review);
byId("open").onclick = () => choose("", openFiles);
byId("choose").onclick = () => choose("", openFiles);
byId("add-photos").onclick = () => choose("image/*", openFiles);
byId("example").onclick = () => attempt(beginExample);
speakWanted().then(takePart);
opened.then(loadEditor);
