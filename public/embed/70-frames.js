/* Story pages in iframes: what makes them part of this page's scrolling is brought when the first of them speaks. */

addEventListener("message", ({ data }) => {
  if (!data || !data.scrollwork || !data.scrollwork.height || own.frames) return;
  own.frames = added(document.head, "script", { src: new URL(FRAME, base) }).catch((cause) => say("warn", "frame-script", cause));
});
