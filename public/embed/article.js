/* The article in a story's element, and what stands in its place where it does not come. */

export const ARTICLE = "article.sw-story";

/**
 * The article in `element`, unless something has emptied it.
 *
 * @param {Element} element
 */
export const articleIn = (element) => /** @type {HTMLElement | null} */ (element.querySelector(ARTICLE + ":not(:empty)"));

/**
 * A link to the story's own page.
 *
 * @param {string} href
 */
export const storyLink = (href) => {
  const link = document.createElement("a");
  link.href = href;
  link.append("Read this story");
  return link;
};
