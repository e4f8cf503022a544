/* Comparing files by their bytes. */

/** How many bytes of two files are compared at a time: a film may be larger than the memory of a phone. */
const COMPARED_BYTES = 1 << 20;

/** Whether two files have the same bytes. @param {Blob} one @param {Blob} other */
export const isSame = async (one, other) => {
  if (one.size !== other.size) return false;
  for (let start = 0; start < one.size; start += COMPARED_BYTES) {
    const parts = [one, other].map((blob) => blob.slice(start, start + COMPARED_BYTES).arrayBuffer());
    const [bytes, others] = (await Promise.all(parts)).map((part) => new Uint8Array(part));
    if (bytes.some((byte, index) => byte !== others[index])) return false;
  }
  return true;
};
