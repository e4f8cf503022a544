/* The browser's own storage: the story as it stands, so that a closed tab loses nothing. */

/** Photos are kept as bytes: not every browser keeps blobs everywhere. */
/** @typedef {{ text: string, photos: { src: string, bytes: ArrayBuffer, type: string }[], texts: [string, string][] }} Saved */

const STORE = "stories";
const KEY = "current";

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

/** Keeps a story. @param {Saved} story */
export const keep = (story) => within("readwrite", (store) => store.put(story, KEY));

/** The story that was kept. @returns {Promise<Saved | undefined>} */
export const kept = () => within("readonly", (store) => store.get(KEY));

/** Forgets it. */
export const forget = () => within("readwrite", (store) => store.delete(KEY));
