/* Embeds: a button on the card, which puts a frame of the other site in its place. Nothing is requested before. */

/** The heights that a chart may ask for, in pixels. */
const HEIGHTS = [100, 4000];

/**
 * The frame for `url`; none where that is no address of another site by https.
 *
 * @param {string} url
 * @param {string} title
 */
const frameFor = (url, title) => {
  const { origin, protocol } = new URL(url);
  if (protocol !== "https:") return;
  const frame = document.createElement("iframe");
  frame.className = "sw-frame";
  frame.title = title;
  // With its own origin, a frame of the page's site could take the sandbox away.
  const own = origin === location.origin ? "" : " allow-same-origin";
  for (const [name, value] of Object.entries({
    sandbox: "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-presentation" + own,
    allow: "fullscreen; encrypted-media; picture-in-picture",
    referrerpolicy: "strict-origin-when-cross-origin",
    src: url,
  }))
    frame.setAttribute(name, value);
  return frame;
};

/**
 * The height that a message of a chart's frame asks for, in pixels: as Datawrapper and Flourish say it.
 *
 * @param {any} data
 */
const heightOf = (data) => {
  try {
    const said = typeof data === "string" ? JSON.parse(data) : data;
    const height = +(said.sender === "Flourish" ? said.height : Object.values(said["datawrapper-height"])[0]);
    if (height >= HEIGHTS[0] && height <= HEIGHTS[1]) return Math.ceil(height);
  } catch {} // of something else
};

/**
 * Lets the reader load `embed`, until `signal` is aborted.
 *
 * @param {HTMLElement} embed
 * @param {AbortSignal} signal
 */
export const enhanceEmbed = (embed, signal) => {
  const card = embed.querySelector(".sw-embed-card");
  const { swEmbed, swLoad } = embed.dataset;
  if (!card || !swEmbed) return;
  embed.querySelectorAll(".sw-load, .sw-frame").forEach((part) => part.remove()); // of a copied page
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sw-load";
  button.append(/** @type {string} */ (swLoad));
  card.append(button);
  /** @type {HTMLIFrameElement | undefined} */
  let frame;

  const unload = () => {
    frame?.remove();
    frame = undefined;
    delete embed.dataset.swLoaded;
  };

  button.addEventListener("click", () => {
    frame = frameFor(swEmbed, embed.querySelector(".sw-embed-title")?.textContent || "");
    if (!frame) return;
    card.after(frame);
    embed.dataset.swLoaded = "";
    frame.focus();
  });
  addEventListener(
    "message",
    ({ source, data }) => {
      const height = frame && source === frame.contentWindow && heightOf(data);
      if (height) frame?.style.setProperty("--sw-height", height + "px");
    },
    { signal },
  );
  // The page's policy may keep the frame out; the card has a link.
  document.addEventListener(
    "securitypolicyviolation",
    ({ blockedURI, effectiveDirective }) => {
      if (frame && /^(frame|child|default)-src$/.test(effectiveDirective) && swEmbed.startsWith(blockedURI)) {
        unload();
        button.remove();
      }
    },
    { signal },
  );
  signal.addEventListener("abort", () => {
    unload();
    button.remove();
  });
};
