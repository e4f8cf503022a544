/* Fetching: attempts with an end, further attempts where they may help, and only from where the tag allows. */

const PATIENCE = 15000; // milliseconds for one attempt, its body included
const MOST = 1e7; // bytes, far more than any story has

/** The whole address of what may be had; trouble where it is on a server that the tag does not name. */
const allowed = (kind, address) => {
  const { href, origin } = new URL(address, script.src);
  if (!origins.has(origin)) throw trouble(kind + "-origin", "the tag lacks data-allow-origin=" + origin);
  return href;
};

/**
 * The answer of `address`, a file beside this script or a whole address, after at most three attempts. `type` is that of the
 * answer: "arraybuffer", "text", or "document", which a policy against markup from strings allows: nothing in such a document
 * runs or is loaded.
 */
const fetched = async (kind, address, type, signal = {}) => {
  const href = allowed(kind, address);
  for (let turn = 1; ; turn *= 3) {
    const request = new XMLHttpRequest();
    const ended = await new Promise((resolve) => {
      request.onload = request.onerror = request.ontimeout = request.onabort = resolve;
      request.onprogress = ({ loaded }) => loaded > MOST && request.abort();
      signal.onabort = () => request.abort();
      request.open("GET", href);
      request.responseType = type;
      request.timeout = PATIENCE;
      request.overrideMimeType("text/html;charset=utf-8"); // whatever the server says
      // Nobody waits for what is aborted.
      if (!signal.aborted) request.send();
    });
    const { status } = request;
    if (status === 200) {
      allowed(kind, request.responseURL); // it may have been led elsewhere
      return request.response;
    }
    const code = { load: "http", error: "network", abort: "size" }[ended.type] || ended.type;
    const transient = code !== "size" && /^(0|429|5)/.test(status);
    if (!transient || turn > 8)
      throw trouble(kind + "-" + code, href + " did not come: " + (status || "offline, CORS, policy, too slow or too large"), transient);
    // The pauses are of one second and of three, each ± half of it.
    await new Promise((resolve) => setTimeout(resolve, turn * (500 + 1000 * Math.random())));
  }
};
