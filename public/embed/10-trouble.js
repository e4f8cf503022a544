/* What can go wrong, each with a stable code: told once by an event and once on the console. */

/** An error with a code; `transient` where another attempt may help. */
const trouble = (code, message, transient) => Object.assign(new Error(message), { code, transient });

const say = (kind, code, message) => console[kind]("Scrollwork: " + code + ": " + message);

const tell = (element, kind, code, message) => {
  const detail = { code, message };
  element.dispatchEvent(new CustomEvent("scrollwork:" + kind, { bubbles: true, composed: true, detail }));
  say(kind === "error" ? kind : "warn", code, message);
};
