/* Fetching: attempts with an end, further attempts where they may help, and only from where the tag allows. */

/** The whole address of what may be had; trouble where it is on a server that the tag does not name. */
const allowed = (kind, address) => {
  const { href, origin } = new URL(address, script.src);
  // An address may come to be a secure one on its way.
  if (!origins.has(origin) && !origins.has(origin.replace("https", "http"))) throw trouble(kind + "-origin", "the tag lacks data-allow-origin=" + origin);
  return href;
};

let refused; // the last address that the page's policy kept from being asked
addEventListener("securitypolicyviolation", ({ blockedURI, disposition }) => {
  if (disposition === "enforce") refused = blockedURI;
});

/**
 * The answer of `address`, a file beside this script or a whole address, after at most three attempts. `type` is that of the
 * answer: "arraybuffer", "text", or "document", which a policy against markup from strings allows: nothing in such a document
 * runs or is loaded. Where it is for one story alone, `run` is that story's: gone, it waits for nothing, and this never settles;
 * `run.from` is the address that the answer came from.
 */
const fetched = async (kind, address, type, run = {}) => {
  const href = allowed(kind, address);
  for (let turn = 1; ; turn *= 3) {
    const request = new XMLHttpRequest();
    const code = await new Promise((resolve) => {
      request.onload = () => resolve("http");
      request.onerror = () => resolve("network");
      request.ontimeout = () => resolve("timeout");
      request.onprogress = ({ loaded }) => {
        if (loaded < 1e7) return; // bytes, far more than any story has
        resolve("size");
        request.abort();
      };
      run.stop = () => request.abort();
      request.open("GET", href);
      request.responseType = type;
      request.timeout = 15000; // milliseconds, for its body too
      request.overrideMimeType("text/html;charset=utf-8"); // whatever the server says
      if (!run.gone) request.send();
    });
    const { status } = request;
    if (status === 200) {
      run.from = allowed(kind, request.responseURL); // it may have been led elsewhere
      return request.response;
    }
    const transient = code !== "size" && refused !== href && /^(0|429|5)/.test(status);
    if (!transient || turn > 8)
      throw trouble(kind + "-" + code, href + " did not come: " + (status || "offline, slow, CORS or policy"), transient);
    // The pauses are of one second and of three, each ± half of it.
    await new Promise((resolve) => setTimeout(resolve, turn * (500 + 1000 * Math.random())));
  }
};
