/* The story in its frame, as readers see it: the player of published stories moves it. */

/** The place of the reader: a block by its section and number, and where its top is. @typedef {{ section: number, block: number, top: number }} Place */

const SECTIONS = "[data-sw-section]";

export class Preview {
  #frame;
  #screen;
  /** @type {Promise<unknown>} */
  #loaded;
  #width = 390;

  /**
   * @param {HTMLIFrameElement} frame
   * @param {HTMLElement} screen what the frame has to fit in
   */
  constructor(frame, screen) {
    this.#frame = frame;
    this.#screen = screen;
    this.#loaded = new Promise((resolve) => {
      if (frame.contentDocument?.readyState === "complete" && frame.contentDocument.URL !== "about:blank") resolve(null);
      else frame.addEventListener("load", resolve, { once: true });
    });
    new ResizeObserver(() => this.#fit()).observe(screen);
  }

  /** Shows the story in a window of this width, in CSS pixels. @param {number} width */
  resize(width) {
    this.#width = width;
    this.#fit();
  }

  #fit() {
    const style = getComputedStyle(this.#screen);
    const room = this.#screen.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
    const height = this.#screen.clientHeight - parseFloat(style.paddingBottom);
    if (room <= 0 || height <= 0) return;
    const scale = Math.min(1, room / this.#width);
    Object.assign(this.#frame.style, {
      width: this.#width + "px",
      height: height / scale + "px",
      transform: scale < 1 ? `scale(${scale})` : "none",
      marginInlineStart: scale < 1 ? "0" : "auto",
    });
  }

  /**
   * Shows an article; the reader stays where they are in it.
   *
   * @param {string} html
   * @param {{ theme: string, address(src: string): string }} options `address` gives the address of a photo
   */
  async show(html, { theme, address }) {
    await this.#loaded;
    const page = /** @type {Document} */ (this.#frame.contentDocument);
    const main = /** @type {HTMLElement} */ (page.querySelector("main"));
    const article = /** @type {Element} */ (new DOMParser().parseFromString(html, "text/html").body.firstElementChild);
    for (const image of article.querySelectorAll("img")) image.src = address(image.getAttribute("src") || "");
    for (const link of article.querySelectorAll("[data-sw-film],[data-sw-sound]")) {
      const source = address(link.getAttribute("href") || "");
      link.setAttribute("href", source);
      // What is not there yet cannot be played.
      if (source.startsWith("data:")) for (const name of ["href", "data-sw-film", "data-sw-sound"]) link.removeAttribute(name);
    }
    const place = this.#place(main);
    const story = page.createElement("scrollwork-story");
    story.setAttribute("src", "./");
    if (theme) story.dataset.theme = theme;
    story.append(page.adoptNode(article));
    main.replaceChildren(story);
    if (place) this.#restore(main, place);
  }

  /**
   * The bytes of an article and of the player, compressed as they are on a server.
   *
   * @param {string} html
   */
  async weigh(html) {
    const packed = await new Response(new Blob([html]).stream().pipeThrough(new CompressionStream("gzip"))).blob();
    const loaded = /** @type {PerformanceResourceTiming[]} */ (this.#frame.contentWindow?.performance.getEntriesByType("resource") ?? []);
    const player = loaded.filter(({ name }) => /^https?:.*\.(js|wasm|css)$/.test(name)).reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
    return packed.size + player;
  }

  /** Where the reader is. @param {HTMLElement} main */
  #place(main) {
    for (const [section, element] of main.querySelectorAll(SECTIONS).entries())
      for (const [block, child] of [...element.children].entries()) {
        const { top, bottom } = child.getBoundingClientRect();
        if (bottom > 0) return scrollable(main).scrollY > 0 ? { section, block, top } : null;
      }
    return null;
  }

  /** @param {HTMLElement} main @param {Place} place */
  #restore(main, { section, block, top }) {
    const element = main.querySelectorAll(SECTIONS)[section];
    const child = element?.children[Math.min(block, element.children.length - 1)];
    if (child) scrollable(main).scrollBy({ top: child.getBoundingClientRect().top - top, behavior: "instant" });
  }
}

/** @param {Element} element */
const scrollable = (element) => /** @type {Window} */ (element.ownerDocument.defaultView);
