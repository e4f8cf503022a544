/* Story pages in iframes: what makes them part of this page's scrolling is brought when the first of them speaks. */

addEventListener("message", ({ data }) => {
  if (data?.scrollwork?.height && !own.frames)
    own.frames = added("script", "src", "frame.js").catch((cause) => tell("warn", cause));
});
