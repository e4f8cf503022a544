/* A saved story, read back from its ZIP file or from the folder that this was unpacked to: its text, its photos and its tables. The finished site in it is made anew at every save. */

import { t } from "./i18n.js";
import { unzip } from "./unzip.js";

/** What all compressed files of a story may come to, in bytes: what says that it is more is not unpacked. */
const LARGEST = 1_000_000_000;

/** @typedef {{ text: string, files: { name: string, file: Blob }[], isCut: boolean }} Archive `isCut` where the ZIP file ends too soon */

/** Whether a file can belong to a story, by its path. @param {string} path */
const isOfStory = (path) => /(^|\/)(story\.dj|[^/]+\.(csv|avif|bmp|gif|jpe?g|m4a|mp3|mp4|ogg|opus|png|svg|tiff?|webm|webp)|photos\/[^/]+)$/i.test(path) && !/(^|\/)(site|__MACOSX)\//.test(path);

/** Where a story lies among files: the one that is in the fewest folders. @param {Iterable<string>} paths */
const storyAmong = (paths) =>
  [...paths].filter((path) => /(^|\/)story\.dj$/.test(path)).sort((one, other) => one.split("/").length - other.split("/").length)[0];

/** The files of a story, under the names that it has for them: those that lie where it does, or in folders there. @param {[path: string, file: Blob][]} files @param {string} story its own path */
const filesOf = (files, story) => {
  const folder = story.slice(0, -"story.dj".length);
  return files.filter(([path]) => path.startsWith(folder) && path !== story).map(([path, file]) => ({ name: path.slice(folder.length), file }));
};

/** The story among the files of a folder, where there is one. @template {Blob} F @param {Map<string, F>} files by their paths */
export const storyIn = (files) => {
  const story = storyAmong(files.keys());
  return story === undefined ? undefined : { story: /** @type {F} */ (files.get(story)), files: filesOf([...files].filter(([path]) => isOfStory(path)), story) };
};

/**
 * Unpacks a story.
 *
 * @param {Blob} zip
 * @returns {Promise<Archive>}
 */
export const unpack = async (zip) => {
  const { files, isCut } = await unzip(zip, isOfStory, LARGEST);
  const story = storyAmong(files.keys());
  if (!story) throw new Error(isCut ? t("This ZIP file is damaged: no story is left in it. Was it copied whole?") : t("This ZIP file holds no story: there is no story.dj in it."));
  const whole = [...files].filter(([, { isWhole }]) => isWhole).map(([path, { file }]) => /** @type {[string, Blob]} */ ([path, file]));
  return { text: await /** @type {Blob} */ (files.get(story)?.file).text(), files: filesOf(whole, story), isCut };
};
