/* The kinds of snippets that the studio offers, of those that `scrollwork embed` prints. */

import { marked } from "./i18n.js";

/** The kinds, each with what is said of it. @type {[kind: string, words: string][]} */
export const SNIPPET_KINDS = [
  ["full", marked("The whole text: best for search engines and for readers without scripts. Paste it anew when the story changes.")],
  ["tag", marked("One short tag: it always shows the story as it is on the web now.")],
  ["figure", marked("A figure, where scripts are taken out of articles, as in WordPress: the first line goes into the article, the second once into the template of the website.")],
  ["iframe", marked("A frame, where nothing else is let through.")],
];
