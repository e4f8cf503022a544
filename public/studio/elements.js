/* Making elements. */

/**
 * An element with a class and what is in it.
 *
 * @param {string} name
 * @param {string} className
 * @param {...(Node | string)} children
 */
export const element = (name, className, ...children) => {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
};

/** A sentence as elements: it begins with a capital, and what stands between backticks is code. @param {string} words */
export const sentence = (words) =>
  (words.charAt(0).toUpperCase() + words.slice(1)).split("`").map((part, index) => (index % 2 ? element("code", "", part) : part));

/**
 * A button.
 *
 * @param {string} className
 * @param {() => void} act
 * @param {...(Node | string)} children
 */
export const button = (className, act, ...children) => {
  const made = /** @type {HTMLButtonElement} */ (element("button", className, ...children));
  made.type = "button";
  made.onclick = act;
  return made;
};
