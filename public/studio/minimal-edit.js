/* The smallest edit (diff) that makes one text of another, as one change. */

/**
 * The one change that makes `words` of `before`: what is put in the place of `from` to `to`.
 *
 * @param {string} before
 * @param {string} words
 */
export const minimalEdit = (before, words) => {
  const least = Math.min(before.length, words.length);
  let from = 0;
  while (from < least && before[from] === words[from]) from++;
  let tail = 0;
  while (tail < least - from && before[before.length - 1 - tail] === words[words.length - 1 - tail]) tail++;
  return { from, to: before.length - tail, insert: words.slice(from, words.length - tail) };
};
