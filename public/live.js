/*
 * What only live stories and `data-debug` need: the app, which renders a story from its data in the reader's browser, and the runtime
 * that draws over it what moves it. `embed.js` brings this file where it is asked for; a page whose policy lets no script be
 * added includes it by a tag of its own, before or after that.
 *
 * The build joins this with `half`, which runs the JavaScript half of the app's module and returns it, and with `instantiate`, which
 * starts the runtime. What a story needs of the
 * loader it is given as `tools`: how things are fetched, from where they may come, and how trouble is told.
 */
const own = (self[Symbol.for("scrollwork")] = self[Symbol.for("scrollwork")] || {});
// The build puts the names with their hashes in the place of these.
const APP = "app_bg.wasm";
const RUNTIME = "runtime-debug.wasm";
let app, runtime; // once for all stories of the page, and anew after a failure

/** What compiles a module while it comes; nothing comes of it where that fails, and the loader goes on by its own way. */
const streamed = (allowed) => async (name) => {
  try {
    const answer = await fetch(allowed("wasm", name), { signal: AbortSignal.timeout(15000) }); // milliseconds
    allowed("wasm", answer.url); // it may have been led elsewhere
    return await WebAssembly.compileStreaming(answer);
  } catch {}
};

/** The story in `text`, which came from `href`. */
const parse = (text, href) => {
  try {
    return JSON.parse(text);
  } catch ({ message }) {
    const found = /^\s*</.test(text) ? "it begins like a web page" : message;
    throw { code: "story-parse", message: href + " is not a story file: " + found };
  }
};

/**
 * An element with its own looks, whatever rules the page has, and whether or not its policy allows style attributes. They are not
 * in the style sheet: that is for stories, and most readers get theirs without the app.
 */
const made = (name, looks, ...content) => {
  const element = document.createElement(name);
  for (const [name, value] of Object.entries({ all: "revert", ...looks })) element.style.setProperty(name, value, "important");
  element.append(...content);
  return element;
};

const NOTICE = { display: "block", "box-sizing": "border-box", font: "1em / 1.5 var(--sw-font-ui, system-ui, sans-serif)" };

/**
 * Says quietly that something is on its way, in a place as high as the opening that comes. The usual wait is short: whoever does
 * not wait longer sees no notice of it, as that comes by the way in which photos develop, backwards.
 */
const progress = () => {
  const height = "var(--sw-opening-height, 88svh)";
  const looks = { ...NOTICE, margin: "0", padding: "1.25em", "min-height": height, animation: "sw-develop 1100ms reverse both" };
  const notice = made("p", looks, "Loading the story…");
  notice.className = "sw-progress";
  notice.role = "status";
  return notice;
};

/** Says what went wrong and offers another attempt. */
const failure = (message, retry) => {
  const words = made("p", { margin: "0 0 0.75em" }, "The story could not be shown. " + message);
  const button = made("button", { "min-height": "2.75em", "padding-inline": "1.25em", font: "inherit" }, "Retry");
  button.type = "button";
  button.dataset.swRetry = "";
  button.onclick = retry;
  const looks = { ...NOTICE, padding: "1.25em", "border-block": "1px solid", "overflow-wrap": "anywhere" };
  const notice = made("div", looks, words, button);
  notice.className = "sw-failure";
  notice.role = "status";
  return notice;
};

/**
 * Fetches the story at `href` and shows it in `element` once `begin` has been called with the app and what moves it. What stands there stays until
 * then, and where the story cannot be had; `free` aborts what is under way and gives the element back as it was.
 */
const present = ({ fetched, tell }, element, href) => {
  const before = [...element.childNodes];
  const isEmpty = !element.textContent.trim();
  let run, notice, begin, rendered, attached;
  const begun = new Promise((resolve) => (begin = resolve));

  const note = (next) => {
    notice?.remove();
    notice = next;
    if (next) element.append(next);
  };

  const show = ([bindgen, motion], story, from) => {
    rendered = bindgen.render(element, story, href, new URL(".", from).href, +element.dataset.level || 2);
    note();
    for (const node of before) if (node.parentNode === element) node.remove();
    attached = motion.attach(element);
    for (const way of rendered.problems) {
      const message = way + " in " + href + " is not what a story may hold, or is newer than this version: see `scrollwork check`";
      tell("warn", { code: "story-problem", message }, element);
    }
  };

  const fail = ({ code, message, transient }) => {
    if (!/-/.test(code)) code = "stage-crash"; // what the browser throws has numbers for codes, or none
    if (code === "stage-crash") app = runtime = null; // the next story gets new ones
    tell("error", { code, message }, element);
    if (rendered) return; // the whole story, still
    const failed = run;
    element.dataset.state = "failed";
    note(failure(message, start));
    if (transient) addEventListener("online", () => failed.gone || start(), { once: true });
  };

  const start = async () => {
    if (run) run.gone = true;
    const current = (run = {});
    element.dataset.state = "static";
    note(isEmpty ? progress() : null);
    try {
      const story = parse(await fetched("story", href, "text", current), href);
      const modules = await begun;
      if (!current.gone) show(modules, story, current.from);
    } catch (cause) {
      if (!current.gone) fail(cause);
    }
  };

  const free = () => {
    run.gone = true;
    run.stop?.();
    note();
    try {
      attached?.free();
      rendered?.free();
    } catch (cause) {
      app = runtime = null;
      throw cause;
    } finally {
      // A node that the page has put elsewhere in the meantime is left there.
      for (const node of before) if (rendered && !node.parentNode) element.append(node);
      element.dataset.state = "static";
    }
  };

  start();
  return { begin, free };
};

/** Starts the app's module. */
const startApp = (module) => {
  const bindgen = half();
  bindgen.initSync({ module });
  return bindgen;
};

/** The app for `element`, whose story is asked for at the same time; one that is here already is only moved. */
own.live = async (tools, element, run) => {
  const source = element.getAttribute("src");
  const isData = /^[^?#]*\.json\b/.test(source);
  const presented = isData && !run.gone && present(tools, element, new URL(source, document.baseURI).href);
  if (presented) run.stop = presented.free;
  try {
    runtime = runtime || tools.load(RUNTIME, (module) => instantiate(module, tools.emit, tools.tell), streamed(tools.allowed));
    if (presented) app = app || tools.load(APP, startApp, streamed(tools.allowed));
    const [motion, bindgen] = await Promise.all([runtime, presented && app]);
    return {
      attach: () => {
        if (!presented) return motion.attach(element);
        presented.begin([bindgen, motion]);
        return presented;
      },
    };
  } catch (cause) {
    app = runtime = null;
    if (presented) presented.free();
    throw cause;
  }
};
