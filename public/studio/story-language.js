/* The language of a story, as its text names it. */

/** The language that a story names in its front matter. @param {string} text */
export const languageOf = (text) => (text.startsWith("---\n") && /^language: *["']?([\w-]+)/m.exec(text.slice(0, text.indexOf("\n---", 3) + 1))?.[1]) || "";
