/* The address of a folder on the web, as an author gives it. */

/** What `scrollwork embed --base` takes too: nothing that could end an attribute or a source in a policy. */
const ADDRESS = /^https?:\/\/[^\s/?#'";,&@][^\s?#'";,&@]*$/i;

/** The address of a folder, with a slash at its end; nothing where the words are none. @param {string} words */
export const folderAddress = (words) => {
  if (!ADDRESS.test(words)) return undefined;
  try {
    const { origin, pathname } = new URL(words);
    return origin + pathname.replace(/(\/(index\.html)?)?$/, "/");
  } catch {
    return undefined;
  }
};
