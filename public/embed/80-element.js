/* The element, and the plain one that does its work where the page has taken its name. */

const sync = (element) => {
  const source = element.isConnected && element.getAttribute("src");
  const run = running.get(element);
  if (!source) stop(element);
  else if (!run || run.source !== source) start(element, source);
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
  return element;
};

const settle = (element) => taken && sync(element);
