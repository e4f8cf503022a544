/* The element. */

/** Runs this once the page has been read. */
const parsed = (run) => (document.readyState === "loading" ? addEventListener("DOMContentLoaded", run) : run());

/** Whether the page may still be in the midst of being read inside `element`. */
const isOpen = (element) => document.readyState === "loading" && !element.dataset.swMade && !element.nextSibling;

let lives = 500; // how often stories are put right

class Story extends HTMLElement {
  static observedAttributes = ["src"];
  #run = { gone: true }; // what is under way: its `source` and `article`, whether it is `gone`, and what is to `stop` then

  get src() {
    return this.getAttribute("src");
  }
  set src(source) {
    this.setAttribute("src", source);
  }

  // Changes of one task are looked at together, after it: an element that was only moved goes on as it was.
  connectedCallback() {
    queueMicrotask(() => this.look());
  }
  disconnectedCallback() {
    queueMicrotask(() => this.look());
  }
  attributeChangedCallback() {
    queueMicrotask(() => this.look());
  }

  /** Begins or ends what the element asks for, and puts right what another script has done to a story that still stands. */
  look() {
    if (isOpen(this)) return parsed(() => this.look());
    const run = this.#run;
    const { article } = run;
    const source = this.isConnected && this.src;
    if (source && source === run.source && !run.gone) {
      dress(this); // it may have come into another tree
      const found = articleIn(this);
      if (!article || (found === article && this.dataset.state)) return;
      if (!--lives) {
        observer.disconnect();
        tell("warn", trouble("story-undone", "the page undoes what is put right"), this);
      }
      if (!found && article.firstChild) {
        this.replaceChildren(article);
        return sink(depth);
      }
    }
    this.#end();
    if (source) this.#begin(source);
    else if (this.isConnected) tell("warn", trouble("story-address", "no src"), this);
  }

  #begin(source) {
    if (this.#run.source && this.#run.source !== source) this.replaceChildren();
    stories.add(this);
    sizes.observe(this);
    observe(this.getRootNode()); // the page's, or a shadow root
    this.addEventListener("click", follow, true);
    this.#run = { source };
    start(this, source, this.#run);
  }

  #end() {
    const run = this.#run;
    if (run.gone) return;
    run.gone = true;
    stories.delete(this);
    sizes.unobserve(this);
    const pictures = this.querySelectorAll("img,source");
    run.stop?.();
    const before = back;
    back = location.href;
    if (run.article) depths[run.source] = depth;
    setTimeout(() => {
      back = before;
      if (this.isConnected) return;
      // Chromium keeps pictures in memory that it has yet to load, and all around them.
      for (const picture of pictures) {
        picture.removeAttribute("srcset");
        if (picture.src) picture.src = "";
      }
      run.article?.remove();
    });
  }
}
