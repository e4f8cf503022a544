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
  return own.live({ load, fetched, allowed, tell }, element, run);
};

/** The finished text of the story at `source`. */
const bring = async (source, run) => {
  const address = new URL(source.replace(/\/*(?=[?#]|$)/, "/story.html"), document.baseURI);
  const page = await fetched("story", address, "document", run);
  const article = page?.querySelector(ARTICLE);
  if (!article) throw trouble("story-parse", address + " holds no story");
  return article;
};

/** What a page may keep from the story in it, though its text is here. */
const mend = (element) => {
  // A policy that forbids style attributes has left these without effect.
  for (const part of element.querySelectorAll("[style]")) restyle(part, part.getAttribute("style"));
  // With a base, what leads to another place in the story would lead away.
  if (document.querySelector("base"))
    for (const link of element.querySelectorAll("[href^='#']")) link.href = location.href.split("#")[0] + link.getAttribute("href");
};

/** Shows the story at `source` in `element`, until `run` is gone. */
const start = async (element, source, run) => {
  const { dataset } = element;
  forgive(element);
  if (dataset.state !== "still") dataset.state = "static";
  try {
    const isLive = /^[^?#]*\.json\b/.test(source);
    const isHere = isLive || element.querySelector(ARTICLE);
    const style = styled(element);
    // The app is large, and gets its story itself: it comes beside the styles.
    const live = isLive && near(element).then(() => app(element, run));
    const article = isHere || (await bring(source, run));
    await Promise.all([style, live]);
    if (run.gone) return;
    if (!isHere) element.replaceChildren(copy(article, dataset.level - 2 || 0));
    if (!isLive) mend(element);
    await (live || near(element));
    const half = await (live || ("debug" in dataset ? app(element, run) : (stage ||= load("stage_bg.wasm", glue))));
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
    if (href) {
      const link = document.createElement("a");
      link.href = href;
      link.append("Read this story");
      element.append(link);
    }
  }
  const { code, message, transient } = cause;
  // What the browser throws has numbers for codes.
  tell("error", { code: /-/.test(code) ? code : isHere ? "stage-crash" : "story-address", message }, element);
  if (transient) addEventListener("online", () => run.gone || start(element, source, run), { once: true });
};
