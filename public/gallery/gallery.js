/* Fills the sections of the gallery: the source of each example, the story that it becomes, its accessible names, its bytes. */

(() => {
  /**
   * An element with text in it.
   *
   * @param {string} name
   * @param {string} [text]
   */
  const make = (name, text) => {
    const element = document.createElement(name);
    if (text) element.append(text);
    return element;
  };

  /** What a screen reader calls the parts of a story that are no running text: kind and name. */
  const NAMED = [
    ["image", "img", "alt"],
    ["group", "figure[aria-label], [role=group]", "aria-label"],
    ["region", "[role=region]", "aria-label"],
    ["table", "table", "caption"],
    ["graphic", ".sw-drawing", "aria-label"],
    ["figure", ".sw-figure", "text"],
    ["button", "button:not(.sw-nav *)", "aria-label"],
    ["slider", "input[type=range]", "aria-label"],
    ["video", "video", "aria-label"],
    ["audio", "audio", "aria-label"],
    ["link", "a:not(.sw-nav *)", "text"],
  ];

  /**
   * The name of `element` by `source`: an attribute, its caption, or its text.
   *
   * @param {Element} element
   * @param {string} source
   */
  const nameOf = (element, source) =>
    (source === "text" ? /** @type {HTMLElement} */ (element).innerText : source === "caption" ? element.querySelector("caption")?.textContent || element.getAttribute("aria-label") : element.getAttribute(source)) || element.textContent;

  /** @param {Element} story @param {Element} list */
  const listNames = (story, list) => {
    list.replaceChildren();
    for (const [kind, selector, source] of NAMED)
      for (const element of story.querySelectorAll(selector)) {
        const name = nameOf(element, source)?.replace(/\s+/g, " ").trim();
        if (!name) continue;
        const item = make("li");
        item.append(make("b", kind), " " + name);
        list.append(item);
      }
  };

  /** @param {string} url */
  const bytesOf = async (url) => {
    const response = await fetch(url);
    return response.ok ? (await response.arrayBuffer()).byteLength : 0;
  };

  /** @param {Element} section */
  const fill = async (section) => {
    const folder = `../stories/gallery-${section.id}/`;
    const [source, html, packed] = await Promise.all([
      fetch(section.id + ".dj").then((response) => response.text()),
      bytesOf(folder + "story.html"),
      bytesOf(folder + "story.html.br"),
    ]);
    const told = make("div");
    told.className = "told";
    const [written, rest] = [make("div"), make("div")];
    const code = make("pre");
    code.tabIndex = 0;
    code.setAttribute("aria-label", "How it is written");
    code.append(make("code", source.replace(/^---\n[^]*?\n---\n+/, "").trim()));
    written.append(make("h3", "How it is written"), code);
    const names = make("ul");
    rest.append(make("h3", "What a screen reader calls it"), names);
    // A preview has stories for the app alone.
    if (html) rest.append(make("h3", "What it weighs"), make("p", `${html} bytes of HTML${packed ? `, ${packed} compressed` : ""}`));
    told.append(written, rest);
    const story = make("scrollwork-story");
    story.setAttribute("src", folder + (html ? "" : "story.json"));
    story.addEventListener("scrollwork:ready", () => setTimeout(() => listNames(story, names), 500));
    section.replaceChildren(story, told);
  };

  const sections = [...document.querySelectorAll("main > section")];
  const contents = make("nav");
  contents.setAttribute("aria-label", "Blocks");
  const list = make("ul");
  for (const section of sections) {
    const link = /** @type {HTMLAnchorElement} */ (make("a", section.textContent || ""));
    link.href = "#" + section.id;
    const item = make("li");
    item.append(link);
    list.append(item);
  }
  contents.append(list);
  document.querySelector(".head")?.after(contents);
  sections.forEach(fill);
})();
