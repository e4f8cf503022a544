//! Validation of a chart in JSON.

use super::Walker;
use crate::format::validate;
use crate::story::Chart;

impl Walker<'_> {
    pub(super) fn chart(&mut self, chart: &Chart) {
        self.found.charts.push(self.path.clone());
        if let Some(file) = &chart.data {
            self.within("data", |walker| walker.check(validate::data(file)));
        }
        // The table of a file comes when the story is built.
        if chart.data.is_none() || !chart.table.columns.is_empty() {
            self.within("table", |walker| walker.table(&chart.table));
        } else {
            self.within("table", |walker| walker.within("caption", |walker| walker.line(&chart.table.caption)));
        }
        self.check(validate::chart(chart));
    }
}
