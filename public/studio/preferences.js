/* Preferences: what an author has chosen once, in the browser's own storage. Where the browser remembers nothing, it is chosen anew. */

/** What was chosen under a name; nothing where nothing was, or is remembered. @param {string} name */
export const preference = (name) => {
  try {
    return localStorage.getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Remembers what was chosen. @param {string} name @param {string} value */
export const setPreference = (name, value) => {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It is chosen again the next time.
  }
};
