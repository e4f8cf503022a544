/*
 * Puts Scrollwork stories into any page: one classic script, one global, no markup from strings.
 *
 *   <script async src="https://cdn.example.org/embed.js" data-story="https://cdn.example.org/stories/limits/"></script>
 *   <scrollwork-story src="…/stories/limits/">the static article, if there is one</scrollwork-story>
 *   <figure data-story="…/stories/limits/">the static article, if there is one</figure>
 *
 * The build puts this file into one function together with `glue`, a function that runs the JavaScript half of the
 * WebAssembly module and returns it. So nothing has to be injected: the page's policy need not allow more than this one
 * file, `connect-src` for what it fetches and `'wasm-unsafe-eval'`.
 */
/* global glue */
(() => {
  "use strict";

  const VERSION = "0.1.0";
  const TAG = "scrollwork-story";
  const OWN_NAME = /(^|\/)embed[^/]*\.js([?#]|$)/;
  const PATIENCE = 15000; // milliseconds for one attempt, its body included
  const DELAYS = [1000, 3000]; // milliseconds before the second and the third attempt, each ± half of it

  // A page may hold an image named "currentScript"; and a module script has no current script at all.
  const isOwn = (node) => node instanceof HTMLScriptElement && OWN_NAME.test(node.src);
  const current = document.currentScript;
  const scripts = [...document.getElementsByTagName("script")].filter(isOwn);
  const script = current instanceof HTMLScriptElement && current.src ? current : scripts[scripts.length - 1];

  // A second copy of this file hands its tag to the first and ends.
  const earlier = window.Scrollwork;
  if (earlier && typeof earlier.embed === "function") {
    if (earlier.version !== VERSION) console.warn("Scrollwork: " + earlier.version + " is here, " + VERSION + " is not used");
    if (script) earlier.embed(script);
    return;
  }
  if (!script) {
    console.error("Scrollwork: embed-address: the script's own address cannot be told");
    return;
  }
  const base = new URL(".", script.src);

  /* ---- what can go wrong, each with a stable code ---- */

  class Trouble extends Error {
    constructor(code, message, transient) {
      super(message);
      this.code = code;
      this.transient = transient; // worth another attempt
    }
  }

  const tell = (element, kind, code, message) => {
    const detail = { code, message };
    element.dispatchEvent(new CustomEvent("scrollwork:" + kind, { bubbles: true, composed: true, detail }));
    console[kind === "error" ? "error" : "warn"]("Scrollwork: " + code + ": " + message);
  };

  /* ---- fetching ---- */

  const aborted = () => new DOMException("removed", "AbortError");

  const pause = (time, signal) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(resolve, time * (0.5 + Math.random()));
      signal.addEventListener("abort", () => (clearTimeout(timer), reject(aborted())));
    });

  /** One attempt. `read` names the method of the response that gives its body. */
  const attempt = async (kind, address, read, signal) => {
    const own = new AbortController();
    const stop = () => own.abort();
    signal.addEventListener("abort", stop);
    const timer = setTimeout(stop, PATIENCE);
    try {
      const response = await fetch(address, { signal: own.signal });
      if (response.ok) return await response[read]();
      const { status } = response;
      throw new Trouble(kind + "-http", address + " answered " + status, status >= 500 || status === 429);
    } catch (cause) {
      if (signal.aborted) throw aborted();
      if (cause instanceof Trouble) throw cause;
      if (own.signal.aborted) throw new Trouble(kind + "-timeout", address + " took too long", true);
      throw new Trouble(kind + "-network", address + " was not reached; CORS may forbid it", true);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    }
  };

  const fetched = async (kind, name, read, signal) => {
    for (let turn = 0; ; turn++) {
      try {
        return await attempt(kind, new URL(name, base).href, read, signal);
      } catch (cause) {
        if (!cause.transient || turn >= DELAYS.length) throw cause;
      }
      await pause(DELAYS[turn], signal);
    }
  };

  /** Loads once for everybody who waits; when the last one leaves, the load is given up. */
  const shared = (load) => {
    let running;
    return {
      forget: () => (running = null),
      join(signal) {
        if (!running) {
          const stop = new AbortController();
          const run = (running = { stop, waiting: 0, done: load(stop.signal) });
          run.done.then(
            () => (run.ready = true),
            () => running === run && (running = null),
          );
        }
        const run = running;
        run.waiting++;
        return new Promise((resolve, reject) => {
          signal.addEventListener("abort", () => {
            reject(aborted());
            if (--run.waiting || run.ready) return;
            if (running === run) running = null;
            run.stop.abort();
          });
          run.done.then(resolve, reject);
        });
      },
    };
  };

  /* ---- the module ---- */

  const module = shared(async (signal) => {
    if (typeof WebAssembly !== "object") throw new Trouble("wasm-missing", "this browser has no WebAssembly");
    try {
      new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])); // the smallest module there is
    } catch (cause) {
      throw new Trouble("wasm-csp", "the page's policy lacks 'wasm-unsafe-eval'");
    }
    const bytes = await fetched("wasm", "app_bg.wasm", "arrayBuffer", signal);
    const bindgen = glue(); // a fresh instance: one that a crash has spoilt is never used again
    try {
      await bindgen({ module_or_path: bytes });
    } catch (cause) {
      const code = cause instanceof WebAssembly.LinkError ? "wasm-link" : "wasm-compile";
      throw new Trouble(code, base.href + "app_bg.wasm: " + cause.message);
    }
    return bindgen;
  });

  /* ---- the styles ---- */

  const constructable = "adoptedStyleSheets" in document && "replaceSync" in CSSStyleSheet.prototype;
  const sheet = constructable ? new CSSStyleSheet() : null;
  // Until a story comes, its place is kept: what follows in the page does not jump.
  const first = `@layer scrollwork{${TAG}:not([hidden]){display:block}
    ${TAG}:empty:not([data-state=failed]){min-height:var(--sw-opening-height,88svh)}}`;
  if (sheet) sheet.replaceSync(first);

  const styles = shared(async (signal) => {
    sheet.replaceSync(first + (await fetched("style", "scrollwork.css", "text", signal)));
  });

  const adopt = (root) => {
    if (sheet && !root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  };

  /** Settles once the rules are in; a story without them is readable, so that trouble is only a warning. */
  const styled = async (element, signal) => {
    const root = element.getRootNode();
    try {
      if (sheet) return await styles.join(signal);
      const into = root.head || root;
      if (into.querySelector("link[data-scrollwork]")) return;
      const link = document.createElement("link");
      link.rel = "stylesheet";
      link.href = new URL("scrollwork.css", base);
      link.dataset.scrollwork = "";
      await new Promise((resolve, reject) => {
        setTimeout(resolve, PATIENCE);
        link.onload = resolve;
        link.onerror = () => reject(new Trouble("style-network", link.href + " was not reached"));
        into.append(link);
      });
    } catch (cause) {
      if (signal.aborted) throw cause;
      tell(element, "warning", cause.code || "style-invalid", cause.message);
    }
  };

  /* ---- one story in one element ---- */

  /** Settles when the element is within two screens; at once where that cannot be observed. */
  const near = (element, signal) =>
    new Promise((resolve, reject) => {
      if (typeof IntersectionObserver !== "function") return resolve();
      const observer = new IntersectionObserver(
        (entries) => {
          if (!entries[entries.length - 1].isIntersecting) return;
          observer.disconnect();
          resolve();
        },
        { rootMargin: "200% 0px" },
      );
      observer.observe(element);
      signal.addEventListener("abort", () => (observer.disconnect(), reject(aborted())));
    });

  /** `…/limits/` and `…/limits/story.json` name the same story. */
  const addressOf = (value) => {
    const url = new URL(value, document.baseURI);
    if (!/^https?:$/.test(url.protocol)) throw new Trouble("story-address", url.protocol + " is not http or https");
    if (!/\.json$/.test(url.pathname)) url.pathname = url.pathname.replace(/\/*$/, "/story.json");
    return url.href;
  };

  const running = new WeakMap(); // element → { source, abort, mounted }

  const stop = (element) => {
    const run = running.get(element);
    if (!run) return;
    running.delete(element);
    run.abort.abort();
    if (run.mounted) free(run);
  };

  const free = (run) => {
    try {
      run.mounted.free();
    } catch (cause) {
      module.forget(); // it has crashed before, and said so
    }
    run.mounted = null;
  };

  const start = async (element, source) => {
    stop(element);
    const run = { source, abort: new AbortController() };
    const { signal } = run.abort;
    running.set(element, run);
    if (!element.dataset.state) element.dataset.state = "static";
    let app;
    try {
      const address = addressOf(source);
      await near(element, signal);
      [app] = await Promise.all([module.join(signal), styled(element, signal)]);
      if (!signal.aborted) run.mounted = app.mount(element, address);
    } catch (cause) {
      if (!signal.aborted) fail(element, run, cause, app);
    }
  };

  const fail = (element, run, cause, app) => {
    if (app) module.forget(); // the others go on; the next story gets a new instance
    element.dataset.state = "failed";
    tell(element, "error", cause.code || (app ? "story-crash" : "story-address"), cause.message);
    if (!cause.transient) return;
    const { signal } = run.abort;
    addEventListener("online", () => start(element, run.source), { once: true, signal });
  };

  /* ---- the element ---- */

  const sync = (element) => {
    const source = element.isConnected && element.getAttribute("src");
    const run = running.get(element);
    if (!source) stop(element);
    else if (!run || run.source !== source) start(element, source);
  };

  // Changes of one task are looked at together, after it: an element that was only moved goes on as it was.
  const later = (element) => Promise.resolve().then(() => sync(element));

  class ScrollworkStory extends HTMLElement {
    static observedAttributes = ["src"];
    connectedCallback() {
      adopt(this.getRootNode());
      later(this);
    }
    disconnectedCallback() {
      later(this);
    }
    attributeChangedCallback() {
      later(this);
    }
  }

  let taken = false;
  try {
    customElements.define(TAG, ScrollworkStory);
  } catch (cause) {
    taken = true;
    console.error("Scrollwork: name-taken: the page has its own <" + TAG + ">; data-story works");
  }

  /** A story element; a plain one, started by hand, where the page has taken the name. */
  const make = (source, from) => {
    const element = document.createElement(taken ? "div" : TAG);
    for (const name of ["preview", "level", "theme"]) if (name in from.dataset) element.dataset[name] = from.dataset[name];
    element.setAttribute("src", source);
    return element;
  };

  const settle = (element) => {
    if (!taken) return;
    adopt(element.getRootNode());
    sync(element);
    const watch = (_, observer) => {
      if (element.isConnected) return;
      observer.disconnect();
      stop(element);
    };
    new MutationObserver(watch).observe(element.getRootNode(), { childList: true, subtree: true });
  };

  /* ---- the three ways in ---- */

  const placed = new WeakSet();

  const placeAfter = (tag, source) => {
    const element = make(source, tag);
    if (tag.parentNode && !document.head.contains(tag)) tag.after(element);
    else document.body.prepend(element); // a tag in the head, or one that a tag manager has removed
    settle(element);
  };

  /** The story that a tag asks for: by its attribute, or in its own address where attributes are stripped. */
  const embed = (tag) => {
    if (!tag.src || placed.has(tag)) return;
    placed.add(tag);
    const source = tag.dataset.story || new URL(tag.src).searchParams.get("story");
    if (!source) return;
    if (document.body) placeAfter(tag, source);
    else document.addEventListener("DOMContentLoaded", () => placeAfter(tag, source), { once: true });
  };

  const wrap = (element) => {
    if (placed.has(element)) return;
    placed.add(element);
    const story = make(element.dataset.story, element);
    story.append(...element.childNodes); // what stood there stays until the story is ready
    element.append(story);
    settle(story);
  };

  /** Embeds what `[data-story]` elements under `root` ask for; each once. */
  const scan = (root) => {
    for (const element of root.querySelectorAll("[data-story]")) {
      if (isOwn(element)) embed(element);
      else if (element.localName === TAG) element.setAttribute("src", element.dataset.story);
      else if (element.dataset.story && !(element instanceof HTMLScriptElement)) wrap(element);
    }
  };

  window.Scrollwork = Object.freeze({ version: VERSION, scan, embed });
  embed(script);
  scripts.forEach(embed);
  scan(document);
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", () => scan(document));
})();
