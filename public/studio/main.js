/*
 * The studio: an article in, a moving story out, all in this browser. The text is the story; everything shown is computed from it and from
 * the files beside it.
 */

import { choose } from "./choosing.js";
import { takeDrops, takePastes } from "./dropping.js";
import { followEachOther } from "./following.js";
import { fillInsertMenu } from "./insert-menu.js";
import { keepKeeping, startAnew, takePart } from "./keeping.js";
import { tellWhere } from "./keeping-words.js";
import { fillLanguageMenu } from "./language-menu.js";
import { speakWanted } from "./languages.js";
import { loadEditor } from "./loading-editor.js";
import { byId } from "./page.js";
import { review } from "./reviewing.js";
import { save, saveInFolder } from "./saving.js";
import { keepShowing } from "./showing.js";
import { makeStage } from "./stage-making.js";
import { translatePage } from "./static-words.js";
import { attempt } from "./status.js";
import { folder } from "./store.js";
import { changed, opened, text } from "./story.js";
import { beginExample, take } from "./taking.js";
import { onTranslation } from "./translating.js";

if (folder) document.title = `${folder.name} · ${document.title}`;
translatePage();
tellWhere();
onTranslation(tellWhere);
fillLanguageMenu();
keepShowing();
keepKeeping();
takeDrops();
takePastes();
fillInsertMenu();
followEachOther();
text.addEventListener("input", changed);
byId("new").onclick = () => attempt(startAnew);
byId("save").onclick = () => attempt(save);
byId("save-folder").onclick = () => attempt(saveInFolder);
byId("stage").onclick = () => attempt(makeStage);
byId("review").onclick = () => attempt(review);
byId("open").onclick = () => choose("", take);
byId("choose").onclick = () => choose("", take);
byId("add-photos").onclick = () => choose("image/*", take);
byId("example").onclick = () => attempt(beginExample);
speakWanted().then(takePart);
opened.then(loadEditor);
