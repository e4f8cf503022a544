// The demo story as data for every peer: what `scrollwork build` wrote, with the very `<picture>` elements of the story's page,
// so that all contenders ask for the same photo files.
import { readFileSync } from "node:fs";
import { join } from "node:path";

const attributes = (tag) =>
  Object.fromEntries([...tag.matchAll(/([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, plain(value)]));

const plain = (text) => text.replace(/&quot;/g, '"').replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&amp;/g, "&");

/** The pictures of a page by the address of their `img`: the attributes of each source and of the image. */
const pictures = (page) => {
  const found = new Map();
  for (const [picture] of page.matchAll(/<picture>.*?<\/picture>/gs)) {
    const sources = [...picture.matchAll(/<source [^>]*>/g)].map(([tag]) => attributes(tag));
    const image = attributes(picture.match(/<img [^>]*>/)[0]);
    found.set(image.src, { sources, image });
  }
  return found;
};

const focal = ({ focal }) => (focal ? `${focal.x}% ${focal.y}%` : "50% 50%");

/** A count with its number apart: what stands before it, its value, how it is written, what follows. None if it is in words. */
const parts = ({ text, value }) => {
  const number = [...text.matchAll(/\d[\d,.]*\d|\d/g)].find(([digits]) => Number(digits.replace(/,/g, "")) === Number(value));
  if (!number) return undefined;
  const [digits] = number;
  return {
    before: text.slice(0, number.index),
    digits,
    after: text.slice(number.index + digits.length),
    value: Number(value),
    decimals: (digits.split(".")[1] ?? "").length,
  };
};

/** What a figure says under its number. */
const caption = (count) =>
  [
    count.unit && !count.text.includes(count.unit) ? count.unit : "",
    count.label,
    count.period,
    count.partial ? "part of the period only" : "",
    count["as-of"] ? `as of ${count["as-of"]}` : "",
    count.source,
  ].filter(Boolean);

/** Calls `change` with every object of this key, wherever it stands. */
const each = (value, key, change) => {
  if (Array.isArray(value)) value.forEach((item) => each(item, key, change));
  else if (value && typeof value === "object") {
    for (const [name, item] of Object.entries(value)) {
      if (name === key) [item].flat().forEach(change);
      each(item, key, change);
    }
  }
};

/** Numbers the references to notes, which name them, in the order of the notes. */
const number = (value, notes) => {
  if (Array.isArray(value)) value.forEach((item) => number(item, notes));
  else if (value && typeof value === "object") {
    if (typeof value.note === "string") value.note = { id: value.note, number: notes.findIndex(({ id }) => id === value.note) + 1 };
    Object.values(value).forEach((item) => number(item, notes));
  }
};

/** The story in the published folder `folder`, its photos at addresses under `base`. */
export const read = (folder, base) => {
  const story = JSON.parse(readFileSync(join(folder, "story.json"), "utf8"));
  const all = pictures(readFileSync(join(folder, "index.html"), "utf8"));
  const based = ({ src, srcset, ...others }) => ({
    ...(srcset && { srcset: srcset.replaceAll("photos/", `${base}photos/`) }),
    ...others,
    ...(src && { src: base + src }),
  });
  const placed = ({ sources, image }) => ({ sources: sources.map(based), image: based(image) });
  const show = (photo) => {
    if (!all.has(photo.src)) throw new Error(`the story's page shows no ${photo.src}`);
    Object.assign(photo, { picture: placed(all.get(photo.src)), position: focal(photo) });
    delete photo.renditions;
  };
  if (story.opening) show(story.opening);
  for (const key of ["photo", "photos"]) each(story.sections, key, show);
  story.notes ??= [];
  number(story.sections, story.notes);
  for (const key of ["count", "counts"]) {
    each(story.sections, key, (count) => Object.assign(count, { parts: parts(count), caption: caption(count) }));
  }
  return story;
};
