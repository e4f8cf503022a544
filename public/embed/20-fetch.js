/* Fetching: attempts with an end, further attempts where they may help, loads that several wait for. */

const PATIENCE = 15000; // milliseconds for one attempt, its body included
const MOST = 1e7; // bytes, far more than any story has

/**
 * The answer of `address`, a file beside this script or a whole address, after at most three attempts. What is aborted never
 * settles, as whoever waited is gone. `type` is that of the answer: "arraybuffer", "text", or "document", which a policy
 * against markup from strings allows: nothing in such a document runs or is loaded.
 */
const fetched = (kind, address, type, signal) =>
  new Promise((resolve, reject) => {
    const { href } = new URL(address, base);
    let turn = 1;
    const attempt = () => {
      const request = new XMLHttpRequest();
      const fail = (code, message, transient) => {
        // The pauses are of one second and of three, each ± half of it.
        if (transient && turn < 9) setTimeout(attempt, turn * (500 + 1000 * Math.random()), (turn *= 3));
        else reject(trouble(kind + "-" + code, href + " " + message, transient));
      };
      if (signal) {
        if (signal.aborted) return;
        signal.onabort = () => request.abort();
      }
      request.open("GET", href);
      request.responseType = type;
      request.timeout = PATIENCE;
      if (type === "document") request.overrideMimeType("text/html;charset=utf-8");
      request.onload = () => {
        const { status } = request;
        if (status === 200) resolve(request.response);
        else fail("http", "answered " + status, status >= 500 || status === 429);
      };
      request.onerror = () => fail("network", "was not reached: offline, or CORS or policy", true);
      request.ontimeout = () => fail("timeout", "took too long", true);
      request.onprogress = ({ loaded }) => {
        if (loaded <= MOST) return;
        request.abort();
        fail("size", "is too large");
      };
      request.send();
    };
    attempt();
  });

/** Loads once for all stories of the page, and anew after a failure. */
const shared = (load) => {
  let done;
  const get = () => (done = done || load().catch((cause) => (get.forget(), Promise.reject(cause))));
  get.forget = () => (done = null);
  return get;
};
