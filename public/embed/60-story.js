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

/** The app's JavaScript half is a script of its own; a page that lets no script be added includes it by a tag. */
const app = async (element, run) => {
  if (!own.live) await added("script", "src", "live.js");
  return own.live({ load, fetched, allowed, tell, emit }, element, run);
};

/** What leads to the story's own page. */
const linkTo = (href) => {
  const link = document.createElement("a");
  link.href = href;
  link.append("Read this story");
  return link;
};

/** The article in `element`, unless something has emptied it. */
const articleIn = (element) => element.querySelector(ARTICLE + ":not(:empty)");

const texts = {}; // those that came whole, by their addresses: a framework may make an element anew, under the reader's eyes

/** The finished text of the story at `source`, for `element`. */
const bring = async (element, source, run) => {
  const address = new URL(source.replace(/\/*(?=[?#]|$)/, "/story.html"), document.baseURI);
  if (texts[address]) return texts[address];
  const page = await fetched("story", address, "document", run);
  const article = page?.querySelector(ARTICLE);
  if (!article) throw trouble("story-parse", address + " holds no story");
  // What the build writes whole says so before it begins, and ends with a line.
  if (article.nextElementSibling || !page.querySelector("[data-sw-line]")) return (texts[address] = article);
  tell("warn", trouble("story-cut", address + " is not whole"), element);
  article.append(linkTo("./"));
  return article;
};

/** Goes on once the text of a story is there: with what the page may keep from it, and with the reader. */
const shown = (element, run) => {
  run.article = articleIn(element);
  // A copy of the page may have been made while a number was on its way.
  for (const number of element.querySelectorAll("[data-sw-count][aria-label]")) {
    number.textContent = number.getAttribute("aria-label");
    number.removeAttribute("aria-label");
    number.removeAttribute("role");
  }
  // A policy that forbids style attributes has left these without effect.
  for (const part of element.querySelectorAll("[style]")) restyle(part, part.getAttribute("style"));
  // With a base, what leads to another place in the story would lead away, in a tab of its own.
  if (document.querySelector("base"))
    for (const anchor of element.querySelectorAll("[href^='#']")) anchor.href = location.href.split("#")[0] + anchor.getAttribute("href");
  arrive(element);
};

/** Shows the story at `source` in `element`, until `run` is gone. */
const start = async (element, source, run) => {
  const { dataset } = element;
  forgive(element);
  if (dataset.state !== "still") dataset.state = "static";
  try {
    const isLive = /^[^?#]*\.json\b/.test(source);
    const style = styled(element);
    // The app is large, and gets its story itself: it comes beside the styles.
    const live = isLive && near(element).then(() => app(element, run));
    if (!isLive && !articleIn(element)) {
      const article = await bring(element, source, run);
      // A moment for styles that are nearly there; in milliseconds.
      await Promise.race([style, new Promise((resolve) => setTimeout(resolve, 300))]);
      if (run.gone) return;
      element.replaceChildren(copy(article, dataset.level - 2 || 0));
    }
    if (isLive) element.addEventListener("scrollwork:ready", () => shown(element, run), { once: true });
    else shown(element, run);
    await (live || near(element));
    const half = await (live || ("debug" in dataset ? app(element, run) : (stage ||= load("runtime.wasm", (module) => instantiate(module, emit, tell)))));
    if (run.gone) return;
    const attached = half.attach(element);
    run.stop = () => {
      try {
        attached.free();
      } catch {
        stage = null; // it has crashed before, and said so
      }
    };
  } catch (cause) {
    if (!run.gone) fail(element, source, run, cause);
  }
};

/** Says what went wrong, and leaves a link to the story's own page where nothing else is there to read. */
const fail = (element, source, run, cause) => {
  const isHere = element.querySelector(ARTICLE);
  if (isHere) stage = null; // the others go on; the next story gets a new one
  else {
    element.dataset.state = "failed";
    const href = !element.textContent.trim() && safe(source, document.baseURI);
    if (href) element.append(linkTo(href));
  }
  const { code, message, transient } = cause;
  // What the browser throws has numbers for codes.
  tell("error", { code: /-/.test(code) ? code : isHere ? "stage-crash" : "story-address", message }, element);
  if (transient) addEventListener("online", () => run.gone || start(element, source, run), { once: true });
};
