/* Tables of a page as Markdown tables: as `src/import/html/table.rs` has it. */

import { roleOf } from "./page-elements.js";

/** The lines of a table; nothing where it only sets out the page. @param {Element} table */
export const tableLines = (table) => {
  if (table.querySelector("table,h1,h2,h3,h4,img,ul,ol,blockquote")) return undefined;
  const rows = [...table.querySelectorAll("tr")].map(cellsOf).filter((row) => row.some(Boolean));
  // The importer reads no table with a column that has no heading.
  if (rows.length < 2 || !rows[0].slice(1).every(Boolean) || !rows.every((row) => row.length > 1)) return undefined;
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(rows[0]), "|" + "---|".repeat(rows[0].length), ...rows.slice(1).map(line)].join("\n");
};

/** The words of the cells of a row. @param {Element} row */
const cellsOf = (row) =>
  [...row.children]
    .filter((cell) => /^t[dh]$/.test(cell.localName))
    .flatMap((cell) => {
      const span = Number.parseInt(cell.getAttribute("colspan") ?? "", 10) || 1;
      return [words(cell).replace(/[ \t\n\r\f]+/g, " ").trim(), ...Array(Math.min(Math.max(span, 1), 50) - 1).fill("")];
    });

/** @param {Node} node @returns {string} */
const words = (node) => {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? "";
  const role = node instanceof Element ? roleOf(node) : "";
  if (!role || role === "skipped") return "";
  return (/^(break|block)$/.test(role) ? " " : "") + [...node.childNodes].map(words).join("");
};
