/* What the editor says, which is in the language of the page. */

import { Compartment, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

/** @typedef {import("../loading-editor.js").FromPage} FromPage */

const WORDS = new Compartment();

/** @param {FromPage} page */
const spoken = ({ t, language }) => [
  EditorView.editorAttributes.of({ lang: language() }),
  EditorView.contentAttributes.of({
    "aria-description": t("F8 goes to the next problem, and Control with full stop mends it where its fix is certain. Tab leaves the text."),
  }),
  // What CodeMirror itself says, in the search and aloud.
  EditorState.phrases.of({
    Find: t("Find"),
    Replace: t("Replace"),
    next: t("Next"),
    previous: t("Previous"),
    all: t("Select all"),
    replace: t("Replace"),
    "replace all": t("Replace all"),
    "match case": t("Match case"),
    "by word": t("Whole words"),
    regexp: t("Regular expression"),
    close: t("Close"),
    "current match": t("Current match"),
    "on line": t("on line"),
    "replaced match on line $": t("Replaced the match on line $"),
    "replaced $ matches": t("Matches replaced: $"),
    "Selection deleted": t("Selection deleted"),
    "Go to line": t("Go to line"),
    go: t("Go"),
    Completions: t("Suggestions"),
  }),
];

/** What the editor says. @param {FromPage} page */
export const words = (page) => WORDS.of(spoken(page));

/** Says it anew, in the language that the page has now. @param {FromPage} page */
export const anew = (page) => WORDS.reconfigure(spoken(page));
