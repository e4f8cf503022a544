/* What asks for a story: a tag, or any element with `data-story`; whenever and however each comes. */

import { articleIn } from "./article.js";
import { ELEMENT } from "./element-name.js";
import { ScrollworkError, report } from "./errors.js";
import { tolerateMovedChildren } from "./framework-compat.js";
import { isStillParsing, whenParsed } from "./parsing.js";
import { restoreLastTop } from "./scroll-restoration.js";
import { fileUrl, option, origins, script } from "./tag.js";

const REQUESTS = '[data-story*="/"],script[data-story],script[src*="story="]';
/** The story elements, by what asks for them. */
export const made = /** @type {WeakMap<any, Story>} */ (new WeakMap());

/**
 * Creates the story element for what `from` asks for. Both are marked by the source: a page that is restored from a copy of itself has
 * its story, and an element that a framework has made like its source again, without the mark, gets it back.
 *
 * @param {string} source
 * @param {HTMLElement} from
 */
const createStoryElement = (source, from) => {
  const element = /** @type {Story} */ (document.createElement(ELEMENT));
  Object.assign(element.dataset, from.dataset, { swHost: "" });
  element.src = source;
  made.set(from, element);
  return element;
};

/**
 * Marks `from`, and gives its mark from before; `story`, which it has already, follows its source.
 *
 * @param {HTMLElement} from
 * @param {string} source
 * @param {Story | null | undefined} story
 */
const mark = (from, source, story) => {
  const { swMade } = from.dataset;
  if (swMade === source) return swMade;
  if (swMade && story) story.src = source;
  from.dataset.swMade = source;
  return swMade;
};

/**
 * Embeds the story that a tag asks for, where the tag stands.
 *
 * @param {HTMLScriptElement} tag
 * @returns {void}
 */
export const embedAtTag = (tag) => {
  option(tag, "allow-origin")?.split(/\s+/).forEach((origin) => origins.add(origin));
  const source = option(tag, "story");
  if (!source) return;
  const { body } = document;
  if (!body) return whenParsed(() => embedAtTag(tag));
  const hasPlace = body.contains(tag) || /** @type {ShadowRoot} */ (tag.getRootNode()).host; // not in the head, nor removed by a tag manager
  const story = made.get(tag);
  // A framework may have put a copy in its place.
  const isMarked = mark(tag, source, story) || (!tag.isConnected && document.querySelector("[data-sw-made=" + CSS.escape(source) + "]"));
  const isDone = story ? !story.isConnected || story.parentNode === tag.parentNode : tag.nextElementSibling?.localName === ELEMENT;
  if (isMarked && (isDone || !hasPlace)) return;
  // Frameworks and tag managers put what they insert in the head or at the end.
  if (!hasPlace || (!tag.nextElementSibling && tag.parentNode === body && document.readyState !== "loading"))
    report("warn", new ScrollworkError("tag-place", `here a tag tells no place: write <${ELEMENT} src="${source}"> there`));
  if (hasPlace) tag.after(story || createStoryElement(source, tag));
  else body.prepend(story || createStoryElement(source, tag));
  if (story) restoreLastTop();
};

/**
 * Embeds the story that `element` asks for, in it.
 *
 * @param {HTMLElement} element
 */
const embedInElement = (element) => {
  if (isStillParsing(element)) return;
  const source = /** @type {string} */ (element.dataset.story);
  const standing = /** @type {Story | null} */ (element.querySelector(ELEMENT));
  const isMarked = mark(element, source, standing);
  const story = made.get(element);
  // A story that alone was taken away is to stay away.
  if (standing || (isMarked && story && !element.firstChild)) return;
  const wrapped = story || createStoryElement(source, element);
  tolerateMovedChildren(element);
  // What stood there stays until the story is ready.
  if (!articleIn(wrapped)) wrapped.append(...element.childNodes);
  element.replaceChildren(wrapped);
  if (story) restoreLastTop();
};

/**
 * Embeds what `element` asks for, if it does: a story itself does not, nor a script of another file or one that is not to run.
 *
 * @param {HTMLElement} element
 */
export const embedRequest = (element) => {
  if (!element.matches?.(REQUESTS) || element.localName === ELEMENT) return;
  const tag = /** @type {HTMLScriptElement} */ (element);
  if (element.localName !== "script") embedInElement(element);
  else if (fileUrl(tag) === fileUrl(script) && /^$|^module$|script$/.test(tag.type)) embedAtTag(tag);
};

/**
 * Embeds what elements under `root` ask for; each once.
 *
 * @param {ParentNode} root
 */
export const scan = (root) => /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(REQUESTS)).forEach(embedRequest);
