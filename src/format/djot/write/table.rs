//! Writing tables.

use super::{attributes::Attributes, blocks::Writer, escape::Escape};
use crate::story::{Align, Cell, Count, Inline, Table, numeral};

impl Writer<'_> {
    /// A table with its attributes.
    pub(super) fn table(&self, table: &Table, escape: Escape) -> String {
        let mut attributes = Attributes::default();
        attributes.words("note", table.note.as_deref());
        attributes.words("source", table.source.as_deref());
        format!("{}{}", attributes.above(), self.cells(table, &|_| false, escape))
    }

    /// A table without its attributes; `is_number` tells which columns are of numbers alone.
    pub(super) fn cells(&self, table: &Table, is_number: &dyn Fn(usize) -> bool, escape: Escape) -> String {
        let headings = table.columns.iter().map(|column| self.cell(&column.heading, false, escape));
        let aligned = table.columns.iter().map(|column| match column.align {
            Align::Auto => "---".to_owned(),
            Align::Start => ":--".to_owned(),
            Align::Center => ":-:".to_owned(),
            Align::End => "--:".to_owned(),
        });
        let mut lines = vec![row(headings), format!("|{}|", aligned.collect::<Vec<_>>().join("|"))];
        let cells =
            |cells: &Vec<Cell>| row(cells.iter().enumerate().map(|(at, cell)| self.cell(cell, is_number(at), escape)));
        lines.extend(table.rows.iter().map(cells));
        if !table.caption.is_empty() {
            lines.extend([String::new(), self.marked("^ ", &table.caption, escape)]);
        }
        lines.join("\n")
    }

    /// The words of a cell, in which bars and grave accents would end it, whatever they stand in.
    fn cell(&self, words: &[Inline], is_number: bool, escape: Escape) -> String {
        let plain = plain_number(words, self.language).filter(|_| is_number);
        let words = plain.as_ref().map_or(words, std::slice::from_ref);
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

/// A count that is read from its text alone, as that text.
fn plain_number(words: &[Inline], language: &str) -> Option<Inline> {
    let [Inline::Count(count)] = words else { return None };
    let plain = Count::new(count.text.clone(), count.value);
    let is_plain = *count == plain && numeral::value_of(&count.text, language) == Ok(count.value);
    is_plain.then(|| Inline::Text(count.text.clone()))
}

fn row(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}
