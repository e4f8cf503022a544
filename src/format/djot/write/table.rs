//! Writing tables.

use super::{attributes::Attributes, blocks::Writer, escape::Escape};
use crate::story::{Align, Inline, Table};

impl Writer<'_> {
    /// A table with its attributes.
    pub(super) fn table(&self, table: &Table, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.words("note", table.note.as_deref());
        attributes.words("source", table.source.as_deref());
        format!("{}{}", attributes.above(), self.cells(table, escape))
    }

    /// A table without its attributes.
    pub(super) fn cells(&self, table: &Table, escape: Escape) -> String {
        let headings = table.columns.iter().map(|column| self.cell(&column.heading, escape));
        let aligned = table.columns.iter().map(|column| match column.align {
            Align::Auto => "---".to_owned(),
            Align::Start => ":--".to_owned(),
            Align::Center => ":-:".to_owned(),
            Align::End => "--:".to_owned(),
        });
        let mut lines = vec![row(headings), format!("|{}|", aligned.collect::<Vec<_>>().join("|"))];
        lines.extend(table.rows.iter().map(|cells| row(cells.iter().map(|cell| self.cell(cell, escape)))));
        if !table.caption.is_empty() {
            lines.extend([String::new(), self.marked("^ ", &table.caption, escape)]);
        }
        lines.join("\n")
    }

    /// The words of a cell, in which bars and grave accents would end it, whatever they stand in.
    fn cell(&self, words: &[Inline], escape: Escape) -> String {
        let mut out = String::new();
        let mut is_escaped = false;
        for char in self.marked("", words, escape).chars() {
            if matches!(char, '|' | '`') && !is_escaped {
                out.push('\\');
            }
            is_escaped = char == '\\' && !is_escaped;
            out.push(char);
        }
        out
    }
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
