/* Problems where they stand: underlined, told when pointed at or gone to, mended by their own fix. */

import { StateEffect, StateField } from "@codemirror/state";
import { Decoration, EditorView, hoverTooltip, keymap, showTooltip } from "@codemirror/view";

/** @typedef {import("../text-editor.js").Mark} Mark */

/** What is wrong with the text as it stands. @type {import("@codemirror/state").StateEffectType<Mark[]>} */
export const setProblems = StateEffect.define();

/** The place whose problems are told, without a pointer. @type {import("@codemirror/state").StateEffectType<number | null>} */
const tellAt = StateEffect.define();

/** An underline for a problem; one that has no width is shown on the character beside it. @param {Mark} mark @param {number} length of the text */
const underline = (mark, length) => {
  const [from, to] = mark.to > mark.from ? [mark.from, mark.to] : mark.from < length ? [mark.from, mark.from + 1] : [Math.max(0, length - 1), length];
  if (from >= to || to > length) return [];
  return [Decoration.mark({ class: mark.isError ? "dj-error" : "dj-warning", mark }).range(from, to)];
};

/** @type {StateField<import("@codemirror/view").DecorationSet>} */
const MARKS = StateField.define({
  create: () => Decoration.none,
  update: (marks, { changes, effects, newDoc }) => {
    const given = effects.find((effect) => effect.is(setProblems))?.value;
    return given ? Decoration.set(given.flatMap((mark) => underline(mark, newDoc.length)), true) : marks.map(changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** The problems at a place. @param {import("@codemirror/state").EditorState} state @param {number} at */
const marksAt = (state, at) => {
  /** @type {{ from: number, to: number, mark: Mark }[]} */
  const found = [];
  state.field(MARKS).between(at, at, (from, to, { spec }) => void found.push({ from, to, mark: spec.mark }));
  return found;
};

/** Whether something is wrong between two places. @param {import("@codemirror/state").EditorState} state @param {number} from @param {number} to */
export const hasProblem = (state, from, to) => {
  let has = false;
  state.field(MARKS).between(from, to, () => !(has = true));
  return has;
};

/** What is told of a place. @param {import("@codemirror/state").EditorState} state @param {number} at @returns {import("@codemirror/view").Tooltip | null} */
const tooltip = (state, at) => {
  const found = marksAt(state, at);
  if (!found.length) return null;
  const create = () => {
    const dom = document.createElement("div");
    dom.className = "dj-told";
    dom.append(...found.map(({ mark }) => mark.tell()));
    return { dom };
  };
  return { pos: Math.min(...found.map(({ from }) => from)), end: Math.max(...found.map(({ to }) => to)), above: true, create };
};

/** @type {StateField<import("@codemirror/view").Tooltip | null>} */
const TOLD = StateField.define({
  create: () => /** @type {import("@codemirror/view").Tooltip | null} */ (null),
  update: (told, { docChanged, effects, selection, state }) => {
    const at = effects.find((effect) => effect.is(tellAt))?.value;
    if (at !== undefined) return at === null ? null : tooltip(state, at);
    const { head } = state.selection.main;
    const isLeft = selection && told && (head < told.pos || head > (told.end ?? told.pos));
    return docChanged || isLeft ? null : told;
  },
  provide: (field) => showTooltip.from(field),
});

/** Goes to the next problem behind the cursor, or the last before it, and tells of it. @param {1 | -1} step @returns {import("@codemirror/view").Command} */
const go = (step) => (view) => {
  /** @type {{ from: number, mark: Mark }[]} */
  const all = [];
  view.state.field(MARKS).between(0, view.state.doc.length, (from, _to, { spec }) => void all.push({ from, mark: spec.mark }));
  const { from: here } = view.state.selection.main;
  const next = step > 0 ? (all.find(({ from }) => from > here) ?? all[0]) : (all.findLast(({ from }) => from < here) ?? all.at(-1));
  if (!next) return false;
  const told = [tellAt.of(next.from), EditorView.announce.of(next.mark.words)];
  view.dispatch({ selection: { anchor: next.from }, effects: [EditorView.scrollIntoView(next.from, { y: "center" }), ...told] });
  return true;
};

/** Mends what is at the cursor, where its fix is certain. @type {import("@codemirror/view").Command} */
const mend = ({ state }) => {
  const fix = marksAt(state, state.selection.main.head).find(({ mark }) => mark.fix)?.mark.fix;
  fix?.();
  return !!fix;
};

/** A finger points at nothing without a tap. */
const TAPS = EditorView.domEventHandlers({
  click: (event, view) => {
    const at = event instanceof PointerEvent && event.pointerType === "touch" ? view.posAtCoords(event) : null;
    if (at !== null) view.dispatch({ effects: tellAt.of(at) });
  },
});

/** Tells no more. @type {import("@codemirror/view").Command} */
const hush = (view) => {
  if (!view.state.field(TOLD)) return false;
  view.dispatch({ effects: tellAt.of(null) });
  return true;
};

export const problems = [
  MARKS,
  TOLD,
  TAPS,
  hoverTooltip(({ state }, at) => tooltip(state, at), { hoverTime: 250 }),
  keymap.of([
    { key: "F8", run: go(1), shift: go(-1) },
    { key: "Mod-.", run: mend },
    { key: "Escape", run: hush },
  ]),
];
