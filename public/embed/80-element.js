/* The element. */

/** Whether the page may still be in the midst of being read inside `element`. */
const isOpen = (element) => document.readyState === "loading" && !element.dataset.swMade && !element.nextSibling;

class Story extends HTMLElement {
  static observedAttributes = ["src"];
  #source; // of what stands here
  #run = {}; // what is under way: whether it is `gone`, and what is to `stop` then

  // Changes of one task are looked at together, after it: an element that was only moved goes on as it was.
  connectedCallback() {
    queueMicrotask(() => this.#look());
  }
  disconnectedCallback() {
    queueMicrotask(() => this.#look());
  }
  attributeChangedCallback() {
    queueMicrotask(() => this.#look());
  }

  #look() {
    if (isOpen(this)) return addEventListener("DOMContentLoaded", () => this.#look());
    const source = this.isConnected && this.getAttribute("src");
    const isSame = source === this.#source;
    const run = this.#run;
    if (source && isSame && !run.gone) return styled(this); // it may have come into another tree
    run.gone = true;
    run.stop?.();
    this.#run = { gone: !source };
    if (!source) return;
    if (this.#source && !isSame) this.replaceChildren();
    this.#source = source;
    start(this, source, this.#run);
  }
}
