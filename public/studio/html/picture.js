/* The file that an `img` shows, as a name in the folder of photos: as `src/import/html/picture.rs` has it. */

import { safeName } from "../file-names.js";

const IS_IMAGE = /.\.(jpe?g|png|webp|gif|avif|tiff?|heic|svg|bmp|jfif)$/i;

/** The line of a picture; empty where it is a sign or counts visits. @param {Element} image */
export const pictureLine = (image) => {
  const attribute = (/** @type {string} */ name) => image.getAttribute(name) ?? "";
  const isTiny = ["width", "height"].some((name) => /^(0|1|0px|1px)$/.test(attribute(name).trim()));
  const isSign = [...image.classList].some((name) => name.includes("emoji") || name === "wp-smiley") || /\/emoji\/|twemoji/.test(attribute("src"));
  const file = isTiny || isSign ? "" : fileName(addressOf(image));
  return file && `![${attribute("alt").replace(/[[\]]/g, " ").trim().replace(/\s+/g, " ")}](${file})`;
};

/** Where a picture is: pages that load late give its address elsewhere than in `src`. @param {Element} image */
const addressOf = (image) => {
  const real = (/** @type {string} */ address) => (/^(data|blob):/i.test(address) ? "" : address);
  const whole = (/** @type {string} */ name) => real((image.getAttribute(name) ?? "").trim());
  const first = (/** @type {Element} */ element, /** @type {string} */ name) => real((element.getAttribute(name) ?? "").trim().split(/\s/)[0].replace(/,+$/, ""));
  const sources = image.parentElement?.localName === "picture" ? [...image.parentElement.children] : [];
  const source = () => sources.map((source) => first(source, "srcset") || first(source, "data-srcset")).find(Boolean) ?? "";
  return (
    whole("data-src") || whole("data-lazy-src") || whole("data-original") || first(image, "data-srcset") || whole("src") || first(image, "srcset") || source()
  );
};

/** The last part of the path of an address as the name of an image file. @param {string} address */
const fileName = (address) => {
  const path = address.split(/[?#]/)[0].replace(/\/+$/, "");
  const end = (path.split(/[/\\:]/).at(-1) ?? "").replaceAll("%20", " ");
  const name = safeName(end, "").replace(/^[-.]+|\.+$/g, "");
  if (!/[\p{Alphabetic}\p{N}]/u.test(name)) return "";
  return IS_IMAGE.test(name) ? name : `${name.replace(/[-_]+$/, "")}.jpg`;
};
