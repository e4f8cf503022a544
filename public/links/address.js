/* The address of a place in a story: the page around it where that leads to the place, else the story's own page. */

/**
 * The folder of the story in `host`, whose own page is there.
 *
 * @param {Story | null} host
 */
const folderOf = (host) => {
  const url = new URL(host?.src || "./", document.baseURI);
  url.pathname = url.pathname.replace(/\/*([^/]*\.json)?$/, "/");
  return url;
};

/**
 * The absolute URL of `target`, a part of the story in `host`.
 *
 * @param {Element} target
 * @param {Story | null} host
 */
export const addressOf = (target, host) => {
  // A router takes what stands behind `#` for its own; another copy of the story may have the same ids; a frame may have no address.
  const isFree = /^http/.test(location.protocol) && !/^#!?\//.test(location.hash);
  const url = isFree && document.getElementById(target.id) === target ? new URL(location.href) : folderOf(host);
  url.hash = target.id;
  return url.href;
};
