/*
 * Folds attributes that are long away behind their first one, so that a text reads as a text: `{.count …}`. What the cursor touches is
 * shown whole, and so is what has a problem.
 */

import { StateEffect } from "@codemirror/state";
import { Decoration, ViewPlugin, WidgetType } from "@codemirror/view";
import { frontOf, paragraphsInView } from "./parts-in-view.js";
import { hasProblem, setProblems } from "./problems.js";

/** So few characters hide nothing that is worth it. */
const LEAST = 6;

/** What attributes begin with: the first of them. */
const FIRST = /^\{\s*(?:[\w-]+=(?:"(?:\\[^]|[^"\\])*"|[^\s}"]*)|[^\s}"]+)/;

/** Stands for what is folded away. */
class Folded extends WidgetType {
  #words;

  /** @param {string} words that are folded away */
  constructor(words) {
    super();
    this.#words = words;
  }

  /** @param {Folded} other */
  eq(other) {
    return other.#words === this.#words;
  }

  toDOM() {
    const mark = document.createElement("span");
    mark.className = "dj-folded";
    mark.textContent = " …";
    mark.title = this.#words.trim();
    mark.role = "img";
    mark.ariaLabel = mark.title;
    return mark;
  }

  /** A click puts the cursor there, which unfolds it. */
  ignoreEvent() {
    return false;
  }
}

/** What is to be folded of attributes that stand in `words`: all behind the first one, up to the brace. Comments are there to be seen. @param {string} words */
const foldable = (words) => {
  if (/^\{\s*%/.test(words)) return null;
  const start = FIRST.exec(words)?.[0].length ?? 0;
  const end = words.length - 1;
  return start && end - start >= LEAST && !words.slice(start).includes("\n") ? [start, end] : null;
};

/** @param {import("@codemirror/view").EditorView} view */
const decorationsOf = (view) => {
  const { state } = view;
  const found = [];
  for (const { parts } of paragraphsInView(view, frontOf(state.doc)))
    for (const { kind, start, end } of parts) {
      if (kind !== "attributes" || hasProblem(state, start, end)) continue;
      if (state.selection.ranges.some(({ anchor, head }) => [anchor, head].some((at) => start <= at && at <= end))) continue;
      const words = state.sliceDoc(start, end);
      const [from, to] = foldable(words) ?? [];
      if (from && to) found.push(Decoration.replace({ widget: new Folded(words.slice(from, to)) }).range(start + from, start + to));
    }
  return Decoration.set(found, true);
};

/** The pointer is up again. @type {import("@codemirror/state").StateEffectType<null>} */
const released = StateEffect.define();

/** Folds what is in view. While a pointer is pressed nothing folds or unfolds: what is being selected would move away under it. */
class Folding {
  #view;
  #isPressed = false;

  /** @param {import("@codemirror/view").EditorView} view */
  constructor(view) {
    this.#view = view;
    this.decorations = decorationsOf(view);
    view.dom.addEventListener("pointerdown", this.#press);
    for (const name of ["pointerup", "pointercancel"]) addEventListener(name, this.#release, true);
  }

  #press = () => (this.#isPressed = true);

  #release = () => {
    if (!this.#isPressed) return;
    this.#isPressed = false;
    // Once the editor has heard of it, too.
    setTimeout(() => this.#view.dispatch({ effects: released.of(null) }));
  };

  /** @param {import("@codemirror/view").ViewUpdate} update */
  update({ view, changes, docChanged, viewportChanged, selectionSet, transactions }) {
    const isTold = transactions.some(({ effects }) => effects.some((effect) => effect.is(setProblems) || effect.is(released)));
    if (this.#isPressed) this.decorations = this.decorations.map(changes);
    else if (docChanged || viewportChanged || selectionSet || isTold) this.decorations = decorationsOf(view);
  }

  destroy() {
    this.#view.dom.removeEventListener("pointerdown", this.#press);
    for (const name of ["pointerup", "pointercancel"]) removeEventListener(name, this.#release, true);
  }
}

export const folding = ViewPlugin.fromClass(Folding, { decorations: ({ decorations }) => decorations });
