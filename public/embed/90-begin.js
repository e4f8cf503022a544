/* The ways in: a tag, an element, any element with data-story; each once, whenever it comes. */

/** Embeds the story that a tag asks for. */
const embed = (tag) => {
  if (!tag.src || placed.has(tag) || !document.body) return;
  placed.add(tag);
  for (const origin of (asked(tag, "allow-origin") || "").split(/\s+/)) origins.add(origin);
  origins.add(new URL(tag.src).origin);
  const source = asked(tag, "story");
  if (!source) return;
  const element = make(source, tag);
  if (tag.isConnected && !document.head.contains(tag)) tag.after(element);
  else document.body.prepend(element); // a tag in the head, or one that a tag manager has removed
  settle(element);
};

const wrap = (element) => {
  if (placed.has(element) || isOpen(element)) return;
  placed.add(element);
  const story = make(element.dataset.story, element);
  story.append(...element.childNodes); // what stood there stays until the story is ready
  element.append(story);
  settle(story);
};

/** Embeds what elements under `root` ask for; each once. */
const scan = (root) => root.querySelectorAll('[data-story*="/"]:not(script)').forEach(wrap);

const begin = () => {
  embed(script);
  scripts.forEach(embed);
  scan(document);
  // Frames that spoke before this script was there speak again.
  for (const frame of document.querySelectorAll("iframe")) frame.contentWindow.postMessage({ scrollwork: { ask: true } }, "*");
};

const earlier = self.Scrollwork || {};
const own = earlier.embed ? earlier : (self.Scrollwork = Object.assign(earlier, { version: VERSION, origins, scan, embed }));

if (!script) {
  say("error", "embed-address", "the script has no address");
} else if (own.embed !== embed) {
  // Another copy of this file is here: it gets this one's tag.
  if (own.version !== VERSION) say("warn", "version", own.version + " was here before " + VERSION);
  own.embed(script);
} else {
  define();
  begin();
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
}
