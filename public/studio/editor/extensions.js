/* What the editor is made of. */

import { history, historyKeymap, standardKeymap } from "@codemirror/commands";
import { search, searchKeymap } from "@codemirror/search";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, ViewPlugin, keymap } from "@codemirror/view";
import { isPhotoDragged } from "../photo-drag.js";
import { languageOf } from "../story-language.js";
import { appearance } from "./appearance.js";
import { completion } from "./completion.js";
import { folding } from "./folding.js";
import { highlighting } from "./highlighting.js";
import { problems } from "./problems.js";
import { words } from "./words.js";

/** What a textarea leaves to the page, CodeMirror would do itself: files are the page's. */
const LEFT_TO_THE_PAGE = EditorView.domEventHandlers({
  drop: (event) => !!event.dataTransfer?.files.length || isPhotoDragged(event),
  paste: ({ clipboardData }) => !!clipboardData?.files.length && !clipboardData.types.includes("text/plain"),
});

/** The most characters of a text that are read for its front matter. */
const MOST_FRONT = 5000;

const CONTENT = EditorView.contentAttributes.of({
  "aria-labelledby": "text-label",
  tabindex: "0",
  spellcheck: "true",
  autocorrect: "on",
  autocapitalize: "sentences",
});

/** The text is in the language of its story. */
const LANGUAGE_OF_TEXT = EditorView.contentAttributes.of(({ state }) => {
  const lang = languageOf(state.sliceDoc(0, MOST_FRONT));
  return lang ? { lang } : null;
});

/** Keeps the cursor in view where the editor grows lower, as it does when a problem comes to the list under it. */
const CURSOR_IN_VIEW = ViewPlugin.define((view) => {
  let height = 0;
  const observer = new ResizeObserver(() => {
    const before = height;
    height = view.scrollDOM.clientHeight;
    const { head } = view.state.selection.main;
    if (view.hasFocus && height < before) view.dispatch({ effects: EditorView.scrollIntoView(head, { yMargin: 8 }) });
  });
  observer.observe(view.scrollDOM);
  return { destroy: () => observer.disconnect() };
});

const READ_ONLY = new Compartment();

/** Whether the text may be changed by who writes. @param {boolean} isReadOnly */
export const readOnly = (isReadOnly) => READ_ONLY.of(EditorState.readOnly.of(isReadOnly));

/** Changes that. @param {boolean} isReadOnly */
export const setReadOnly = (isReadOnly) => READ_ONLY.reconfigure(EditorState.readOnly.of(isReadOnly));

/** Tells what the host of a textarea would hear of it. @param {HTMLElement} host */
const telling = (host) =>
  EditorView.updateListener.of(({ docChanged, selectionSet }) => {
    if (docChanged) host.dispatchEvent(new Event("input"));
    else if (selectionSet) host.dispatchEvent(new Event("select"));
  });

/** @param {HTMLElement} host @param {import("../loading-editor.js").FromPage} page */
export const extensionsOf = (host, page) => [
  history(),
  EditorView.lineWrapping,
  EditorView.perLineTextDirection.of(true),
  CONTENT,
  LANGUAGE_OF_TEXT,
  words(page),
  LEFT_TO_THE_PAGE,
  // The editor's own word on a change comes after it has taken it over.
  EditorView.domEventHandlers({ input: (event) => event.stopPropagation() }),
  telling(host),
  CURSOR_IN_VIEW,
  search({ top: true }),
  completion(page),
  problems,
  highlighting,
  folding,
  appearance,
  // No key of these is Tab, which leaves the text as it leaves a textarea.
  keymap.of([...historyKeymap, ...searchKeymap, ...standardKeymap]),
];
