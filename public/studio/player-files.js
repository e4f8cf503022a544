/* The player's files, which a finished site holds: fetched once the studio stands, so that a story can be published without a connection. */

/** @type {Promise<[string, Uint8Array][]> | undefined} */
let files;

/** @param {string} name @returns {Promise<[string, Uint8Array]>} */
const read = async (name) => {
  const response = await fetch("player/" + name);
  if (!response.ok) throw new Error(`${name} is missing (${response.status})`);
  return [name, new Uint8Array(await response.arrayBuffer())];
};

/** The player's files of these names, each with its content; asked for anew after a failure. @param {string[]} names */
export const playerFiles = (names) =>
  (files ||= Promise.all(names.map(read)).catch((cause) => {
    files = undefined;
    throw new Error(`the player could not be loaded: ${cause.message}`);
  }));
