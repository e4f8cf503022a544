/*
 * Synchronizes the cursor and the preview, which lead to one another: where the cursor is in the text, the story is shown; what is clicked
 * in the story is selected in the text. What belongs together is told by its words: the story's HTML, which is the published one, has no lines.
 */

import { blocksOf } from "./blocks.js";
import { placeOfFigure, rowAt } from "./figure-rows.js";
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

/** Brings what stands at `at` in the text into view, where it is not. @param {Document} page @param {number} at */
const follow = (page, at) => {
  const { value } = text;
  const block = blocksOf(value).find((block) => block.start <= at && at <= block.end);
  if (!block) return;
  const [start, next] = [value.lastIndexOf("\n", at - 1) + 1, value.indexOf("\n", at)];
  const end = next < 0 ? value.length : next;
  const found = rowAt(page, value.slice(0, end)) || elementOf(page, value.slice(start, end), value.slice(block.start, block.end));
  if (!found) return;
  const { top, bottom } = found.getBoundingClientRect();
  const view = /** @type {Window} */ (page.defaultView);
  const height = view.innerHeight;
  if (bottom >= 0.1 * height && top <= 0.8 * height) return;
  // Within the preview alone: on a phone the studio would scroll with it.
  view.scrollBy({ top: top - Math.max(0.1 * height, (height - (bottom - top)) / 2), behavior: "instant" });
};

/** Selects a part of the text, and brings it into view. @param {number} start @param {number} end */
const choose = (start, end) => {
  text.focus({ preventScroll: true });
  text.setSelectionRange(start, end);
  text.reveal();
  return true;
};

/** Selects in the text what an element of the preview shows, or is in; whether that was found. @param {Element} target */
export const selectSource = (target) => {
  if (target.ownerDocument === document) return false;
  const [row, figure] = [target.closest?.(".sw-figures"), target.closest?.(".sw-figure")];
  if (row && figure) {
    const place = placeOfFigure(row, figure);
    return !!place && choose(...place);
  }
  const element = target.closest?.(BLOCKS);
  if (!element) return false;
  const src = element.localName === "img" ? [...files.photos.keys()].find((src) => files.address(src) === element.getAttribute("src")) : undefined;
  const words = key(element.textContent ?? "");
  const { value } = text;
  let start = 0;
  for (const line of value.split("\n")) {
    const own = key(plain(line));
    if (src ? line.includes(`(${src})`) : own.length > 2 && words.startsWith(own)) return choose(start, start + line.length);
    start += line.length + 1;
  }
  return false;
};

const frame = /** @type {HTMLIFrameElement} */ (byId("preview"));

/** What the page has written into the text, and where, until that is shown. @type {{ at: number, value: string } | undefined} */
let written;

/** Brings what the page has written into view, now that it is shown; what is typed meanwhile keeps its place. */
export const followWritten = () => {
  const { at = 0, value } = written ?? {};
  written = undefined;
  if (value === text.value && frame.contentDocument) follow(frame.contentDocument, at);
};

/** Follows the cursor in the text, what the page writes there, and clicks in the preview. */
export const syncCursorAndPreview = () => {
  /** @type {number | undefined} */
  let timer;
  const move = () => {
    clearTimeout(timer);
    timer = setTimeout(() => frame.contentDocument && follow(frame.contentDocument, text.selectionStart), FOLLOW_AFTER);
  };
  const moveByHand = () => {
    written = undefined;
    move();
  };
  // What is typed is shown first, and only then followed.
  text.addEventListener("click", moveByHand);
  text.addEventListener("keyup", ({ key }) => /^(Arrow|Page|Home|End)/.test(key) && moveByHand());
  // Where the page writes, it moves the cursor as well.
  text.addEventListener("select", () => written ?? move());
  text.addEventListener("written", (event) => {
    clearTimeout(timer);
    written = { at: /** @type {CustomEvent<number>} */ (event).detail, value: text.value };
  });
  const listen = () =>
    frame.contentDocument?.addEventListener("click", (event) => {
      const target = /** @type {Element} */ (event.target);
      const link = /** @type {HTMLAnchorElement | null} */ (target.closest("a[href]"));
      // Another page would take the place of the preview.
      if (link && !link.getAttribute("href")?.startsWith("#")) {
        event.preventDefault();
        open(link.href, "_blank", "noopener");
      }
      if (!target.closest("a,button,label,summary")) selectSource(target);
    });
  listen();
  frame.addEventListener("load", listen);
};
