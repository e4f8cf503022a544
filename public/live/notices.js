/* What stands in a live story's place until it comes, or where it does not. */

/**
 * An element with its own styles, whatever rules the page has, and whether or not its policy allows style attributes. They are not
 * in the style sheet: that is for stories, and most readers get theirs without the app.
 *
 * @template {keyof HTMLElementTagNameMap} N
 * @param {N} name
 * @param {Record<string, string>} styles
 * @param {(Node | string)[]} content
 */
const styledElement = (name, styles, ...content) => {
  const element = document.createElement(name);
  for (const [property, value] of Object.entries({ all: "revert", ...styles })) element.style.setProperty(property, value, "important");
  element.append(...content);
  return element;
};

const NOTICE = { display: "block", "box-sizing": "border-box", font: "1em / 1.5 var(--sw-font-ui, system-ui, sans-serif)" };

/**
 * Says quietly that something is on its way, in a place as high as the opening that comes. The usual wait is short: whoever does
 * not wait longer sees no notice of it, as that comes by the way in which photos develop, backwards.
 */
export const progressNotice = () => {
  const height = "var(--sw-opening-height, 88svh)";
  const styles = { ...NOTICE, margin: "0", padding: "1.25em", "min-height": height, animation: "sw-develop 1100ms reverse both" };
  const notice = styledElement("p", styles, "Loading the story…");
  notice.className = "sw-progress";
  notice.role = "status";
  return notice;
};

/**
 * Says what went wrong and offers another attempt.
 *
 * @param {string} message
 * @param {() => void} retry
 */
export const failureNotice = (message, retry) => {
  const words = styledElement("p", { margin: "0 0 0.75em" }, "The story could not be shown. " + message);
  const button = styledElement("button", { "min-height": "2.75em", "padding-inline": "1.25em", font: "inherit" }, "Retry");
  button.type = "button";
  button.dataset.swRetry = "";
  button.onclick = retry;
  const styles = { ...NOTICE, padding: "1.25em", "border-block": "1px solid", "overflow-wrap": "anywhere" };
  const notice = styledElement("div", styles, words, button);
  notice.className = "sw-failure";
  notice.role = "status";
  return notice;
};
