//! Chart divisions: a table and what it shows.

use super::{
    attribute_names::ChartAttribute,
    attributes::Attributes,
    reader::Reader,
    tree::{Node, NodeKind},
};
use crate::format::{ChartProblem, ProblemKind, validate};
use crate::story::{
    BarDirection, Chart, ChartKind, ChartTarget, Column, Inline, PlotError, Table, is_missing, numeral,
};
use crate::story::{Count, plain_text};
use jotdown::Container;

impl Reader<'_> {
    /// A chart; `None` where it has no type or no table.
    pub(super) fn chart(&mut self, node: &Node<'_>) -> Option<Chart> {
        let at = self.opening_mark(node);
        let fields: Attributes<ChartAttribute> = self.attributes(node, "a chart");
        let kind = self.choice(&fields, ChartAttribute::Type, ChartKind::ALL, ChartKind::name);
        if !fields.has(ChartAttribute::Type) {
            self.error(at, ChartProblem::NoChartType);
        }
        let before = self.problems.len();
        let mut chart = self.attributed(&fields, kind.unwrap_or(ChartKind::Bars));
        let is_whole = self.parts(node, &mut chart, fields.has(ChartAttribute::Data));
        chart.table.note = fields.text(ChartAttribute::Note);
        chart.table.source = fields.text(ChartAttribute::Source);
        if !is_whole || kind.is_none() {
            return None;
        }
        let place = self.place(at);
        // What is wrong with an attribute or a cell is said already.
        if let Err(kind) = validate::chart(&chart)
            && self.problems.len() == before
        {
            let named = attribute(&kind).and_then(|name| name.parse().ok()).and_then(|name| fields.get(name));
            self.error(named.map_or(at, |(_, at)| at), kind);
        }
        self.places.charts.push(place);
        Some(chart)
    }

    /// A chart of what its attributes say, without a table.
    fn attributed(&mut self, fields: &Attributes<ChartAttribute>, kind: ChartKind) -> Chart {
        let of = |text: &str| text.parse().ok().filter(|of| *of > 0).ok_or_else(|| ChartProblem::Of(text.to_owned()));
        Chart {
            kind,
            table: Table::default(),
            data: self.parsed(fields, ChartAttribute::Data, |file| validate::data(file).map(|()| file.to_owned())),
            unit: fields.text(ChartAttribute::Unit),
            target: self.target(fields),
            partial: fields.text(ChartAttribute::Partial),
            events: fields.text(ChartAttribute::Events),
            highlight: fields.text(ChartAttribute::Highlight),
            of: self.parsed(fields, ChartAttribute::Of, of),
            bars: self.choice(fields, ChartAttribute::Bars, BarDirection::ALL, BarDirection::name),
            steps: fields.has(ChartAttribute::Steps),
            even: fields.has(ChartAttribute::Even),
            drawings: None,
        }
    }

    fn target(&mut self, fields: &Attributes<ChartAttribute>) -> Option<ChartTarget> {
        let Some(text) = fields.text(ChartAttribute::Target) else {
            for name in [ChartAttribute::TargetLabel, ChartAttribute::TargetFor] {
                if let Some((_, at)) = fields.get(name) {
                    self.error(at, ChartProblem::NoTarget(name.into()));
                }
            }
            return None;
        };
        let language = self.language.clone();
        let value = self.parsed(fields, ChartAttribute::Target, |_| numeral::value_of(&text, &language))?;
        let (label, row) = (fields.text(ChartAttribute::TargetLabel), fields.text(ChartAttribute::TargetFor));
        Some(ChartTarget { text, value, label, row })
    }

    /// Reads the table, unless the chart has a file of data, and the finding; whether they are there.
    fn parts(&mut self, node: &Node<'_>, chart: &mut Chart, has_file: bool) -> bool {
        let at = self.opening_mark(node);
        let is_table = |node: &Node<'_>| matches!(node.kind, NodeKind::Container(Container::Table));
        let (table, rest) = match node.children.split_first() {
            Some((first, rest)) if is_table(first) => (Some(first), rest),
            _ => (None, node.children.as_slice()),
        };
        if table.is_some() == has_file || rest.len() > 1 || !rest.iter().all(Node::is_paragraph) {
            self.error(at, ChartProblem::ChartParts);
            return false;
        }
        if let Some(table) = table {
            self.no_attributes(table, "the table of a chart");
            let probe = chart.clone();
            let is_number = move |columns: &[Column], at: usize| {
                let table = Table { columns: columns.to_vec(), ..Table::default() };
                Chart { table, ..probe.clone() }.is_number_column(at)
            };
            match self.cells(table, &is_number) {
                Some(table) => chart.table = table,
                None => return false,
            }
        }
        if let Some(finding) = rest.first() {
            chart.table.caption = self.caption(finding);
        }
        true
    }

    /// The words of a cell of a column of numbers: a number that is not marked is a count.
    pub(super) fn number_cell(&mut self, node: &Node<'_>, words: Vec<Inline>) -> Vec<Inline> {
        let text = plain_text(&words);
        match words.as_slice() {
            [Inline::Count(_)] => return words,
            _ if is_missing(&text) => return words,
            [Inline::Text(_)] => {}
            _ => {
                self.error(node.span.start, ChartProblem::NumberCell(text));
                return words;
            }
        }
        let language = self.language.clone();
        match self.valid(node.span.start, numeral::value_of(&text, &language)) {
            Some(value) => {
                let place = self.place(node.span.start);
                self.places.counts.push(place);
                vec![Inline::Count(Count::new(text, value))]
            }
            None => words,
        }
    }
}

/// The attribute that a problem is with.
fn attribute(kind: &ProblemKind) -> Option<&'static str> {
    match kind {
        ProblemKind::Plot(
            PlotError::NoSuchColumn { attribute, .. }
            | PlotError::NoSuchRow { attribute, .. }
            | PlotError::NotOfKind { attribute, .. },
        ) => Some(attribute),
        _ => None,
    }
}
