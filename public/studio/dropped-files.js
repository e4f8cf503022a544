/* The files that are dropped, those in folders too. */

/** @param {FileSystemDirectoryEntry} folder @returns {Promise<FileSystemEntry[]>} */
const entriesOf = async (folder) => {
  const reader = folder.createReader();
  const next = () => new Promise((/** @type {(entries: FileSystemEntry[]) => void} */ resolve, reject) => reader.readEntries(resolve, reject));
  const found = [];
  // Browsers give a hundred at a time.
  for (let some = await next(); some.length; some = await next()) found.push(...some);
  return found;
};

/** @param {FileSystemEntry} entry @returns {Promise<[path: string, file: File][]>} */
const filesIn = async (entry) => {
  if (entry.isDirectory) {
    const entries = await entriesOf(/** @type {FileSystemDirectoryEntry} */ (entry));
    return (await Promise.all(entries.map(filesIn))).flat();
  }
  const file = await new Promise((resolve, reject) => /** @type {FileSystemFileEntry} */ (entry).file(resolve, reject));
  // What the systems of authors put into every folder is nobody's.
  return /^(\.|Thumbs\.db$|desktop\.ini$)/i.test(entry.name) ? [] : [[entry.fullPath.slice(1), /** @type {File} */ (file)]];
};

/**
 * The files in the folders that are dropped, and beside them, by their paths; nothing where no folder is. To be called while the drop is told:
 * what was dropped is known no longer.
 *
 * @param {DataTransfer | null} data
 * @returns {Promise<Map<string, File>> | undefined}
 */
export const droppedFolders = (data) => {
  const entries = [...(data?.items ?? [])].map((item) => item.webkitGetAsEntry?.()).filter((entry) => !!entry);
  return entries.some(({ isDirectory }) => isDirectory) ? Promise.all(entries.map(filesIn)).then((files) => new Map(files.flat())) : undefined;
};
