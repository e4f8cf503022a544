//! Tables of a document: those of data, and those that are only there for the layout.

use super::xml::Element;

/// What the elements of tables are called.
pub(in crate::import) struct Names {
    pub(in crate::import) table: &'static str,
    pub(in crate::import) row: &'static str,
    /// Cells, those that others cover too.
    pub(in crate::import) cells: &'static [&'static str],
    pub(in crate::import) pictures: &'static [&'static str],
}

/// How a table is written.
pub(in crate::import) enum Layout<'e> {
    /// As a table of these rows.
    Rows(Vec<Vec<&'e Element>>),
    /// As what is in its cells, in this order.
    Cells(Vec<&'e Element>),
}

/// How `table` is written.
pub(in crate::import) fn layout<'e>(table: &'e Element, names: &Names) -> Layout<'e> {
    let mut rows = Vec::new();
    table.find_all(names.row, &mut rows);
    let rows = rows.into_iter().map(|row| cells(row, names)).collect::<Vec<_>>();
    if rows.iter().any(|row| row.iter().filter(|cell| has_picture(cell, names)).count() > 1) {
        return Layout::Cells(pictures_in_rows(&rows, names));
    }
    let is_framed = has_picture(table, names) || table.find(names.table).is_some();
    if is_framed || rows.iter().all(|row| row.len() < 2) || rows.len() < 2 {
        return Layout::Cells(rows.into_iter().flatten().collect());
    }
    Layout::Rows(rows)
}

/// Pictures beside one another: each with what stands under it in a row without pictures.
fn pictures_in_rows<'e>(rows: &[Vec<&'e Element>], names: &Names) -> Vec<&'e Element> {
    let mut out = Vec::new();
    let mut rest = rows;
    while let Some((row, below)) = rest.split_first() {
        let shows = |row: &[&Element]| row.iter().any(|cell| has_picture(cell, names));
        let captions = below.first().filter(|under| shows(row) && !shows(under));
        let pair = [Some(row), captions];
        for column in 0..pair.iter().flatten().map(|row| row.len()).max().unwrap_or_default() {
            out.extend(pair.iter().flatten().filter_map(|row| row.get(column).copied()));
        }
        rest = below.get(usize::from(captions.is_some())..).unwrap_or_default();
    }
    out
}

fn has_picture(cell: &Element, names: &Names) -> bool {
    names.pictures.iter().any(|name| cell.find(name).is_some())
}

fn cells<'e>(row: &'e Element, names: &Names) -> Vec<&'e Element> {
    let mut cells = Vec::new();
    row.find_any(names.cells, &mut cells);
    cells
}
