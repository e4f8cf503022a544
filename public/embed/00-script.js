/*
 * Puts Scrollwork stories into any page: one classic script, one global, no markup from strings.
 *
 *   <script async src="https://cdn.example.org/embed.js" data-story="https://cdn.example.org/stories/limits/"></script>
 *   <scrollwork-story src="…/stories/limits/">the static article, or a link to it</scrollwork-story>
 *   <figure data-story="…/stories/limits/">the static article, or a link to it</figure>
 *   <iframe src="…/stories/limits/" title="…"></iframe>
 *
 * The build joins the parts of this folder, in the order of their names, in one function with `instantiate`, which starts the
 * module of the runtime. So nothing has to be injected: the page's policy need not allow
 * more than this one file, `connect-src` for what it fetches and `'wasm-unsafe-eval'`.
 *
 * This part: what the script knows of itself.
 */
const VERSION = "0.1.0";
// Names of files beside this one each stand here once, in double quotes: the build puts those with their hashes in their place.
const STYLES = "scrollwork.css";

// Told by no tag, as a module is not, the script knows its own by the top of the trace, unlike another's of the same file name. And a
// page may hold an image that is named "currentScript".
const { currentScript } = document;
const [, trace] = /^(?:Error\n)?(.*?)(?::\d+)+\)?(\n|$)/.exec(new Error().stack) || [];
const isTold = currentScript?.localName === "script" && currentScript.src;

/** What a tag asks for: by its attribute, or in its own address where attributes are stripped. */
const asked = (tag, name) => tag.getAttribute("data-" + name) || new URL(tag.src).searchParams.get(name);

/** The address of a script's file. */
const fileOf = ({ src }) => src.split(/[?#]/)[0];

const scripts = [...document.querySelectorAll("script[src]")];
let tags = isTold ? [currentScript] : scripts.filter(({ src }) => src && trace?.endsWith(src));
// A library may run the text of the file for tags that themselves never run.
if (!tags[0]) tags = scripts.filter(({ dataset }) => dataset.story);
const [script] = tags;

// Whose stories are shown. Only a tag can name more: an element may come from somebody who may write articles.
const origins = new Set();

// All copies of this file share this, whatever else the page has by our name.
const own = (self[Symbol.for("scrollwork")] ||= self.Scrollwork?.embed ? self.Scrollwork : {});
