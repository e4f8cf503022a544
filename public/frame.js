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

  const frames = new Map(); // frame → { column, scroller, style, columnStyle, free }

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

  /** The element that the frame stands alone in; one is made for it where other things stand beside it. */
  const columnOf = (frame) => {
    const { parentElement: parent } = frame;
    if (parent.childElementCount === 1 && !parent.textContent.trim() && parent !== document.body) return parent;
    const column = document.createElement("div");
    frame.before(column);
    lead(parent, frame, column);
    // A frame that is moved in the older way is loaded again, once.
    if (column.moveBefore) column.moveBefore(frame, null);
    else column.append(frame);
    return column;
  };

  /** Makes the frame stick in its column, as high as the view: `100svh`, or a length. */
  const stick = (frame, view) => {
    const height = "calc(" + view + " - var(--sw-top, 0px))";
    const style = { position: "sticky", top: "var(--sw-top, 0px)", display: "block", width: "100%", height, margin: "0", border: "0" };
    Object.assign(frame.style, style);
  };

  const place = (frame, height) => {
    let state = frames.get(frame);
    if (!state) {
      const column = columnOf(frame);
      state = { column, style: frame.style.cssText, columnStyle: column.style.cssText };
      frames.set(frame, state);
      stick(frame, "100svh");
      Object.assign(column.style, { display: "block", padding: "0", border: "0", boxSizing: "content-box", maxHeight: "none" });
    }
    if (state.free) return;
    state.column.style.height = height + "px";
    state.scroller = scrollerOf(state.column);
    // What the page's own rules hold down cannot be the column of a story.
    if (state.column.offsetHeight < height - 2) return release(state, frame);
    follow(state, frame);
  };

  /** Where the view that `scroller` scrolls begins in the window. */
  const topOf = (scroller) => (scroller ? scroller.getBoundingClientRect().top + scroller.clientTop : 0);

  /** Tells the frame how far the reader has come: as far as it has moved down its column. */
  const follow = (state, frame) => {
    if (state.free) return;
    const { scroller } = state;
    if (scroller) stick(frame, scroller.clientHeight + "px");
    const column = state.column.getBoundingClientRect();
    const box = frame.getBoundingClientRect();
    // It should have moved, and did not: something around it clips what sticks.
    if (box.top < topOf(scroller) - 2 && box.bottom < column.bottom - 2) return release(state, frame);
    send(frame.contentWindow, { at: Math.max(0, box.top - column.top) });
  };

  /** Lets the frame scroll inside itself again. */
  const release = (state, frame) => {
    state.free = true;
    state.column.style.cssText = state.columnStyle;
    frame.style.cssText = state.style;
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
      const { column, scroller } = state;
      const top = column.getBoundingClientRect().top - topOf(scroller) - parseFloat(getComputedStyle(frame).top);
      (scroller || window).scrollBy({ top: top + content.at, behavior: "instant" });
    });
    const followAll = () => {
      for (const [frame, state] of frames) {
        if (frame.isConnected) follow(state, frame);
        else {
          state.column.style.cssText = state.columnStyle;
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
