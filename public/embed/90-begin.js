/* The ways in: a tag, an element, any element with data-story; each once, whenever it comes. */

/** A story element for what `from` asks for. Both are marked: a page that is put back from a copy of itself has its story. */
const make = (source, from) => {
  from.dataset.swMade = true;
  const element = document.createElement(TAG);
  Object.assign(element.dataset, from.dataset);
  element.setAttribute("src", source);
  return element;
};

/** Embeds the story that a tag asks for. */
const embed = (tag) => {
  for (const origin of (asked(tag, "allow-origin") || "").split(/\s+/)) origins.add(origin);
  origins.add(new URL(tag.src).origin);
  const source = asked(tag, "story");
  if (!source || tag.dataset.swMade) return;
  const { body } = document;
  if (!body) return addEventListener("DOMContentLoaded", () => embed(tag));
  const story = make(source, tag);
  if (body.contains(tag)) tag.after(story);
  else body.prepend(story); // a tag in the head, or one that a tag manager has removed
};

const wrap = (element) => {
  if (isOpen(element)) return;
  const story = make(element.dataset.story, element);
  forgive(element);
  story.append(...element.childNodes); // what stood there stays until the story is ready
  element.append(story);
};

/** Embeds what elements under `root` ask for; each once. */
const scan = (root) => root.querySelectorAll('[data-story*="/"]:not(script,[data-sw-made])').forEach(wrap);

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
    begin();
    addEventListener("DOMContentLoaded", begin);
  }
  if (own.version !== VERSION) tell("warn", trouble("version", own.version + " was here before " + VERSION));
  tags.forEach(own.embed);
}
