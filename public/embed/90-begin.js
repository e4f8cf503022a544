/* The ways in: a tag, an element, any element with data-story; whenever and however each comes. */

const ASKING = '[data-story*="/"],script[data-story],script[src*="story="]';
const made = new WeakMap(); // what asks for a story, and the element that it got

/**
 * The story element for what `from` asks for; the style sheet knows it by `data-sw-host`, whatever its name. Both are marked by the
 * address: a page that is put back from a copy of itself has its story, and one that a framework has made like its source again,
 * without the mark, gets it back.
 */
const make = (source, from) => {
  const element = document.createElement(TAG);
  Object.assign(element.dataset, from.dataset, { swHost: "" });
  element.src = source;
  made.set(from, element);
  return element;
};

/** Marks `from`, and gives what it was marked by; `element`, which it has already, follows its address. */
const mark = (from, source, element) => {
  const { swMade } = from.dataset;
  if (swMade === source) return swMade;
  if (swMade && element) element.src = source;
  from.dataset.swMade = source;
  return swMade;
};

/** Embeds the story that a tag asks for, where the tag stands. */
const embed = (tag) => {
  for (const origin of (asked(tag, "allow-origin") || "").split(/\s+/)) origins.add(origin);
  origins.add(new URL(tag.src).origin);
  const source = asked(tag, "story");
  if (!source) return;
  const { body } = document;
  if (!body) return parsed(() => embed(tag));
  const hasPlace = body.contains(tag); // not in the head, nor removed by a tag manager
  const story = made.get(tag);
  const isMarked = mark(tag, source, story);
  const isDone = story ? !story.isConnected || story.parentNode === tag.parentNode : tag.nextElementSibling?.localName === TAG;
  if (isMarked && (isDone || !hasPlace)) return;
  // Frameworks and tag managers put what they insert in the head or at the end.
  if (!hasPlace || (!tag.nextElementSibling && tag.parentNode === body && document.readyState !== "loading"))
    tell("warn", trouble("tag-place", `in the head or at the end, a tag tells no place: write <${TAG} src="${source}"> there`));
  if (hasPlace) tag.after(story || make(source, tag));
  else body.prepend(story || make(source, tag));
  if (story) sink(depth);
};

/** Embeds the story that `element` asks for, in it. */
const wrap = (element) => {
  if (isOpen(element)) return;
  const source = element.dataset.story;
  const stands = element.querySelector(TAG);
  const isMarked = mark(element, source, stands);
  const story = made.get(element);
  // A story that alone was taken away is to stay away.
  if (stands || (isMarked && story && !element.firstChild)) return;
  const wrapped = story || make(source, element);
  forgive(element);
  // What stood there stays until the story is ready.
  if (!articleIn(wrapped)) wrapped.append(...element.childNodes);
  element.replaceChildren(wrapped);
  if (story) sink(depth);
};

/** Embeds what `element` asks for, if it does: a story itself does not, nor a script of another file or one that is not to run. */
const ask = (element) => {
  if (!element.matches?.(ASKING) || element.localName === TAG) return;
  if (element.localName !== "script") wrap(element);
  else if (fileOf(element) === fileOf(script) && /^$|^module$|script$/.test(element.type)) embed(element);
};

/** Embeds what elements under `root` ask for; each once. */
const scan = (root) => root.querySelectorAll(ASKING).forEach(ask);

/** Follows what changes in the page: what comes asks, and what is done to a story is put right. */
const watch = (changes) => {
  for (const target of new Set(changes.map(({ target }) => target))) {
    ask(target);
    scan(target);
  }
  for (const story of stories) story.look();
};

const observer = new MutationObserver(watch);

/** Follows what changes under `root`: the page, or a shadow root in it. */
const observe = (root) =>
  observer.observe(root, { subtree: true, childList: true, attributeFilter: ["data-story", "data-sw-made", "data-state"] });

const begin = () => {
  scan(document);
  // Frames that spoke before this script was there speak again.
  for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.postMessage({ scrollwork: { ask: true } }, "*");
};

if (!script) tell("error", trouble("embed-address", "the script has no address"));
else {
  // Another copy of this file may be here: it gets this one's tag.
  if (!own.embed) {
    Object.assign(own, { version: VERSION, origins, scan, embed });
    customElements.define(TAG, Story);
    observe(document);
    begin();
    addEventListener("DOMContentLoaded", begin);
  }
  if (own.version !== VERSION) tell("warn", trouble("version", own.version + " was here before " + VERSION));
  tags.forEach(own.embed);
}
