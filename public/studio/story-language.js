/* The language of a story, as its text names it. */

/** Where the front matter of a text ends; 0 where it has none. @param {string} text */
export const frontMatterEnd = (text) => {
  const end = text.startsWith("---\n") ? /\n---[ \t]*(\n|$)/.exec(text.slice(3)) : null;
  return end ? 3 + end.index + end[0].trimEnd().length : 0;
};

/** The language that a story names in its front matter. @param {string} text */
export const languageOf = (text) => /^language: *["']?([\w-]+)/m.exec(text.slice(0, frontMatterEnd(text)))?.[1] ?? "";
