/* What can go wrong, each with a stable code: told once by an event and once on the console. */

/** What is thrown; `transient` where another attempt may help. */
const trouble = (code, message, transient) => ({ code, message, transient });

/** What the stage warns of: something of the page that spoils the story, by its code. */
const REMEDIES = {
  "sticky-blocked": "It clips its overflow: use overflow: clip.",
  "header-covers": "It covers the top of the window: set --sw-top.",
  "zero-width": "It has no width.",
  "frame-grows": "Its frame is as high as its content: fix its height.",
};

/** Sends an event from a story's element. */
const emit = (story, name, detail) =>
  story.dispatchEvent(new CustomEvent("scrollwork:" + name, { bubbles: true, composed: true, detail }));

/** Tells of trouble: `kind` is "error" or "warn", `element` the culprit. What concerns no story is for the console only. */
const tell = (kind, { code, message = REMEDIES[code], element }, story) => {
  console[kind](...["Scrollwork: " + code + ": " + message].concat(element || []));
  if (story) emit(story, kind === "warn" ? "warning" : kind, { code, message, element });
};
