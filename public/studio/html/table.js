/* Tables of a page as Markdown tables: as `src/import/html/table.rs` has it. */

/** The lines of a table; nothing where it only sets out the page. @param {Element} table @param {(cell: Element) => string} write writes a cell on one line */
export const tableLines = (table, write) => {
  if (table.querySelector("table,h1,h2,h3,h4,img,ul,ol,blockquote")) return undefined;
  const rows = [...table.querySelectorAll("tr")].map((row) => cellsOf(row, write)).filter((row) => row.some(Boolean));
  // The importer reads no table with a column that has no heading.
  if (rows.length < 2 || !rows[0].slice(1).every(Boolean) || !rows.every((row) => row.length > 1)) return undefined;
  const line = (/** @type {string[]} */ cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(rows[0]), "|" + "---|".repeat(rows[0].length), ...rows.slice(1).map(line)].join("\n");
};

/** The words of the cells of a row. @param {Element} row @param {(cell: Element) => string} write */
const cellsOf = (row, write) =>
  [...row.children]
    .filter((cell) => /^t[dh]$/.test(cell.localName))
    .flatMap((cell) => {
      const span = Number.parseInt(cell.getAttribute("colspan") ?? "", 10) || 1;
      return [write(cell), ...Array(Math.min(Math.max(span, 1), 50) - 1).fill("")];
    });
