/* Handing a file to the author. */

/** Saves a file under a name. @param {Blob} file @param {string} name */
export const download = (file, name) => {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
