/*
 * A story's own page in an iframe of another page: both ends of it.
 *
 * Alone, the story's page scrolls inside its frame. With `embed.js` in the page around it, which brings this file, the frame
 * becomes part of that page's scrolling: it sticks in a column as high as the story, and scrolls inside itself as far as the
 * reader has come in the column. So everything in the story that sticks or depends on the window's height works as it does
 * on its own page. In WordPress, which frames a story without any script of ours, it tells its height by WordPress's protocol.
 *
 * Messages are objects { scrollwork: { … } }, with numbers in CSS pixels:
 *
 *   page around → story   { ask: true }        tell your height
 *                         { at }               scroll there; the reader does not scroll here
 *                         { free: true }       scroll by yourself again
 *   story → page around   { height }           the story's height
 *                         { height, at }       and the reader went here by a link, the keyboard or find-in-page
 *
 * Who sent a message, from which origin, its shape and its range are checked.
 */
(() => {
  "use strict";

  const HIGHEST = 300000; // CSS pixels: far more than any story has
  const isLength = (value) => typeof value === "number" && value >= 0 && value <= HIGHEST;
  const send = (to, content) => to.postMessage({ scrollwork: content }, "*"); // nothing in it is a secret

  /* ---- the page around: frames in columns ---- */

  const frames = new Map(); // frame → { column, scroller, above: what stands over the frame, before: styles, free }

  /** The origin that a frame's address names; none where it is no address. */
  const originOf = (frame) => {
    try {
      return new URL(frame.src, document.baseURI).origin;
    } catch (cause) {
      return null;
    }
  };

  /** The frame that a message came from, if it shows a story from where this page takes stories. */
  const frameOf = ({ source, origin }, origins) => {
    for (const frame of document.querySelectorAll("iframe[src]")) {
      if (frame.contentWindow !== source) continue;
      const own = originOf(frame);
      const opaque = frame.sandbox.length > 0 && !frame.sandbox.contains("allow-same-origin");
      return origins.has(own) && origin === (opaque ? "null" : own) ? frame : null;
    }
    return null;
  };

  /** Lets a framework that has put `frame` into `parent` go on as if it were there and not in its column. */
  const lead = (parent, frame, column) => {
    const { insertBefore, removeChild } = parent;
    const stands = (child) => (child === frame && column.contains(frame) ? column : child);
    parent.insertBefore = (child, next) => insertBefore.call(parent, child, stands(next));
    parent.removeChild = (child) => {
      removeChild.call(parent, stands(child));
      return child;
    };
  };

  /** What scrolls `column`, where it is an element of the page and not the window. */
  const scrollerOf = (column) => {
    const overflowOf = (element) => getComputedStyle(element).overflowY;
    const { body, documentElement: root } = document;
    let around = column.parentElement;
    while (around && around !== root && !/auto|scroll/.test(overflowOf(around))) around = around.parentElement;
    // The overflow of the body is the window's, unless the root has its own; and what is as high as its content scrolls nothing.
    const isWindow = !around || around === root || (around === body && overflowOf(root) === "visible");
    return isWindow || around.clientHeight > innerHeight ? null : around;
  };

  /** Whether `element` holds nothing but one other. */
  const isBox = (element) => element && element !== document.body && element.childElementCount === 1 && !element.textContent.trim();

  /** The element that the frame stands alone in; one is made for it where other things stand beside it. */
  const columnOf = (frame) => {
    if (isBox(frame.parentElement)) return frame.parentElement;
    const column = document.createElement("div");
    const { parentElement: parent } = frame;
    frame.before(column);
    lead(parent, frame, column);
    // A frame that is moved in the older way is loaded again, once.
    if (column.moveBefore) column.moveBefore(frame, null);
    else column.append(frame);
    return column;
  };

  /** Sets styles that no rule of the page overrules. */
  const set = (element, style) => {
    for (const name in style) element.style.setProperty(name, style[name], "important");
  };

  // For a column, and for the boxes around it that would not grow with it: many keep a ratio.
  const GROWING = { position: "relative", inset: "auto", padding: "0", border: "0", "aspect-ratio": "auto", height: "auto", "min-height": "0", "max-height": "none" };

  /** Makes the frame stick in its column, as high as the view: `100svh`, or a length. */
  const stick = (frame, view) => {
    const top = "var(--sw-top, 0px)";
    const height = "calc(" + view + " - " + top + ")";
    set(frame, { position: "sticky", inset: "auto", top, width: "100%", height, "min-height": "0", "max-width": "none", "max-height": "none" });
  };

  /** Takes back what was set. */
  const restore = ({ before }) => {
    for (const [element, style] of before) element.style.cssText = style;
  };

  /** Where `element` is in the window. Safari leaves zoom out of rectangles, but not what was scrolled. */
  const boxOf = (element) => {
    const { top, bottom, height, left, width } = element.getBoundingClientRect();
    let zoom = 1;
    if (!("currentCSSZoom" in element)) for (let at = element; at; at = at.parentElement) zoom *= getComputedStyle(at).zoom || 1;
    const more = scrollY * (zoom - 1);
    return { top: top * zoom + more, bottom: bottom * zoom + more, height: height * zoom, left: left * zoom, width: width * zoom };
  };

  /** How high `element` begins on the page. */
  const heightOf = (element, scroller) => boxOf(element).top - topOf(scroller) + (scroller ? scroller.scrollTop : scrollY);

  /** Makes room for the whole story where `frame` stands, and keeps it there, whatever the boxes around it are made for. */
  const join = (frame, height) => {
    const scroller = scrollerOf(frame);
    const start = heightOf(frame, scroller);
    const before = new Map([[frame, frame.style.cssText]]);
    const change = (element, style) => {
      if (!before.has(element)) before.set(element, element.style.cssText);
      set(element, style);
    };
    const column = columnOf(frame);
    change(column, { ...GROWING, overflow: "visible", display: "block", "box-sizing": "border-box", height: height + "px" });
    for (let box = column.parentElement; isBox(box); box = box.parentElement) {
      const overflow = getComputedStyle(box).overflowY;
      if (/auto|scroll/.test(overflow)) break;
      if (overflow === "hidden") change(box, { overflow: "clip" });
      if (boxOf(box).bottom < boxOf(column).bottom - 2) change(box, GROWING);
    }
    // Boxes that keep a ratio often get their height from something before the frame: it stays where it was all the same.
    set(frame, { position: "static", display: "block", margin: "0", padding: "0", border: "0", height: "9px" });
    const lift = (element, top) => {
      const by = heightOf(element, scroller) - top;
      if (by > 2) change(element, { "margin-top": parseFloat(getComputedStyle(element).marginTop) - by / zoomOf(column) + "px" });
    };
    lift(column, start);
    lift(frame, start);
    // What else the page puts before the frame, such as a label, has its place above the story.
    const above = Math.max(0, boxOf(frame).top - boxOf(column).top);
    stick(frame, "100svh");
    return { column, before, above };
  };

  const place = (frame, height) => {
    let state = frames.get(frame);
    if (!state) frames.set(frame, (state = join(frame, height)));
    if (state.free) return;
    const { column, above } = state;
    set(column, { height: height + above + "px" });
    state.scroller = scrollerOf(column);
    const isLow = () => column.offsetHeight < height + above - 2;
    if (isLow()) set(column, { "flex-shrink": "0" });
    // What the page's own rules hold down cannot be the column of a story.
    if (isLow()) return release(state, frame);
    follow(state, frame);
  };

  /** Where the view that `scroller` scrolls begins in the window. */
  const topOf = (scroller) => (scroller ? boxOf(scroller).top + scroller.clientTop : 0);

  /** How much of a view that begins at `top` is covered by what stays there while the page scrolls, such as the site's header. */
  const coverOf = (frame, top) => {
    const { left, width } = boxOf(frame);
    for (let covered = 0; ; ) {
      let lowest = covered;
      let stays = false;
      let at = document.elementFromPoint(left + width / 2, top + covered + 16);
      for (; at && !at.contains(frame); at = at.parentElement) {
        stays = stays || /fixed|sticky/.test(getComputedStyle(at).position);
        const bottom = boxOf(at).bottom - top;
        if (bottom <= innerHeight * 0.4) lowest = Math.max(lowest, bottom); // what is higher is no header
      }
      if (!stays || lowest === covered) return covered;
      covered = lowest;
    }
  };

  /** Keeps what sticks clear of the site's header, while there is one, unless the page says itself how high it is. */
  const clear = (state, frame) => {
    if (state.free || getComputedStyle(state.column.parentElement).getPropertyValue("--sw-top")) return;
    const covered = coverOf(frame, topOf(state.scroller)) + "px";
    // The frame may just have gone elsewhere by a link: only what has changed calls it back.
    if ((state.column.style.getPropertyValue("--sw-top") || "0px") === covered) return;
    set(state.column, { "--sw-top": covered });
    follow(state, frame);
  };

  /** How much the page enlarges `column`, and with it what is in the frame. */
  const zoomOf = (column) => boxOf(column).height / column.offsetHeight || 1;

  /** Tells the frame how far the reader has come: as far as it has moved down its column. */
  const follow = (state, frame) => {
    if (state.free) return;
    const { scroller } = state;
    if (scroller) stick(frame, scroller.clientHeight + "px");
    const column = boxOf(state.column);
    const box = boxOf(frame);
    // It should have moved, and did not: something around it clips what sticks.
    if (box.top < topOf(scroller) - 2 && box.bottom < column.bottom - 2) return release(state, frame);
    const zoom = zoomOf(state.column);
    send(frame.contentWindow, { at: Math.max(0, (box.top - column.top) / zoom - state.above) });
  };

  /** Lets the frame scroll inside itself again. */
  const release = (state, frame) => {
    state.free = true;
    restore(state);
    send(frame.contentWindow, { free: true });
    const code = "sticky-blocked";
    const message = "an element around the frame clips its overflow, so the story scrolls inside its frame";
    const detail = { code, message, element: state.column };
    frame.dispatchEvent(new CustomEvent("scrollwork:warning", { bubbles: true, composed: true, detail }));
    console.warn("Scrollwork: " + code + ": " + message);
  };

  const around = (own) => {
    addEventListener("message", (event) => {
      const content = event.data && event.data.scrollwork;
      if (!content || !isLength(content.height)) return;
      const frame = frameOf(event, own.origins);
      if (!frame) return;
      place(frame, content.height);
      const state = frames.get(frame);
      if (!isLength(content.at) || state.free) return;
      const { column, scroller, above } = state;
      const top = boxOf(column).top - topOf(scroller) - parseFloat(getComputedStyle(frame).top);
      (scroller || window).scrollBy({ top: top + (above + content.at) * zoomOf(column), behavior: "instant" });
    });
    let rests;
    const clearAll = () => {
      rests = null;
      for (const [frame, state] of frames) clear(state, frame);
    };
    const followAll = () => {
      rests = rests || setTimeout(clearAll, 250); // milliseconds
      for (const [frame, state] of frames) {
        if (frame.isConnected) follow(state, frame);
        else {
          restore(state);
          frames.delete(frame);
        }
      }
    };
    // Captured, as what scrolls may be an element of the page.
    addEventListener("scroll", followAll, { passive: true, capture: true });
    addEventListener("resize", followAll);
    for (const frame of document.querySelectorAll("iframe[src]"))
      if (own.origins.has(originOf(frame))) send(frame.contentWindow, { ask: true });
  };

  /* ---- the story's own page, in a frame ---- */

  const within = () => {
    const root = document.documentElement;
    const secret = (location.hash.match(/[#?&]secret=([\w-]+)/) || [])[1];
    let driven = false;
    let place = 0;

    const tell = (more) => {
      const height = root.scrollHeight;
      send(parent, { height, ...more });
      // WordPress gives a frame 200 to 1000 pixels; the rest scrolls.
      if (secret) parent.postMessage({ message: "height", value: height, secret }, "*");
    };

    addEventListener("message", ({ source, data }) => {
      const content = source === parent && data && data.scrollwork;
      if (!content) return;
      if (content.ask) tell();
      if (content.free) {
        driven = false;
        root.style.removeProperty("overflow");
      }
      if (!isLength(content.at)) return;
      driven = true;
      root.style.setProperty("overflow", "hidden", "important");
      scrollTo({ top: content.at, behavior: "instant" });
      place = scrollY;
    });

    addEventListener(
      "scroll",
      () => {
        if (!driven || Math.abs(scrollY - place) <= 1) return;
        place = scrollY;
        tell({ at: place });
      },
      { passive: true },
    );

    if (secret)
      addEventListener("click", (event) => {
        const link = event.target.closest("a[href^=http]");
        if (!link) return;
        event.preventDefault();
        parent.postMessage({ message: "link", value: link.href, secret }, "*");
      });

    new ResizeObserver(() => tell()).observe(document.body);
    tell();
  };

  const script = document.currentScript;
  if (script && script.hasAttribute("data-page")) {
    if (parent !== window) within();
  } else if (window[Symbol.for("scrollwork")]) around(window[Symbol.for("scrollwork")]);
})();
