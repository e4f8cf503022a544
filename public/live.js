/*
 * What only live stories and `data-debug` need: the app, which renders a story from its data in the reader's browser
 * and draws over it what moves it. `embed.js` brings this file where it is asked for; a page whose policy lets no script be
 * added includes it by a tag of its own, before or after that.
 *
 * The build joins this with `half`, which runs the JavaScript half of the app's module and returns it.
 */
const own = (self.Scrollwork = self.Scrollwork || {});
// The build puts the name with its hash in the place of this.
const APP = "app_bg.wasm";
let app; // once for all stories of the page, and anew after a failure

/** The address of a story's data, whole. */
const locate = (source) => {
  const { href, origin } = new URL(source, document.baseURI);
  if (!own.origins.has(origin)) throw { code: "story-origin", message: "the tag lacks data-allow-origin=" + origin };
  return href;
};

/** A link within a story that the app renders leads away where the page has another base: it is answered here. */
const follow = (event) => {
  const link = event.target.closest("a[href^='#']");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  location.hash = link.getAttribute("href");
};

/** Shows the story of `element` by the app; one that is here already is only moved. */
const attach = (bindgen, element) => {
  const source = element.getAttribute("src");
  if (!/^[^?#]*\.json\b/.test(source)) return bindgen.attach(element, bindgen.hear);
  if (document.querySelector("base")) element.addEventListener("click", follow);
  return bindgen.mount(element, locate(source));
};

/** The app; `load` is what brings modules. */
own.live = async (load) => {
  try {
    const bindgen = await (app = app || load(APP, half));
    return {
      attach: (element) => {
        try {
          return attach(bindgen, element);
        } catch (cause) {
          app = null;
          throw cause;
        }
      },
    };
  } catch (cause) {
    app = null;
    throw cause;
  }
};
