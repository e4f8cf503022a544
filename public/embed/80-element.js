/* The element, and the plain one that does its work where the page has taken its name. */

const placed = new WeakSet(); // what this script has dealt with, and what it has made

/** Whether the page may still be in the midst of being read inside `element`. */
const isOpen = (element) => document.readyState === "loading" && !placed.has(element) && !element.nextSibling;

const sync = (element) => {
  if (isOpen(element)) return addEventListener("DOMContentLoaded", () => sync(element), { once: true });
  const source = element.isConnected && element.getAttribute("src");
  const run = running.get(element);
  if (!source) stop(element);
  else if (!run || run.source !== source) start(element, source);
  else styled(element); // it may have come into another tree
};

// Changes of one task are looked at together, after it: an element that was only moved goes on as it was.
const later = function () {
  Promise.resolve(this).then(sync);
};

let taken = false;

const define = () => {
  class Story extends HTMLElement {}
  Story.observedAttributes = ["src"];
  for (const change of ["connected", "disconnected", "attributeChanged"]) Story.prototype[change + "Callback"] = later;
  try {
    customElements.define(TAG, Story);
  } catch (cause) {
    taken = true;
    say("error", "name-taken", "the page has its own " + TAG);
  }
};

/** A story element; a plain one, started by hand, where the page has taken the name. */
const make = (source, from) => {
  const element = document.createElement(taken ? "div" : TAG);
  Object.assign(element.dataset, from.dataset);
  delete element.dataset.story;
  element.setAttribute("src", source);
  placed.add(element);
  return element;
};

const settle = (element) => taken && sync(element);
