//! Tables: a row of headings, rows of cells, a caption.

use super::{
    attribute_names::TableAttribute,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{TableProblem, validate};
use crate::story::{Align, Column, Inline, Table};
use jotdown::{Alignment, Container};

impl Reader<'_> {
    /// A table; `None` where it has no headings or no row.
    pub(super) fn table(&mut self, node: &Node<'_>) -> Option<Table> {
        let fields = self.attributes(node, "a table");
        let table = self.cells(node, &|_, _| false)?;
        Some(Table { note: fields.text(TableAttribute::Note), source: fields.text(TableAttribute::Source), ..table })
    }

    /// A table without what its attributes say. `is_number` tells by the columns which of them are of numbers alone.
    pub(super) fn cells(&mut self, node: &Node<'_>, is_number: &dyn Fn(&[Column], usize) -> bool) -> Option<Table> {
        let at = self.opening_mark(node);
        let mut table = Table::default();
        for child in &node.children {
            match &child.kind {
                NodeKind::Container(Container::TableRow { head: true }) if !table.columns.is_empty() => {
                    self.error(child.span.start, TableProblem::SecondHeader);
                }
                NodeKind::Container(Container::TableRow { head: true }) => table.columns = self.columns(child),
                NodeKind::Container(Container::TableRow { head: false }) => self.row(child, &mut table, is_number),
                _ => table.caption = self.line(&child.children),
            }
        }
        let form = validate::table(&table);
        let is_whole = form.is_ok();
        self.check(at, form);
        is_whole.then_some(table)
    }

    fn columns(&mut self, node: &Node<'_>) -> Vec<Column> {
        let column = |cell: &Node<'_>| Column { heading: self.line(&cell.children), align: align(cell) };
        node.children.iter().map(column).collect()
    }

    fn row(&mut self, node: &Node<'_>, table: &mut Table, is_number: &dyn Fn(&[Column], usize) -> bool) {
        let mut cells: Vec<Vec<Inline>> = Vec::new();
        for (at, cell) in node.children.iter().enumerate() {
            let words = self.line(&cell.children);
            cells.push(if is_number(&table.columns, at) { self.number_cell(cell, words) } else { words });
        }
        // Rows above the headings are told of the table.
        if !table.columns.is_empty() {
            self.check(node.span.start, validate::row(&cells, table.columns.len()));
        }
        table.rows.push(cells);
    }
}

fn align(cell: &Node<'_>) -> Align {
    match &cell.kind {
        NodeKind::Container(Container::TableCell { alignment, .. }) => match alignment {
            Alignment::Unspecified => Align::Auto,
            Alignment::Left => Align::Start,
            Alignment::Center => Align::Center,
            Alignment::Right => Align::End,
        },
        _ => Align::Auto,
    }
}
