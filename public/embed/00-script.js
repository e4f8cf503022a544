/*
 * Puts Scrollwork stories into any page: one classic script, one global, no markup from strings.
 *
 *   <script async src="https://cdn.example.org/embed.js" data-story="https://cdn.example.org/stories/limits/"></script>
 *   <scrollwork-story src="…/stories/limits/">the static article, or a link to it</scrollwork-story>
 *   <figure data-story="…/stories/limits/">the static article, or a link to it</figure>
 *   <iframe src="…/stories/limits/" title="…"></iframe>
 *
 * The build joins the parts of this folder, in the order of their names, in one function with `glue`, which runs the
 * JavaScript half of the stage module and returns it. So nothing has to be injected: the page's policy need not allow
 * more than this one file, `connect-src` for what it fetches and `'wasm-unsafe-eval'`.
 *
 * This part: what the script knows of itself.
 */
"use strict";

const VERSION = "0.1.0";
const TAG = "scrollwork-story";
// The build puts the names with their hashes in the place of these.
const STYLES = "scrollwork.css";
const STAGE = "stage_bg.wasm";
const APP = "app_bg.wasm";
const LIVE = "live.js";
const FRAME = "frame.js";

const OWN_NAME = /(^|\/)embed[^/]*\.js([?#]|$)/;
// A page may hold an image named "currentScript"; and a module script has no current script at all.
const isScript = (node) => node instanceof HTMLScriptElement;
const isOwn = (node) => isScript(node) && OWN_NAME.test(node.src);
const scripts = [...document.getElementsByTagName("script")].filter(isOwn);
const current = document.currentScript;
const script = isScript(current) && current.src ? current : scripts[scripts.length - 1];
const base = script && new URL(".", script.src);

/** What a tag asks for: by its attribute, or in its own address where attributes are stripped. */
const asked = (tag, name) => tag.getAttribute("data-" + name) || new URL(tag.src).searchParams.get(name);

// Whose stories are shown. Only a tag can name more: an element may come from somebody who may write articles.
const origins = new Set(base ? [base.origin] : []);
