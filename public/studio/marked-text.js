/* Pasted HTML, of Google Docs, Word or a page, as text in the marks that the importer reads. */

const SKIPPED = new Set(["SCRIPT", "STYLE", "TEMPLATE", "NOSCRIPT", "HEAD", "TITLE", "META", "LINK", "SVG", "IFRAME", "OBJECT", "BUTTON", "INPUT"]);
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL".split(" "),
);

/** The text of a page in marks. @param {string} html */
export const markedText = (html) => {
  /** @type {string[]} */
  const paragraphs = [];
  walk(new DOMParser().parseFromString(html, "text/html").body, paragraphs, "");
  return paragraphs.join("\n\n").replace(/(\n- .*)\n(?=\n- )/g, "$1") + "\n";
};

/**
 * @param {Element} element
 * @param {string[]} paragraphs
 * @param {string} mark what stands before a paragraph
 */
const walk = (element, paragraphs, mark) => {
  let line = "";
  const end = () => {
    const text = line.replace(/[ \t\u00a0]+/g, " ").replace(/ ?\n ?/g, "\n").trim();
    line = "";
    if (text) paragraphs.push(mark + text);
    if (text && /^(- |\d+\. |#)/.test(mark)) mark = "";
  };
  for (const node of element.childNodes) {
    if (!(node instanceof Element)) {
      if (node.nodeType === Node.TEXT_NODE) line += (node.textContent || "").replace(/\s+/g, " ");
      continue;
    }
    const name = node.tagName.toUpperCase();
    if (SKIPPED.has(name)) continue;
    if (!BLOCKS.has(name) && !node.querySelector([...BLOCKS].join())) {
      line += inline(node);
      continue;
    }
    end();
    if (name === "TABLE") paragraphs.push(...table(node));
    else walk(node, paragraphs, markOf(node, name) ?? mark);
  }
  end();
};

/** What stands before the paragraphs of an element. @param {Element} element @param {string} name */
const markOf = (element, name) => {
  if (/^H[1-6]$/.test(name)) return "#".repeat(Number(name[1])) + " ";
  if (name === "BLOCKQUOTE") return "> ";
  if (name !== "LI") return undefined;
  const list = element.parentElement;
  if (list?.tagName !== "OL") return "- ";
  return [...list.children].indexOf(element) + 1 + ". ";
};

/** The words of an element that stands in a line. @param {Element} element @returns {string} */
const inline = (element) => {
  const name = element.tagName.toUpperCase();
  if (SKIPPED.has(name)) return "";
  if (name === "BR") return "\n";
  if (name === "IMG") return "";
  const text = [...element.childNodes].map((node) => (node instanceof Element ? inline(node) : node.nodeType === Node.TEXT_NODE ? (node.textContent || "").replace(/\s+/g, " ") : "")).join("");
  const words = text.trim();
  if (!words) return text;
  const around = (/** @type {string} */ before, /** @type {string} */ behind) => text.replace(words, () => before + words + behind);
  const href = name === "A" ? /** @type {HTMLAnchorElement} */ (element).getAttribute("href") || "" : "";
  if (/^(https?|mailto):\S+$/.test(href)) return around("[", `](${href})`);
  if (/[*_[]/.test(words)) return text;
  const style = element.getAttribute("style") || "";
  const weight = /font-weight:\s*(\w+)/.exec(style)?.[1];
  if (weight ? weight === "bold" || Number(weight) >= 600 : /^(B|STRONG)$/.test(name)) return around("**", "**");
  if (/font-style:\s*italic/.test(style) || /^(I|EM)$/.test(name)) return around("*", "*");
  return text;
};

/** The rows of a table, each a line. @param {Element} element */
const table = (element) => {
  const rows = [...element.querySelectorAll("tr")].map((row) => [...row.querySelectorAll("th,td")].map((cell) => (cell.textContent || "").replace(/\s+/g, " ").trim()));
  if (rows.length < 2 || !rows.every((row) => row.length > 1)) return rows.flat().filter(Boolean);
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
  return [[line(rows[0]), "|" + "---|".repeat(rows[0].length), ...rows.slice(1).map(line)].join("\n")];
};
