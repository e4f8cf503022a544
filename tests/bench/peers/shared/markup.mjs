// The story as HTML, for the peers whose users write HTML. The React and Svelte peers have components with the same outcome.

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");

const attributes = (values) => Object.entries(values).map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join("");

const number = ({ text, parts }) =>
  !parts ? escaped(text) : `${escaped(parts.before)}<span class="number" data-count="${parts.value}" data-decimals="${parts.decimals}"` +
  ` style="--chars:${parts.digits.length}">${parts.digits}</span>${escaped(parts.after)}`;

const inlines = (list) =>
  list
    .map((inline) => {
      const [kind, value] = Object.entries(inline)[0];
      switch (kind) {
        case "text":
          return escaped(value);
        case "date":
          return `<time datetime="${escaped(value.date)}">${inlines(value.text)}</time>`;
        case "count":
          return number(value);
        case "foreign":
          return `<span lang="${escaped(value.language)}">${inlines(value.text)}</span>`;
        case "emphasis":
          return `<em>${inlines(value)}</em>`;
        case "strong":
          return `<strong>${inlines(value)}</strong>`;
        case "link":
          return `<a href="${escaped(value.href)}">${inlines(value.text)}</a>`;
        case "note":
          return `<sup><a href="#${escaped(value.id)}">${value.number}</a></sup>`;
        default:
          throw new Error(`no peer shows an inline of kind ${kind}`);
      }
    })
    .join("");

const picture = ({ picture, position }) => {
  const sources = picture.sources.map((source) => `<source${attributes(source)}>`).join("");
  return `<picture>${sources}<img${attributes({ ...picture.image, style: `object-position:${position}` })}></picture>`;
};

const caption = (photo) =>
  `<figcaption>${photo.caption ? inlines(photo.caption) : ""} <span class="credit">${escaped(photo.credit ?? "")}</span></figcaption>`;

const photo = (photo, name = "photo") =>
  `<figure class="${name}" data-transition="${photo.transition ?? "none"}"><div class="box">${picture(photo)}</div>${caption(photo)}</figure>`;

const figure = (count) =>
  `<figure class="figure">${count.qualifier ? `<span class="qualifier">${escaped(count.qualifier.replaceAll("-", " "))}</span> ` : ""}` +
  `<span class="large">${number(count)}</span><figcaption>${count.caption.map(escaped).join(" · ")}</figcaption></figure>`;

const quote = ({ text, speaker, role }) =>
  `<blockquote>${text.map((paragraph) => `<p>${inlines(paragraph)}</p>`).join("")}` +
  `<footer>${[speaker, role].filter(Boolean).map(escaped).join(", ")}</footer></blockquote>`;

/** The words of a cell. */
const words = (list) => list.map((inline) => inline.text ?? inline.count?.text ?? words(Object.values(inline)[0].text ?? [])).join("");

/** An element of JsonML. */
const element = (node) => {
  if (typeof node === "string") return escaped(node);
  const [name, values, ...children] = node;
  return `<${name}${attributes(values)}>${children.map(element).join("")}</${name}>`;
};

/** A chart: the drawings for phones and for wider windows, which stand still, and the table for whoever does not see them. */
export const chart = ({ table, drawings }) => {
  const row = (cells, name) => `<tr>${cells.map((cell) => `<${name}>${escaped(words(cell))}</${name}>`).join("")}</tr>`;
  const head = row(table.columns.map(({ heading }) => heading ?? []), "th");
  const data = `<table class="data">${head}${table.rows.map((cells) => row(cells, "td")).join("")}</table>`;
  const shapes = Object.values(drawings ?? {}).map(element).join("");
  return `<figure class="chart"><figcaption>${escaped(words(table.caption ?? []))}</figcaption>${data}<div aria-hidden="true">${shapes}</div></figure>`;
};

/** A stage: photos in a frame that stands, cards that pass. Unrolled: each photo, then its cards. */
const stage = ({ steps, transition }, unrolled) => {
  const cards = (step) => step.cards.map((item) => `<div class="card">${block(item, unrolled)}</div>`).join("");
  if (unrolled) return steps.map((step) => photo(step.photo) + cards(step)).join("");
  const slides = steps.map((step, index) => photo(step.photo, index ? "slide" : "slide current")).join("");
  const list = steps.map((step) => `<div class="step">${cards(step)}</div>`).join("");
  return `<div class="stage" data-transition="${transition}"><div class="frame">${slides}</div><div class="steps">${list}</div></div>`;
};

/** Two photos side by side. */
const pair = ({ photos }) => `<div class="pair">${photos.map((item) => photo(item)).join("")}</div>`;

/** A box that is opened by its heading. */
const boxout = ({ heading, blocks }, unrolled) =>
  `<details class="aside"><summary>${inlines(heading)}</summary>${blocks.map((item) => block(item, unrolled)).join("")}</details>`;

const note = ({ id, text }) => `<li id="${escaped(id)}">${text.map((paragraph) => `<p>${inlines(paragraph)}</p>`).join("")}</li>`;

const block = (block, unrolled) => {
  const [kind, value] = Object.entries(block)[0];
  switch (kind) {
    case "paragraph":
      return `<p>${inlines(value)}</p>`;
    case "quote":
      return quote(value);
    case "photo":
      return photo(value);
    case "figures":
      return `<div class="figures">${value.counts.map(figure).join("")}</div>`;
    case "chart":
      return chart(value);
    case "stage":
      return stage(value, unrolled);
    case "pair":
      return pair(value);
    case "box":
      return boxout(value, unrolled);
    default:
      throw new Error(`no peer shows a block of kind ${kind}`);
  }
};

const section = ({ id, kicker, heading, blocks }, unrolled) =>
  `<section id="${id}">${kicker ? `<p class="kicker">${escaped(kicker)}</p>` : ""}${heading ? `<h2>${inlines(heading)}</h2>` : ""}` +
  `${blocks.map((item) => block(item, unrolled)).join("")}</section>`;

/** The article of a story. `unrolled`: without anything that a script would have to move. */
export const article = (story, unrolled = false) =>
  `<article class="story" lang="${story.language}">${unrolled ? "" : '<div class="progress"></div>'}` +
  `<header class="opening">${photo(story.opening)}<div class="title"><h1>${escaped(story.title)}</h1>` +
  `<p class="dek">${escaped(story.dek)}</p></div></header>${story.sections.map((item) => section(item, unrolled)).join("")}` +
  `<section class="ending"><ol>${story.notes.map(note).join("")}</ol>${story.credits.map((credit) => `<p>${escaped(credit)}</p>`).join("")}</section></article>`;

/** A whole page around `body`. */
export const page = (story, { head = "", body }) => `<!doctype html>
<html lang="${story.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(story.title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
${head}</head>
<body>
${body}
</body>
</html>
`;
