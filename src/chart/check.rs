//! Whether a chart can be drawn, and read.

use super::{ChartError, Kind, Position, Spec, Table};
use rust_decimal::{Decimal, prelude::ToPrimitive};

/// The most lines of a chart.
pub(super) const MOST_SERIES: usize = 8;
/// The most events of a chart.
pub(super) const MOST_EVENTS: usize = 12;
/// The most characters of a label.
pub(super) const LONGEST_LABEL: usize = 240;
/// The most things that are drawn one by one.
pub(super) const MOST_THINGS: u32 = 400;
/// The most kinds of marks that can be told apart without colour.
const MOST_KINDS: usize = 3;

type Checked = Result<(), ChartError>;

/// Fails for what cannot be drawn; whatever passes is drawn whole.
pub(super) fn check(table: &Table, spec: &Spec) -> Checked {
    if spec.finding.trim().is_empty() {
        return Err(ChartError::NoFinding);
    }
    if table.rows.is_empty() {
        return Err(ChartError::NoRows);
    }
    size(table, spec.kind)?;
    labels(table, spec)?;
    parts(spec)?;
    references(table, spec)?;
    dates(table, spec)?;
    if matches!(spec.kind, Kind::Timeline { .. }) {
        return Ok(());
    }
    if table.numbers().next().is_none() {
        return Err(ChartError::NoNumbers);
    }
    match spec.kind {
        Kind::Dots => dots(table, spec.kind),
        Kind::Marks { of } => marks(table, spec.kind, of),
        _ => Ok(()),
    }
}

fn size(table: &Table, kind: Kind) -> Checked {
    let most = match kind {
        Kind::Bars { .. } => 100,
        Kind::Dots => 40,
        // What no row speaks of is a kind of its own.
        Kind::Marks { of } => MOST_KINDS - usize::from(of.is_some()),
        Kind::Line { .. } => 2000,
        Kind::Timeline { .. } => 100,
    };
    if table.rows.len() > most {
        return Err(ChartError::ManyRows { kind, found: table.rows.len(), most });
    }
    if let Kind::Timeline { .. } = kind {
        return Ok(());
    }
    let columns = if matches!(kind, Kind::Line { .. }) { 1..=MOST_SERIES } else { 1..=1 };
    if !columns.contains(&table.columns()) {
        return Err(ChartError::Columns { kind, found: table.columns() });
    }
    match table.rows.iter().position(|row| row.cells.len() > table.columns()) {
        Some(row) => Err(ChartError::LongRow { row }),
        None => Ok(()),
    }
}

fn labels(table: &Table, spec: &Spec) -> Checked {
    let rows = table.labels().chain(table.header.iter().map(String::as_str));
    let periods = table.rows.iter().filter_map(|row| row.period.as_ref()).map(|period| period.text.as_str());
    let events = spec.events.iter().map(|event| event.label.as_str());
    let partial = spec.partial.iter().map(|partial| partial.label.as_str());
    let target = spec.target.iter().map(|target| target.label.as_str());
    let all = rows.chain(periods).chain(events).chain(partial).chain(target).chain(spec.unit.as_deref());
    for label in all {
        let found = label.chars().count();
        if found > LONGEST_LABEL {
            return Err(ChartError::LongLabel { begins: label.chars().take(20).collect(), found });
        }
    }
    Ok(())
}

/// Parts that only some kinds have.
fn parts(spec: &Spec) -> Checked {
    let kind = spec.kind;
    let (bars, line) = (matches!(kind, Kind::Bars { .. }), matches!(kind, Kind::Line { .. }));
    let refused = |part| Err(ChartError::NoSuchPart { kind, part });
    if spec.target.is_some() && !bars && !line {
        return refused("a target");
    }
    if !spec.partial.is_empty() && !bars && !line {
        return refused("a partial period");
    }
    if !spec.events.is_empty() && !line {
        return refused("an event");
    }
    if spec.events.len() > MOST_EVENTS {
        return Err(ChartError::ManyEvents { found: spec.events.len() });
    }
    Ok(())
}

fn references(table: &Table, spec: &Spec) -> Checked {
    let target = spec.target.iter().flat_map(|target| &target.rows).map(|row| ("the target", *row));
    let partial = spec.partial.iter().map(|partial| ("a partial period", partial.row));
    let events = spec.events.iter().filter_map(|event| match event.at {
        Position::Row(row) => Some(("an event", row)),
        Position::Date(_) => None,
    });
    let state = spec.state.rows.iter().map(|row| ("the part under discussion", *row));
    for (part, index) in target.chain(partial).chain(events).chain(state) {
        if index >= table.rows.len() {
            return Err(ChartError::NotInTable { part, what: "row", index, count: table.rows.len() });
        }
    }
    match spec.state.series.iter().find(|column| **column >= table.columns()) {
        Some(index) => Err(ChartError::NotInTable {
            part: "the line under discussion",
            what: "column",
            index: *index,
            count: table.columns(),
        }),
        None => Ok(()),
    }
}

fn dates(table: &Table, spec: &Spec) -> Checked {
    let is_timeline = matches!(spec.kind, Kind::Timeline { .. });
    let periods = table.rows.iter().map(|row| row.period.as_ref()).collect::<Vec<_>>();
    if is_timeline && let Some(row) = periods.iter().position(Option::is_none) {
        return Err(ChartError::NoDate { row });
    }
    let Some(dates) = periods.into_iter().map(|period| period.map(|period| period.from)).collect::<Option<Vec<_>>>()
    else {
        let dated = spec.events.iter().find(|event| matches!(event.at, Position::Date(_)));
        return dated.map_or(Ok(()), |event| Err(ChartError::EventOutside { label: event.label.clone() }));
    };
    // What is known less exactly may stand before or after what is in it.
    if let Some(row) = dates.windows(2).position(|pair| pair[1].end() <= pair[0].start()) {
        return Err(ChartError::NotInOrder { row: row + 1 });
    }
    let (first, last) = (dates.first().map_or(0.0, |date| date.start()), dates.last().map_or(0.0, |date| date.end()));
    let outside = |date: super::Date| date.middle() < first || date.middle() > last;
    match spec.events.iter().find(|event| matches!(event.at, Position::Date(date) if outside(date))) {
        Some(event) => Err(ChartError::EventOutside { label: event.label.clone() }),
        None => Ok(()),
    }
}

fn dots(table: &Table, kind: Kind) -> Checked {
    for (row, value) in table.column(0).enumerate() {
        count(kind, row, value)?;
    }
    Ok(())
}

fn marks(table: &Table, kind: Kind, of: Option<u32>) -> Checked {
    let mut sum = 0;
    for (row, value) in table.column(0).enumerate() {
        sum += count(kind, row, value)?;
    }
    if of.is_some_and(|of| sum > of) {
        return Err(ChartError::MoreThanAll { found: sum, of: of.unwrap_or_default() });
    }
    let all = of.unwrap_or(sum);
    if !(1..=MOST_THINGS).contains(&all) {
        return Err(ChartError::Things { kind, found: all.to_string() });
    }
    Ok(())
}

/// A number of things; none where it is missing.
fn count(kind: Kind, row: usize, value: Option<Decimal>) -> Result<u32, ChartError> {
    let value = value.unwrap_or_default();
    if value.is_sign_negative() && !value.is_zero() || !value.is_integer() {
        return Err(ChartError::NotCountable { kind, row, found: value.to_string() });
    }
    match value.to_u32().filter(|count| *count <= MOST_THINGS) {
        Some(count) => Ok(count),
        None => Err(ChartError::Things { kind, found: value.normalize().to_string() }),
    }
}
