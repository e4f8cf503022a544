/* Whether files can still be read: what an author has given stays on their disk, where it may be moved or changed. */

/** Whether a file is still there. @param {Blob} file */
export const canBeRead = (file) =>
  file
    .slice(0, 1)
    .arrayBuffer()
    .then(
      () => true,
      () => false,
    );
