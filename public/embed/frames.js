/* Story pages in iframes: `frame.js`, which makes them part of this page's scrolling, is loaded when the first of them speaks. */

import { api } from "./api.js";
import { report } from "./errors.js";
import { loadScript } from "./load-element.js";

export const listenToFrames = () =>
  addEventListener("message", ({ data }) => {
    if (data?.scrollwork?.height && !api.frames)
      api.frames = loadScript("frame.js").catch((error) => report("warn", error));
  });
