/*
 * Digit roll: each digit of a number comes to its place in a column of its own, once, as the number comes up into view. The number stays
 * the text that it is; the columns lie over its digits, which are not painted meanwhile.
 */

/** How long the first digit rolls and how much longer each one behind it, and the longest: in a sentence, and set large, in milliseconds. */
const TIMES = { text: [380, 50, 600], large: [900, 140, 1600] };

/**
 * What a column shows until the digit of this `worth` stands: nothing, then one digit after the other.
 *
 * @param {number} zero
 * @param {number} worth
 * @param {number} place
 */
const column = (zero, worth, place) => {
  const digits = [""];
  for (let before = Math.min(4 + 2 * place, 14); before >= 0; before--) {
    digits.push(String.fromCodePoint(zero + ((((worth - before) % 10) + 10) % 10)));
  }
  return digits.join("\n");
};

/** Where the middle of an element is, in CSS px from the left of the window. @param {Element} element */
const middle = (element) => {
  const { left, right } = element.getBoundingClientRect();
  return (left + right) / 2;
};

/**
 * Lays a column over each digit of `number`, which begins to roll.
 *
 * @param {HTMLElement} number
 * @param {string} text
 */
const layColumns = (number, text) => {
  const zero = /** @type {number} */ (/** @type {string} */ (number.dataset.swRoll).codePointAt(0));
  const [first, more, longest] = TIMES[number.closest(".sw-large") ? "large" : "text"];
  let place = 0;
  const parts = Array.from(text, (letter) => {
    const worth = /** @type {number} */ (letter.codePointAt(0)) - zero;
    if (worth < 0 || worth > 9) return letter;
    const digit = document.createElement("span");
    const wheel = document.createElement("span");
    digit.className = "sw-digit";
    wheel.className = "sw-wheel";
    wheel.dataset.swWheel = column(zero, worth, place);
    wheel.style.setProperty("--sw-roll-time", Math.min(first + more * place++, longest) + "ms");
    digit.append(letter, wheel);
    return digit;
  });
  // Assistive technology has one name all the while.
  number.setAttribute("role", "img");
  number.setAttribute("aria-label", text);
  number.replaceChildren(...parts);
  const wheels = /** @type {HTMLElement[]} */ ([...number.querySelectorAll(".sw-wheel")]);
  number.style.setProperty("--sw-digit-height", getComputedStyle(wheels[0]).height);
  // In text from right to left, Firefox and WebKit lay some beside their digits.
  const shifts = wheels.map((wheel) => middle(/** @type {Element} */ (wheel.parentElement)) - middle(wheel));
  for (const [index, wheel] of wheels.entries()) wheel.style.setProperty("--sw-roll-shift", shifts[index] + "px");
};

/** Removes the attributes and properties of columns. @param {HTMLElement} number */
const removeColumns = (number) => {
  number.removeAttribute("role");
  number.removeAttribute("aria-label");
  number.style.removeProperty("--sw-digit-height");
};

/**
 * Rolls the digits of `number` when it comes into view, until `signal` is aborted.
 *
 * @param {HTMLElement} number
 * @param {AbortSignal} signal
 */
export const enhanceRoll = (number, signal) => {
  // Of a copied page.
  if (number.childElementCount) number.textContent = number.textContent;
  removeColumns(number);
  const digits = number.firstChild;
  const text = /** @type {string} */ (number.textContent);
  const host = /** @type {HTMLElement} */ (number.closest("[data-state]"));
  const still = ["(prefers-reduced-motion: reduce)", "(forced-colors: active)"].map((query) => matchMedia(query));
  const mayMove = () => host.dataset.state === "moving" && !document.hidden && !still.some(({ matches }) => matches);
  const isUntouched = () => number.childNodes.length === 1 && number.firstChild === digits && number.textContent === text;

  let isLaid = false;
  // Everything is put back: the very text that was there.
  const end = () => {
    views.disconnect();
    states.disconnect();
    if (!isLaid) return;
    isLaid = false;
    removeColumns(number);
    if (digits && number.querySelector(".sw-digit")) number.replaceChildren(digits);
  };

  let isFirst = true;
  const views = new IntersectionObserver((entries) => {
    const { isIntersecting, boundingClientRect, rootBounds } = entries[entries.length - 1];
    // What was in view when motion was attached, or does not come from below, has been read or passed.
    const isNew = !isFirst && boundingClientRect.bottom > (rootBounds?.height || innerHeight) / 2;
    isFirst = false;
    if (!isIntersecting) return isLaid && end();
    if (isLaid) return;
    if (!isNew || !mayMove() || !isUntouched()) return end();
    isLaid = true;
    layColumns(number, text);
    Promise.allSettled(number.getAnimations({ subtree: true }).map(({ finished }) => finished)).then(end);
  });
  const states = new MutationObserver(() => isLaid && !mayMove() && end());

  views.observe(number);
  states.observe(host, { attributes: true, attributeFilter: ["data-state"] });
  for (const query of still) query.addEventListener("change", () => isLaid && end(), { signal });
  document.addEventListener("visibilitychange", () => isLaid && end(), { signal });
  signal.addEventListener("abort", end);
};
