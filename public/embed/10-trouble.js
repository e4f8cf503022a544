/* What can go wrong, each with a stable code: told once by an event and once on the console. */

/** What is thrown; `transient` where another attempt may help. */
const trouble = (code, message, transient) => ({ code, message, transient });

/** Tells of trouble: `kind` is "error" or "warn". What concerns no story is for the console only. */
const tell = (kind, { code, message }, element) => {
  console[kind]("Scrollwork: " + code + ": " + message);
  const name = "scrollwork:" + (kind === "warn" ? "warning" : kind);
  if (element) element.dispatchEvent(new CustomEvent(name, { bubbles: true, composed: true, detail: { code, message } }));
};
