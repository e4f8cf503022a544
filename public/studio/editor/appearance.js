/* How the text is shown. What a mark is can be told without its colour: by weight, slant, a line, or a ground. */

import { EditorView } from "@codemirror/view";

/** Ink for addresses and attributes, for keys and divisions: each 4.5:1 and more on the ground of its scheme. */
const [COOL, WARM] = ["light-dark(#23567d, #93c2e8)", "light-dark(#7a4a00, #e3b873)"];

export const appearance = EditorView.theme({
  "&": { flex: "1", minWidth: "0", backgroundColor: "transparent" },
  "&.cm-focused": { outline: "3px solid var(--accent)", outlineOffset: "2px", borderRadius: "0.5rem" },
  ".cm-scroller": { font: "inherit", lineHeight: "1.6", borderRadius: "inherit" },
  ".cm-content": { padding: "1rem 0", caretColor: "var(--ink)" },
  ".cm-line": { padding: "0 1rem", overflowWrap: "anywhere" },

  ".dj-line-heading": { fontWeight: "700" },
  ".dj-line-fence": { fontWeight: "700", background: "color-mix(in srgb, var(--ink) 6%, transparent)" },
  ".dj-line-front": { background: "color-mix(in srgb, var(--ink) 4%, transparent)" },
  ".dj-fence": { color: WARM },
  ".dj-key": { color: WARM, fontWeight: "700" },
  ".dj-mark, .dj-escaped": { color: "var(--muted)", fontWeight: "700" },
  ".dj-attributes": { color: COOL, fontStyle: "italic", fontWeight: "400" },
  ".dj-folded": { cursor: "pointer", fontStyle: "normal", fontWeight: "700" },
  ".dj-address": { color: COOL, textDecorationLine: "underline", textDecorationThickness: "1px", textUnderlineOffset: "0.2em" },
  ".dj-photo": { background: "color-mix(in srgb, currentColor 9%, transparent)", borderRadius: "0.2rem" },
  ".dj-spanned": { fontWeight: "700", borderBottom: "1px dotted currentColor" },
  ".dj-note": { color: WARM, fontWeight: "700" },
  ".dj-strong": { fontWeight: "700" },
  ".dj-emphasis": { fontStyle: "italic" },

  // An error is waved, a warning dotted.
  ".dj-error, .dj-warning": { textDecorationLine: "underline", textUnderlineOffset: "0.25em", textDecorationSkipInk: "none" },
  ".dj-error": { textDecorationStyle: "wavy", textDecorationColor: "var(--accent)", textDecorationThickness: "1.5px" },
  ".dj-warning": { textDecorationStyle: "dotted", textDecorationColor: WARM, textDecorationThickness: "2.5px" },

  ".cm-tooltip": { maxWidth: "min(32rem, 90vw)", border: "1px solid var(--line)", borderRadius: "0.4rem", background: "var(--raised)", color: "var(--ink)", boxShadow: "0 0.35rem 1.25rem rgb(0 0 0 / 20%)", font: "0.9375rem/1.4 system-ui, sans-serif" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": { maxHeight: "18rem", font: "inherit" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "0.3rem 0.75rem", lineHeight: "1.4" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li[aria-selected]": { background: "var(--accent)", color: "var(--on-accent)", outline: "2px solid transparent", outlineOffset: "-2px" },
  ".cm-tooltip.cm-tooltip-autocomplete > ul > completion-section": { display: "list-item", padding: "0.5rem 0.75rem 0.15rem", border: "0", color: "var(--muted)", fontSize: "0.8125rem", fontWeight: "600", opacity: "1" },
  ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
  ".cm-completionDetail": { marginInlineStart: "0.6rem", color: "var(--muted)", fontSize: "0.8125rem", fontStyle: "normal" },
  "li[aria-selected] .cm-completionDetail": { color: "inherit" },

  ".dj-told": { display: "grid", gap: "0.6rem", padding: "0.6rem 0.75rem" },
  ".problem-told": { display: "grid", gridTemplateColumns: "1.25rem 1fr" },
  ".problem-told .sign": { color: "var(--accent)", fontWeight: "700" },
  ".problem-told .help": { gridColumn: "2", color: "var(--muted)", fontSize: "0.875rem" },
  ".problem-told .fix": { gridColumn: "2", justifySelf: "start", margin: "0.4rem 0 0" },

  ".cm-panels": { background: "var(--raised)", color: "var(--ink)", borderColor: "var(--line)", font: "0.875rem/1.4 system-ui, sans-serif" },
  ".cm-panel.cm-search": { padding: "0.5rem 0.75rem", paddingInlineEnd: "2.5rem" },
  ".cm-panel.cm-search [name=close]": { right: "auto", insetInlineEnd: "0.25rem" },
  ".cm-panel.cm-search label": { color: "inherit", fontSize: "inherit" },
  ".cm-textfield": { border: "1px solid var(--muted)", borderRadius: "0.3rem", background: "var(--raised)", color: "inherit", fontSize: "inherit", padding: "0.2rem 0.4rem" },
  ".cm-button": { minHeight: "2rem", padding: "0.15rem 0.6rem", border: "1px solid var(--line)", borderRadius: "0.3rem", backgroundImage: "none", fontSize: "inherit" },
  ".cm-searchMatch": { background: "color-mix(in srgb, var(--accent) 25%, transparent)", outline: "1px solid var(--muted)" },
});
