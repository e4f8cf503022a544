/* Where the story is kept: in the browser's own storage, or in the folder that `scrollwork studio` serves. */

import { Folder } from "./folder.js";
import * as storage from "./storage.js";

/** The name of the folder, which the program writes into the page. */
const name = document.documentElement.dataset.folder;

/** The folder, where there is one. */
export const folder = name === undefined ? undefined : new Folder(name);

export const store = folder ?? storage;
