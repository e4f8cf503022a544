/* Fetching, for published and live stories alike: retries, time-outs, a size cap, and the origins that the tag allows. */

import { ScrollworkError } from "./errors.js";
import { origins, script } from "./tag.js";

/**
 * The absolute URL of a file beside this script, or of `url`; a `ScrollworkError` where its origin is none that the tag allows.
 *
 * @param {string} kind the beginning of the error's code
 * @param {string | URL} url
 */
export const resolveAllowed = (kind, url) => {
  const { href, origin } = new URL(url, script.src);
  // The page may have told the browser to upgrade insecure requests.
  if (!origins.has(origin) && !origins.has(origin.replace("https", "http")))
    throw new ScrollworkError(kind + "-origin", "write data-allow-origin=" + origin);
  return href;
};

/** @type {string} */
let blockedUrl; // the last that the page's Content-Security-Policy blocked
addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => {
  if (disposition === "enforce") blockedUrl = blockedURI;
});

/**
 * Fetches `url` with at most three attempts. Settles with the request: its `response`, and its `responseURL` after redirects.
 *
 * A response of type "document" passes every Trusted Types policy, as markup in strings would not; nothing in it runs or loads.
 *
 * @param {string} kind the beginning of an error's code: "story" for `story-http` and so on
 * @param {string | URL} url
 * @param {XMLHttpRequestResponseType} type
 * @param {AbortSignal} [signal] once aborted, this never settles
 */
export const fetchWithRetry = async (kind, url, type, signal) => {
  const href = resolveAllowed(kind, url);
  for (let attempt = 1; ; attempt *= 3) {
    const request = new XMLHttpRequest();
    const abort = () => request.abort();
    const outcome = await new Promise((resolve) => {
      request.onload = () => resolve("http");
      request.onerror = () => resolve("network");
      request.ontimeout = () => resolve("timeout");
      request.onprogress = ({ loaded }) => {
        if (loaded < 1e7) return; // bytes, far more than any story has
        resolve("size");
        abort();
      };
      signal?.addEventListener("abort", abort);
      request.open("GET", href);
      request.responseType = type;
      request.timeout = 15000; // milliseconds, the body included
      request.overrideMimeType("text/html;charset=utf-8"); // whatever the server says
      if (!signal?.aborted) request.send();
    });
    const { status } = request;
    if (status === 200) {
      resolveAllowed(kind, request.responseURL); // a redirect may have led elsewhere
      return request;
    }
    const transient = outcome !== "size" && blockedUrl !== href && /^(0|429|5)/.test(/** @type {any} */ (status));
    if (!transient || attempt > 8)
      throw new ScrollworkError(kind + "-" + outcome, href + ": " + (status || "offline, slow, CORS or policy"), transient);
    // Backoff of one second and then of three, with a jitter of ± half.
    await new Promise((resolve) => setTimeout(resolve, attempt * (500 + 1000 * Math.random())));
  }
};
