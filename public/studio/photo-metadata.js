/*
 * The metadata of a photo, what its file says of itself: who made it, and what it shows. Agencies write it as IPTC, cameras as EXIF, programs as XMP. The
 * bytes may be anything: what cannot be read is not there.
 */

/** @typedef {{ credit: string, caption: string }} Facts */

/** How much of a file is looked through, in bytes: all of this stands before the picture. */
const MOST = 512_000;

/** The longest text that is taken, in characters. */
const LONGEST = 2000;

/** @param {Uint8Array} bytes @param {number} at @param {string} name */
const begins = (bytes, at, name) => [...name].every((letter, index) => bytes[at + index] === letter.charCodeAt(0));

/** Text in UTF-8, or in the Latin letters of older programs. @param {Uint8Array} bytes */
const text = (bytes) => {
  try {
    return plain(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return plain(new TextDecoder("windows-1252").decode(bytes));
  }
};

/** Words on one line, of a length that can be printed. @param {string} words */
const plain = (words) => words.replace(/[\s\p{Cc}]+/gu, " ").trim().slice(0, LONGEST);

/** The segments of a JPEG file before its picture: each its mark and its bytes. @param {Uint8Array} bytes */
const segments = function* (bytes) {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda; ) {
    const length = bytes[at + 2] * 256 + bytes[at + 3];
    if (length < 2) return;
    yield { mark: bytes[at + 1], body: bytes.subarray(at + 4, at + 2 + length) };
    at += 2 + length;
  }
};

/** The records of IPTC in the block of a program for photos, by their numbers. @param {Uint8Array} body */
const iptc = (body) => {
  /** @type {Map<number, string>} */
  const found = new Map();
  if (!begins(body, 0, "Photoshop 3.0\0")) return found;
  for (let at = 14; at + 12 <= body.length && begins(body, at, "8BIM"); ) {
    const id = body[at + 4] * 256 + body[at + 5];
    const name = body[at + 6] + 1;
    const start = at + 6 + name + (name % 2);
    const size = new DataView(body.buffer, body.byteOffset).getUint32(start);
    const end = start + 4 + size;
    if (id === 0x0404) records(body.subarray(start + 4, Math.min(end, body.length)), found);
    at = end + (size % 2);
  }
  return found;
};

/** @param {Uint8Array} bytes @param {Map<number, string>} found */
const records = (bytes, found) => {
  for (let at = 0; at + 5 <= bytes.length && bytes[at] === 0x1c; ) {
    const size = bytes[at + 3] * 256 + bytes[at + 4];
    if (size > 0x7fff) return;
    const words = text(bytes.subarray(at + 5, at + 5 + size));
    if (bytes[at + 1] === 2 && words && !found.has(bytes[at + 2])) found.set(bytes[at + 2], words);
    at += 5 + size;
  }
};

/** The texts of EXIF by their numbers. @param {Uint8Array} body */
const exif = (body) => {
  /** @type {Map<number, string>} */
  const found = new Map();
  if (!begins(body, 0, "Exif\0\0")) return found;
  const tiff = body.subarray(6);
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.length);
  const isLittle = tiff[0] === 0x49;
  const first = view.getUint32(4, isLittle);
  const count = Math.min(view.getUint16(first, isLittle), 200);
  for (let at = first + 2; at < first + 2 + count * 12; at += 12) {
    const size = view.getUint32(at + 4, isLittle);
    if (view.getUint16(at + 2, isLittle) !== 2 || size > 4000) continue;
    const start = size > 4 ? view.getUint32(at + 8, isLittle) : at + 8;
    const words = text(tiff.subarray(start, start + size));
    if (words) found.set(view.getUint16(at, isLittle), words);
  }
  return found;
};

const NAMESPACES = { dc: "http://purl.org/dc/elements/1.1/", photoshop: "http://ns.adobe.com/photoshop/1.0/" };

/** The value of a property of XMP. @param {Document} xmp @param {keyof typeof NAMESPACES} space @param {string} name */
const property = (xmp, space, name) => {
  const found = xmp.getElementsByTagNameNS(NAMESPACES[space], name)[0]?.textContent;
  const short = [...xmp.getElementsByTagName("*")].map((element) => element.getAttributeNS(NAMESPACES[space], name)).find(Boolean);
  return plain(found || short || "");
};

/** The facts in one segment. @param {{ mark: number, body: Uint8Array }} segment @returns {Facts | undefined} */
const factsOf = ({ mark, body }) => {
  if (mark === 0xed) {
    const found = iptc(body);
    return { credit: joined(found.get(80), found.get(110) || found.get(115)), caption: found.get(120) || "" };
  }
  if (mark !== 0xe1) return undefined;
  const XMP = "http://ns.adobe.com/xap/1.0/\0";
  if (begins(body, 0, XMP)) {
    // Nothing that a file declares is expanded.
    if (text(body).includes("<!")) return undefined;
    const xmp = new DOMParser().parseFromString(new TextDecoder().decode(body.subarray(XMP.length)), "application/xml");
    return {
      credit: joined(property(xmp, "dc", "creator"), property(xmp, "photoshop", "Credit") || property(xmp, "photoshop", "Source")),
      caption: property(xmp, "dc", "description"),
    };
  }
  const found = exif(body);
  return { credit: found.get(0x013b) || found.get(0x8298) || "", caption: found.get(0x010e) || "" };
};

/** A name and an agency as they are printed: `Name/Agency`. @param {string} [name] @param {string} [agency] */
const joined = (name = "", agency = "") => {
  if (!name || !agency || agency.includes(name)) return agency || name;
  return name.includes(agency) ? name : `${name}/${agency}`;
};

/** Of several segments, IPTC is what newsrooms write. @param {{ mark: number }} segment */
const rank = ({ mark }) => (mark === 0xed ? 0 : 1);

/**
 * What a file says of itself; empty words where it says nothing.
 *
 * @param {Blob} file
 * @returns {Promise<Facts>}
 */
export const photoFacts = async (file) => {
  const facts = { credit: "", caption: "" };
  const bytes = new Uint8Array(await file.slice(0, MOST).arrayBuffer());
  for (const segment of [...segments(bytes)].sort((a, b) => rank(a) - rank(b))) {
    let found;
    try {
      found = factsOf(segment);
    } catch {
      continue; // An offset leads out of the file.
    }
    facts.credit ||= found?.credit || "";
    facts.caption ||= found?.caption || "";
  }
  return facts;
};
