//! Tables, from JSON.

use super::{
    Node, Read, Reader,
    inline::{inline, line},
    reader::text,
};
use crate::format::validate;
use crate::story::{Align, Cell, Column, Table};

/// A table.
pub(super) fn table<N: Node>(reader: &mut Reader, node: &N) -> Read<Table> {
    let table = parts(reader, node)?;
    reader.check("rows", is_whole(&table));
    Ok(table)
}

/// Whether a table has headings, and rows that are as long.
pub(super) fn is_whole(table: &Table) -> bool {
    let is_even = |row: &Vec<Cell>| validate::row(row, table.columns.len()).is_ok();
    validate::table(table).is_ok() && table.rows.iter().all(is_even)
}

/// The parts of a table, which may lack its headings and rows.
pub(super) fn parts<N: Node>(reader: &mut Reader, node: &N) -> Read<Table> {
    reader.object(node, &["caption", "columns", "rows", "note", "source"])?;
    Ok(Table {
        caption: line(reader, node, "caption")?.unwrap_or_default(),
        columns: reader.list(node, "columns", column)?,
        rows: reader.list(node, "rows", row)?,
        note: reader.option(node, "note")?,
        source: reader.option(node, "source")?,
    })
}

fn column<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Column>> {
    reader.object(node, &["heading", "align"])?;
    let heading = line(reader, node, "heading")?.unwrap_or_default();
    Ok(Some(Column { heading, align: reader.part(node, "align", align)?.unwrap_or_default() }))
}

fn align<N: Node>(_: &mut Reader, node: &N) -> Read<Align> {
    let name = text(node)?;
    Align::ALL.iter().copied().find(|known| known.name() == name).ok_or("an alignment")
}

/// A row; nothing where something else stands in its place that this version does not know.
fn row<N: Node>(reader: &mut Reader, node: &N) -> Read<Option<Vec<Cell>>> {
    known(reader, node, |reader, node| known(reader, node, inline))
}

/// The parts of an array, of which each may be an array that comes to nothing.
fn known<N: Node, T>(
    reader: &mut Reader,
    node: &N,
    read: fn(&mut Reader, &N) -> Read<Option<T>>,
) -> Read<Option<Vec<T>>> {
    if node.items().is_some() {
        return reader.each(node, read).map(Some);
    }
    let back = reader.path.len();
    let unknown = matches!(inline(reader, node), Ok(None));
    reader.leave(back);
    if unknown { Ok(None) } else { Err("an array") }
}
