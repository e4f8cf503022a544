//! Strategies of tables.

use super::*;

/// A table with a row and a heading at least.
pub(super) fn table() -> impl Strategy<Value = Table> {
    let texts = (option::of(line(1)), option::of(words()), option::of(words()));
    (texts, (1_usize..4).prop_flat_map(cells)).prop_map(|((caption, note, source), (columns, rows))| Table {
        caption: caption.unwrap_or_default(),
        columns,
        rows,
        note,
        source,
    })
}

fn cells(width: usize) -> impl Strategy<Value = (Vec<Column>, Vec<Vec<Cell>>)> {
    let column = (line(1), select(Align::ALL.to_vec())).prop_map(|(heading, align)| Column { heading, align });
    let cell = prop_oneof![1 => Just(Vec::new()), 4 => line(1)];
    (vec(column, width), vec(vec(cell, width), 1..4))
}
