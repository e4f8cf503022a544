/* Completion: constructs behind colons, attributes and their values in braces, photos and sections in links. */

import { autocompletion, startCompletion } from "@codemirror/autocomplete";

/** @typedef {import("../loading-editor.js").FromPage} FromPage */
/** @typedef {import("@codemirror/autocomplete").CompletionSource} Source */
/** @typedef {import("@codemirror/autocomplete").Completion} Completion */

/** A value that no attribute has, and as a class an attribute that no construct has: the reader answers it with those that there are. */
const PROBE = "x-probe";

/** The name of the division that an example is. @param {string} example */
const division = (example) => /^:{3,} *(\S+)/m.exec(example)?.[1] ?? "";

/** Constructs, behind the colons that open one. @param {FromPage} page @returns {Source} */
const constructs = (page) => (context) => {
  const line = context.state.doc.lineAt(context.pos);
  const [typed, word] = /^[ \t]*:{3,}[ \t]*([\w-]*)$/.exec(line.text.slice(0, context.pos - line.from)) ?? [];
  if (typed === undefined) return null;
  const options = page.constructs.map((construct, index) => ({
    label: `${division(construct.example)} ${page.t(construct.name)}`,
    displayLabel: page.t(construct.name),
    detail: page.t(construct.use),
    boost: 20 - index,
    // What is typed behind the colons is gone with them.
    apply: (/** @type {unknown} */ _view, /** @type {unknown} */ _option, /** @type {unknown} */ _from, /** @type {number} */ to) => page.put(construct, line.from, to),
  }));
  return { from: context.pos - word.length, options, validFor: /^[\w-]*$/ };
};

/** An open brace on a line before a place, and what is written in it; where the braces end, or the place itself. @param {string} line @param {number} at */
const braces = (line, at) => {
  const [, before = "", inside] = /^(.*(?:[\])]|^[ \t]*))\{((?:[^{}"]|"[^"]*")*(?:"[^"]*)?)$/.exec(line.slice(0, at)) ?? [];
  if (inside === undefined) return undefined;
  const isQuoted = inside.split('"').length % 2 === 0;
  const [rest] = (isQuoted ? /^[^"]*"[^{}"]*(?:"[^"]*"[^{}"]*)*\}/ : /^[^{}"]*(?:"[^"]*"[^{}"]*)*\}/).exec(line.slice(at)) ?? [""];
  return { open: before.length, inside, rest: rest.slice(0, -1), end: at + rest.length };
};

/** Puts the name of an attribute in, and the cursor where its value is to be written. @param {string} name @param {number} index @returns {Completion} */
const attribute = (name, index) => {
  if (/^[.#]/.test(name)) return { label: name, boost: -index, apply: name === "#id" ? "#" : name };
  return {
    label: name,
    boost: -index,
    apply: (view, _option, from, to) => {
      view.dispatch({ changes: { from, to, insert: `${name}=""` }, selection: { anchor: from + name.length + 2 }, userEvent: "input.complete" });
      startCompletion(view);
    },
  };
};

/** Attributes of the construct that they are of, and values that have names. @param {FromPage} page @returns {Source} */
const attributes = (page) => async (context) => {
  const { doc } = context.state;
  const line = doc.lineAt(context.pos);
  const found = braces(line.text, context.pos - line.from);
  if (!found) return null;
  const { open, inside, rest, end } = found;
  const [value, name, mark, begun] = /([\w-]+)=("?)([^"\s]*|(?<=")[^"]*)$/.exec(inside) ?? [];
  const [word] = value === undefined ? (/(?<=^|\s)[.#]?[\w-]*$/.exec(inside) ?? [undefined]) : [value];
  if (word === undefined) return null;
  const others = inside.slice(0, inside.length - word.length);
  // A value that is being written ends where its marks do.
  const after = value !== undefined && mark ? rest.replace(/^[^"]*"?/, "") : rest.replace(/^[^\s]*/, "");
  const [probe, asking] = value === undefined ? ["." + PROBE, "." + PROBE] : [PROBE, `${name}=${PROBE}`];
  const asked = `${doc.sliceString(0, line.from + open)}{${others} ${asking} ${after}}${doc.sliceString(line.from + end)}`;
  const known = name === "data" ? page.tables() : await page.known(asked, probe);
  if (context.aborted || !known.length) return null;
  if (value === undefined) return { from: context.pos - word.length, options: known.map(attribute), validFor: /^[.#]?[\w-]*$/ };
  const written = (/** @type {string} */ choice) => (mark || /^[\w-]+$/.test(choice) ? choice : `"${choice}"`);
  return { from: context.pos - begun.length, options: known.map((label, index) => ({ label, boost: -index, apply: written(label) })), validFor: mark ? /^[^"]*$/ : /^[\w-]*$/ };
};

/** Photos behind `![…](`, ids of sections behind `](#`. @param {FromPage} page @returns {Source} */
const addresses = (page) => (context) => {
  const found = context.matchBefore(/!\[[^\]]*\]\([^)\s]*$/) ?? context.matchBefore(/\]\(#[^)\s]*$/);
  if (!found) return null;
  const begun = found.text.slice(found.text.lastIndexOf("](") + 2);
  const isClosed = context.state.sliceDoc(context.pos, context.pos + 1) === ")";
  const names = found.text.startsWith("!") ? page.photos() : page.ids().map((id) => "#" + id);
  return { from: context.pos - begun.length, options: names.map((label) => ({ label, apply: label + (isClosed ? "" : ")") })), validFor: /^[^)\s]*$/ };
};

/** @param {FromPage} page */
export const completion = (page) =>
  autocompletion({ override: [constructs(page), attributes(page), addresses(page)], icons: false, maxRenderedOptions: 60, optionClass: ({ detail }) => (detail ? "dj-construct" : "") });
