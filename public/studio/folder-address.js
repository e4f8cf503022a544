/* The address of a folder on the web, as an author gives it, and as it is remembered. */

/** The name under which it is remembered. */
const NAME = "scrollwork-address";

/** What was given the last time; nothing where the browser remembers nothing. */
export const rememberedAddress = () => {
  try {
    return localStorage.getItem(NAME) ?? "";
  } catch {
    return "";
  }
};

/** Remembers an address, where the browser does. @param {string} address */
export const rememberAddress = (address) => {
  try {
    localStorage.setItem(NAME, address);
  } catch {
    // It is asked for again the next time.
  }
};

/** @param {string} words */
const parsed = (words) => {
  try {
    return new URL(words);
  } catch {
    return undefined;
  }
};

/** The address of a folder, with a slash at its end, as `scrollwork embed --base` takes it; nothing where the words are none. @param {string} words */
export const folderAddress = (words) => {
  const url = parsed(words.trim());
  if (!url || !/^\s*https?:\/\/[^/]/i.test(words) || url.username || url.password || url.search || url.hash) return undefined;
  return url.origin + url.pathname.replace(/(\/(index\.html)?)?$/, "/");
};
