/* The script's own tag: where the script is from, and what the tag asks for. */

// `document.currentScript` is null in a module and in a shadow root, so that a script finds its own tag by its URL at the top of a stack
// trace. An `<img name="currentScript">` may also stand in its place (DOM clobbering).
const currentScript = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const [, trace] = /^(?:Error\n)?.*?(https?:\S*?)(?::\d+)+\)?(\n|$)/.exec(/** @type {string} */ (new Error().stack)) || [];
const classicUrl = currentScript?.localName === "script" && currentScript.src;

/**
 * An option of a tag: its attribute `data-…`, or a parameter of its URL where content systems strip attributes.
 *
 * @param {HTMLScriptElement} tag
 * @param {string} name
 */
export const option = (tag, name) => tag.getAttribute("data-" + name) || new URL(tag.src).searchParams.get(name);

/**
 * The URL of a script's file, without query and fragment.
 *
 * @param {HTMLScriptElement} tag
 */
export const fileUrl = ({ src }) => src.split(/[?#]/)[0];

/**
 * The scripts with a URL under `root`, in open shadow roots too.
 *
 * @param {ParentNode} root
 * @returns {HTMLScriptElement[]}
 */
const scriptsIn = (root) =>
  [.../** @type {NodeListOf<HTMLScriptElement>} */ (root.querySelectorAll("*"))].flatMap((element) =>
    element.shadowRoot ? scriptsIn(element.shadowRoot) : element.localName === "script" && element.src ? element : [],
  );

const scripts = classicUrl ? [currentScript] : scriptsIn(document);
const own = scripts.filter(({ src }) => src === (classicUrl || trace));

/** The tags of this run. A library may run the text of the file for tags that themselves never run: then those that ask for stories. */
export const tags = own[0] ? own : scripts.filter(({ dataset }) => dataset.story);

/** The tag that other files are resolved against; of what was imported, or stands in a closed shadow root, its URL alone; else the page. */
export const script = tags[0] || { src: trace || location.href };

/** The origins that stories may come from: the loader's own, and those that a tag names. No element does, which may be in an article. */
export const origins = /** @type {Set<string>} */ (new Set());
