/* A saved story, read back from its ZIP file: its text, its photos and its tables. The finished site in it is made anew at every save. */

import { t } from "./i18n.js";
import { unzip } from "./unzip.js";

/** What all compressed files of a story may come to, in bytes: what says that it is more is not unpacked. */
const LARGEST = 1_000_000_000;

/** @typedef {{ text: string, files: { name: string, file: Blob }[], isCut: boolean }} Archive `isCut` where the ZIP file ends too soon */

/**
 * Unpacks a story: its photos, films and tables are those that lie where it does, or in folders there.
 *
 * @param {Blob} zip
 * @returns {Promise<Archive>}
 */
export const unpack = async (zip) => {
  const { files, isCut } = await unzip(zip, (name) => /(^|\/)(story\.dj|[^/]+\.(csv|avif|bmp|gif|jpe?g|m4a|mp3|mp4|ogg|opus|png|svg|tiff?|webm|webp)|photos\/[^/]+)$/i.test(name) && !/(^|\/)(site|__MACOSX)\//.test(name), LARGEST);
  const stories = [...files.keys()].filter((name) => /(^|\/)story\.dj$/.test(name));
  const [story] = stories.sort((one, other) => one.split("/").length - other.split("/").length);
  if (!story) throw new Error(isCut ? t("This ZIP file is damaged: no story is left in it. Was it copied whole?") : t("This ZIP file holds no story: there is no story.dj in it."));
  const folder = story.slice(0, -"story.dj".length);
  const others = [...files].filter(([name, { isWhole }]) => name.startsWith(folder) && name !== story && isWhole);
  return {
    text: await /** @type {Blob} */ (files.get(story)?.file).text(),
    files: others.map(([name, { file }]) => ({ name: name.slice(folder.length), file })),
    isCut,
  };
};
