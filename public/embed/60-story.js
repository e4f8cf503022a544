/* One story in one element: its text at once, its motion when the reader comes near. */

const ARTICLE = "article.sw-story";
let stage; // the module, once for all stories of the page, and anew after a failure

/** Settles when the element is within two screens. */
const near = (element) =>
  new Promise((resolve) => {
    const look = (entries, observer) => {
      if (!entries.pop().isIntersecting) return;
      observer.disconnect();
      resolve();
    };
    new IntersectionObserver(look, { rootMargin: "200%" }).observe(element);
  });

/** Whether the page may still be in the midst of being read inside `element`. */
const isOpen = (element) => document.readyState === "loading" && !element.made && !element.nextSibling;

/** The app's JavaScript half is a script of its own; a page that lets no script be added includes it by a tag. */
const app = async () => {
  if (!own.live) await added("script", "src", LIVE);
  return own.live(load);
};

class Story extends HTMLElement {
  static observedAttributes = ["src"];
  #source; // of what stands here
  #abort = new AbortController(); // ends what is under way

  // Changes of one task are looked at together, after it: an element that was only moved goes on as it was.
  connectedCallback() {
    queueMicrotask(() => this.#look());
  }
  disconnectedCallback() {
    this.connectedCallback();
  }
  attributeChangedCallback() {
    this.connectedCallback();
  }

  #look() {
    if (isOpen(this)) return addEventListener("DOMContentLoaded", () => this.#look());
    const source = this.isConnected && this.getAttribute("src");
    const isOther = source !== this.#source;
    if (source && !isOther && !this.#abort.signal.aborted) return styled(this); // it may have come into another tree
    this.#abort.abort();
    if (!source) return;
    if (isOther && this.#source) this.replaceChildren();
    this.#source = source;
    this.#start();
  }

  async #start() {
    const { signal } = (this.#abort = new AbortController());
    const { dataset } = this;
    const style = styled(this);
    if (dataset.state !== "still") dataset.state = "static";
    try {
      const live = "preview" in dataset || /\.json\b/.test(this.#source);
      if (!live) await this.#bring(style, signal);
      await style;
      await near(this);
      const half = await (live || "debug" in dataset ? app() : (stage ||= load(STAGE, glue)));
      if (signal.aborted) return;
      const attached = half.attach(this);
      signal.onabort = () => {
        try {
          attached.free();
        } catch {
          stage = null; // it has crashed before, and said so
        }
      };
    } catch (cause) {
      if (!signal.aborted) this.#fail(cause, signal);
    }
  }

  /** Brings the finished text of the story, unless it is here. */
  async #bring(style, signal) {
    if (!this.querySelector(ARTICLE)) {
      const address = new URL(this.#source.replace(/\/*(?=[?#]|$)/, "/story.html"), document.baseURI);
      const page = await fetched("story", address, "document", signal);
      const article = page?.querySelector(ARTICLE);
      if (!article) throw trouble("story-parse", address + " holds no story");
      await style;
      if (signal.aborted) return;
      this.replaceChildren(copy(article, (this.dataset.level || 2) - 2));
    }
    // A policy that forbids style attributes has left these without effect.
    for (const part of this.querySelectorAll("[style]")) restyle(part, part.getAttribute("style"));
    // With a base, what leads to another place in the story would lead away.
    if (document.querySelector("base"))
      for (const link of this.querySelectorAll("[href^='#']")) link.href = location.href.split("#")[0] + link.getAttribute("href");
  }

  #fail({ code, message, transient }, signal) {
    stage = null; // the others go on; the next story gets a new one
    const whole = this.querySelector(ARTICLE);
    if (!whole) {
      this.dataset.state = "failed";
      if (!this.textContent.trim()) this.#offer();
    }
    tell("error", code || (whole ? "stage-crash" : "story-address"), message, this);
    if (transient) addEventListener("online", () => this.#start(), { once: true, signal });
  }

  /** A link to the story's own page, where nothing else is there to read. */
  #offer() {
    const href = safe(this.#source, document.baseURI);
    if (!href) return;
    const link = document.createElement("a");
    link.href = href;
    link.append("Read this story");
    this.append(link);
  }
}
