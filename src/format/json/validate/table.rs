//! Validation of a table in JSON.

use super::Walker;
use crate::format::validate;
use crate::story::Table;

impl Walker<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        self.within("caption", |walker| walker.line(&table.caption));
        self.check(validate::table(table));
        self.each("columns", &table.columns, |walker, _, column| {
            walker.within("heading", |walker| walker.line(&column.heading));
        });
        self.each("rows", &table.rows, |walker, _, row| {
            walker.check(validate::row(row, table.columns.len()));
            walker.indexed(row, |walker, cell| walker.line(cell));
        });
    }
}
