/* The browser's own storage: the story as it stands, so that a closed tab loses nothing. */

/** Why nothing can be kept, in words. @param {unknown} cause */
export const refusal = (cause) => /** @type {Error} */ (cause)?.name || "unknown";

/** What changes with every letter. */
/** @typedef {{ text: string, proposals: StudioProposal[], texts: [string, string][] }} Saved */
/** A photo as it is kept: as a file, which stays on the disk until it is needed; as bytes where the browser keeps no files, as in private windows. */
/** @typedef {Blob | { bytes: ArrayBuffer, type: string }} SavedPhoto */

const STORE = "stories";
const KEY = "current";
const PHOTO = "photo:"; // before the `src` of a photo

/** How many bytes of photos are copied into memory when a story is opened. */
const IN_MEMORY = 200_000_000;

/** @returns {Promise<IDBDatabase>} */
const open = () =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open("scrollwork-studio", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/**
 * @template T
 * @param {IDBTransactionMode} mode
 * @param {(store: IDBObjectStore) => IDBRequest<T>} use
 * @returns {Promise<T>}
 */
const within = async (mode, use) => {
  const database = await open();
  try {
    return await new Promise((resolve, reject) => {
      const transaction = database.transaction(STORE, mode);
      const request = use(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = transaction.onerror = () => reject(transaction.error || request.error);
    });
  } finally {
    database.close();
  }
};

/** Keeps a story, without its photos. @param {Saved} story */
export const keep = (story) => within("readwrite", (store) => store.put(story, KEY));

/** @param {string} src @param {SavedPhoto} photo */
const putPhoto = (src, photo) => within("readwrite", (store) => store.put(photo, PHOTO + src));

/** Keeps a photo. @param {string} src @param {Blob} file */
export const keepPhoto = (src, file) =>
  putPhoto(src, file).catch(async (cause) => {
    if (/** @type {Error} */ (cause)?.name === "QuotaExceededError") throw cause;
    return putPhoto(src, { bytes: await file.arrayBuffer(), type: file.type });
  });

/** Forgets a photo. @param {string} src */
export const forgetPhoto = (src) => within("readwrite", (store) => store.delete(PHOTO + src));

/** The story that was kept. @returns {Promise<Saved | undefined>} */
export const kept = () => within("readonly", (store) => store.get(KEY));

/** A photo that was kept. @param {string} src @returns {Promise<Blob | undefined>} */
export const keptPhoto = async (src) => {
  const photo = /** @type {SavedPhoto | undefined} */ (await within("readonly", (store) => store.get(PHOTO + src)));
  return !photo || photo instanceof Blob ? photo : new Blob([photo.bytes], { type: photo.type });
};

/** The photos that were kept, by their `src`. @returns {Promise<[string, Blob][]>} */
export const keptPhotos = async () => {
  const keys = await within("readonly", (store) => store.getAllKeys(IDBKeyRange.bound(PHOTO, PHOTO + "\uffff")));
  /** @type {[string, Blob][]} */
  const photos = [];
  // One after the other: as bytes, all at once would need too much memory.
  let size = 0;
  for (const key of keys) {
    try {
      const photo = /** @type {SavedPhoto} */ (await within("readonly", (store) => store.get(key)));
      // Where the storage is cleared under an open tab, its files are gone.
      const bytes = photo instanceof Blob ? ((size += photo.size) <= IN_MEMORY ? await photo.arrayBuffer() : photo) : photo.bytes;
      photos.push([String(key).slice(PHOTO.length), new Blob([bytes], { type: photo.type })]);
    } catch {
      // The others and the text are not kept out by one that cannot be read, which stays where it is.
    }
  }
  return photos;
};

/** Whether nothing is kept, or no longer. */
export const isCleared = async () => !(await within("readonly", (store) => store.count()));

/** Forgets all. */
export const forget = () => within("readwrite", (store) => store.clear());
