//! Writing charts.

use super::{attributes::Attributes, blocks::Writer, escape::Escape};
use crate::story::{BarDirection, Chart, Table};

impl Writer<'_> {
    pub(super) fn chart(&self, chart: &Chart, escape: Escape) -> String {
        let mut out = format!("{}::: chart\n", attributes(chart).above());
        if chart.data.is_none() {
            let table = Table { caption: Vec::new(), ..chart.table.clone() };
            out += &self.cells(&table, &|at| chart.is_number_column(at), escape);
            out.push('\n');
        }
        if !chart.table.caption.is_empty() {
            out += &format!("\n{}\n", self.marked("", &chart.table.caption, escape));
        }
        out + ":::"
    }
}

fn attributes(chart: &Chart) -> Attributes {
    let mut attributes = Attributes::default();
    let target = chart.target.as_ref();
    attributes.name("type", Some(chart.kind.name()));
    attributes.name("data", chart.data.as_deref());
    attributes.words("unit", chart.unit.as_deref());
    attributes.words("target", target.map(|target| target.text.as_str()));
    attributes.words("target-label", target.and_then(|target| target.label.as_deref()));
    attributes.words("target-for", target.and_then(|target| target.row.as_deref()));
    attributes.words("partial", chart.partial.as_deref());
    attributes.words("events", chart.events.as_deref());
    attributes.words("highlight", chart.highlight.as_deref());
    attributes.name("of", chart.of.map(|of| of.to_string()).as_deref());
    attributes.name("bars", chart.bars.map(BarDirection::name));
    attributes.class("steps", chart.steps);
    attributes.class("even", chart.even);
    attributes.words("note", chart.table.note.as_deref());
    attributes.words("source", chart.table.source.as_deref());
    attributes
}
