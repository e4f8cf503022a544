/*
 * Synchronizes the cursor and the preview, which lead to one another: where the cursor is in the text, the story is shown; what is clicked
 * in the story is selected in the text. What belongs together is told by its words: the story's HTML, which is the published one, has no lines.
 */

import { blocksOf } from "./blocks.js";
import { byId } from "./page.js";
import { files, text } from "./story.js";

/** What shows a block of the text. */
const BLOCKS = "h1,h2,h3,h4,p,li,blockquote,figcaption,caption,td,th,dt,dd,summary,img";
/** The most letters and digits that are compared. */
const MOST = 60;
/** Milliseconds without a move of the cursor after which the preview follows. */
const FOLLOW_AFTER = 150;

/** Letters and digits alone, as they are however a text is marked and set. @param {string} words */
const key = (words) => words.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase().slice(0, MOST);

/** A line without its marks: attributes, addresses, the name of a division. @param {string} line */
const plain = (line) =>
  line
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\{[^}]*\}/g, "")
    .replace(/^(title|dek): /, "")
    .replace(/^:{3,}.*$/, "");

/** The names of the photos in a part of the text. @param {string} part */
const photosIn = (part) => [...part.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, src]) => src);

/** The bar of sections repeats their headings. @param {Document} page */
const elementsOf = (page) => /** @type {HTMLElement[]} */ ([...page.querySelectorAll(BLOCKS)]).filter((element) => !element.closest("nav"));

/** The element that shows what stands on a line, or in its block. @param {Document} page @param {string} line @param {string} block */
const elementOf = (page, line, block) => {
  const elements = elementsOf(page);
  const own = key(plain(line));
  const ofWords = own.length > 2 && elements.find((element) => element.localName !== "img" && key(element.textContent ?? "").startsWith(own));
  if (ofWords) return ofWords;
  const [src] = [...photosIn(line), ...photosIn(block)];
  const address = src && files.address(src);
  const ofPhoto = address && elements.find((element) => element instanceof /** @type {any} */ (page.defaultView).HTMLImageElement && element.getAttribute("src") === address);
  if (ofPhoto) return ofPhoto;
  const words = block.split("\n").map(plain).map(key).find(({ length }) => length > 2);
  return words && elements.find((element) => key(element.textContent ?? "").startsWith(words));
};

/** Brings what stands at the cursor into view, where it is not. @param {Document} page */
const follow = (page) => {
  const { value, selectionStart: at } = text;
  const [start, end] = [value.lastIndexOf("\n", at - 1) + 1, value.indexOf("\n", at)];
  const block = blocksOf(value).find((block) => block.start <= at && at <= block.end);
  if (!block) return;
  const found = elementOf(page, value.slice(start, end < 0 ? undefined : end), value.slice(block.start, block.end));
  const { top = 0, bottom = 0 } = (found && found.getBoundingClientRect()) || {};
  const height = page.defaultView?.innerHeight ?? 0;
  if (found && (bottom < 0.1 * height || top > 0.8 * height)) found.scrollIntoView({ block: "center", behavior: "instant" });
};

/** Selects in the text what an element of the preview shows, or is in; whether that was found. @param {Element} target */
export const selectSource = (target) => {
  const element = target.closest?.(BLOCKS);
  if (!element || element.ownerDocument === document) return false;
  const src = element.localName === "img" ? [...files.photos.keys()].find((src) => files.address(src) === element.getAttribute("src")) : undefined;
  const words = key(element.textContent ?? "");
  const { value } = text;
  let start = 0;
  for (const line of value.split("\n")) {
    const own = key(plain(line));
    if (src ? line.includes(`(${src})`) : own.length > 2 && words.startsWith(own)) {
      text.focus({ preventScroll: true });
      text.setSelectionRange(start, start + line.length);
      text.reveal();
      return true;
    }
    start += line.length + 1;
  }
  return false;
};

/** Follows the cursor in the text, and clicks in the preview. */
export const syncCursorAndPreview = () => {
  const frame = /** @type {HTMLIFrameElement} */ (byId("preview"));
  /** @type {number | undefined} */
  let timer;
  const move = () => {
    clearTimeout(timer);
    timer = setTimeout(() => frame.contentDocument && follow(frame.contentDocument), FOLLOW_AFTER);
  };
  // What is typed is shown first, and only then followed.
  for (const name of ["click", "keyup"]) text.addEventListener(name, (event) => (event instanceof KeyboardEvent && !/^(Arrow|Page|Home|End)/.test(event.key) ? undefined : move()));
  text.addEventListener("select", move);
  const listen = () =>
    frame.contentDocument?.addEventListener("click", ({ target }) => {
      if (!(/** @type {Element} */ (target).closest("a,button,label,summary"))) selectSource(/** @type {Element} */ (target));
    });
  listen();
  frame.addEventListener("load", listen);
};
