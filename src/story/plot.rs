//! What is drawn of a chart: its table as numbers and dates, with what its attributes say of rows and columns.

use super::{BarDirection, Cell, Chart, ChartKind, CountKind, Date, Inline, plain_text};
use crate::chart::{
    ChartError, Date as Day, Event, Kind, Orientation, Partial, Period, Position, Row, Spacing, Spec, State, Table,
    Target,
};
use crate::motion::numerals;
use rust_decimal::Decimal;
use strum::{IntoStaticStr, VariantNames};

/// Why a chart cannot be drawn.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum PlotError {
    /// An attribute names a column that is not in the table.
    NoSuchColumn {
        /// The attribute.
        attribute: &'static str,
        /// The name.
        found: String,
        /// The headings of the table.
        known: Vec<String>,
    },
    /// An attribute names a row that is not in the table.
    NoSuchRow {
        /// The attribute.
        attribute: &'static str,
        /// The name.
        found: String,
        /// The first cells of the rows.
        known: Vec<String>,
    },
    /// A cell that should be a number is none.
    NoNumber {
        /// The first cell of its row.
        row: String,
        /// What it says.
        found: String,
    },
    /// The numbers are not measured alike.
    MixedUnits(String, String),
    /// An attribute that this kind of chart does not have.
    NotOfKind {
        /// The attribute.
        attribute: &'static str,
        /// The kind of the chart.
        kind: &'static str,
        /// The kinds that have it.
        of: &'static str,
    },
    /// A timeline that is not a column of dates and one of words.
    TimelineColumns(usize),
    /// The drawing itself fails.
    Drawing(ChartError),
}

/// The table and the specification of what is drawn of `chart`. A target without words has its number for a label.
pub(crate) fn plot(chart: &Chart) -> Result<(Table, Spec), PlotError> {
    suits(chart)?;
    let numbers: Vec<usize> = (0..chart.table.columns.len()).filter(|at| chart.is_number_column(*at)).collect();
    let [partial, events] = [("partial", &chart.partial), ("events", &chart.events)]
        .map(|(attribute, name)| column(chart, attribute, name));
    let (partial, events) = (partial?, events?);
    let table = table(chart, &numbers)?;
    let spec = Spec {
        unit: chart.unit.clone(),
        target: target(chart)?,
        partial: words(chart, partial).chain(counted(chart)).map(|(row, label)| Partial { row, label }).collect(),
        events: words(chart, events).map(|(row, label)| Event { at: Position::Row(row), label }).collect(),
        state: state(chart, &numbers)?,
        ..Spec::new(kind(chart), plain_text(&chart.table.caption))
    };
    Ok((table, spec))
}

/// Fails where an attribute is not of the chart's kind.
fn suits(chart: &Chart) -> Result<(), PlotError> {
    use ChartKind::{Bars, Line, Marks, Timeline};
    let given = [
        ("bars", chart.bars.is_some(), &[Bars][..], "`bars`"),
        ("of", chart.of.is_some(), &[Marks], "`marks`"),
        (".steps", chart.steps, &[Line], "`line`"),
        (".even", chart.even, &[Timeline], "`timeline`"),
        ("target", chart.target.is_some(), &[Bars, Line], "`bars` and `line`"),
        ("partial", chart.partial.is_some(), &[Bars, Line], "`bars` and `line`"),
        ("events", chart.events.is_some(), &[Line], "`line`"),
        ("unit", chart.unit.is_some() && chart.kind == Timeline, &[], "charts of numbers"),
    ];
    match given.into_iter().find(|(_, is_given, kinds, _)| *is_given && !kinds.contains(&chart.kind)) {
        Some((attribute, _, _, of)) => Err(PlotError::NotOfKind { attribute, kind: chart.kind.name(), of }),
        None => Ok(()),
    }
}

fn kind(chart: &Chart) -> Kind {
    match chart.kind {
        ChartKind::Bars => Kind::Bars {
            orientation: chart.bars.map(|direction| match direction {
                BarDirection::Lying => Orientation::Horizontal,
                BarDirection::Upright => Orientation::Vertical,
            }),
        },
        ChartKind::Dots => Kind::Dots,
        ChartKind::Marks => Kind::Marks { of: chart.of },
        ChartKind::Line => Kind::Line { steps: chart.steps },
        ChartKind::Timeline => Kind::Timeline { spacing: if chart.even { Spacing::Even } else { Spacing::ToScale } },
    }
}

/// The place of the column that an attribute names.
fn column(chart: &Chart, attribute: &'static str, name: &Option<String>) -> Result<Option<usize>, PlotError> {
    let Some(name) = name else { return Ok(None) };
    let known = headings(chart);
    let at = known.iter().skip(1).position(|heading| heading == name);
    at.map(|at| Some(at + 1)).ok_or_else(|| PlotError::NoSuchColumn { attribute, found: name.clone(), known })
}

fn headings(chart: &Chart) -> Vec<String> {
    chart.table.columns.iter().map(|column| plain_text(&column.heading)).collect()
}

fn labels(chart: &Chart) -> Vec<String> {
    chart.table.rows.iter().map(|row| row.first().map(|cell| plain_text(cell)).unwrap_or_default()).collect()
}

/// The rows that have words in a column, with these.
fn words(chart: &Chart, column: Option<usize>) -> impl Iterator<Item = (usize, String)> {
    let cells = chart.table.rows.iter().map(move |row| row.get(column?).map(|cell| plain_text(cell)));
    cells.enumerate().filter_map(|(row, words)| Some((row, words.filter(|words| !words.is_empty())?)))
}

/// The rows whose count is said to be partial, with its period.
fn counted(chart: &Chart) -> impl Iterator<Item = (usize, String)> {
    let partial = |cell: &Cell| match cell.as_slice() {
        [Inline::Count(count)] if count.partial => count.period.clone(),
        _ => None,
    };
    let is_column = chart.partial.is_some();
    let rows = chart.table.rows.iter().enumerate().filter(move |_| !is_column);
    rows.filter_map(move |(index, row)| Some((index, row.iter().find_map(partial)?)))
}

fn target(chart: &Chart) -> Result<Option<Target>, PlotError> {
    let Some(target) = &chart.target else { return Ok(None) };
    let rows = target.row.as_ref().map(|name| row(chart, "target-for", name)).transpose()?.into_iter().collect();
    let label = target.label.clone().unwrap_or_else(|| target.text.clone());
    Ok(Some(Target { value: target.value, label, rows }))
}

/// The place of the row that an attribute names.
fn row(chart: &Chart, attribute: &'static str, name: &str) -> Result<usize, PlotError> {
    let known = labels(chart);
    let at = known.iter().position(|label| label == name);
    at.ok_or_else(|| PlotError::NoSuchRow { attribute, found: name.to_owned(), known })
}

fn state(chart: &Chart, numbers: &[usize]) -> Result<State, PlotError> {
    let Some(name) = &chart.highlight else { return Ok(State::default()) };
    let headings = headings(chart);
    let series = numbers.iter().position(|at| headings.get(*at).is_some_and(|heading| heading == name));
    match series.filter(|_| chart.kind == ChartKind::Line) {
        Some(series) => Ok(State { rows: Vec::new(), series: vec![series] }),
        None => Ok(State { rows: vec![row(chart, "highlight", name)?], series: Vec::new() }),
    }
}

fn table(chart: &Chart, numbers: &[usize]) -> Result<Table, PlotError> {
    let is_timeline = chart.kind == ChartKind::Timeline;
    let headings = headings(chart);
    if is_timeline && headings.len() != 2 {
        return Err(PlotError::TimelineColumns(headings.len()));
    }
    let shown = if is_timeline { &[1][..] } else { numbers };
    let header = [0].iter().chain(shown).filter_map(|at| headings.get(*at).cloned()).collect();
    let rows = chart.table.rows.iter().map(|cells| {
        let text = |at: usize| cells.get(at).map(|cell| plain_text(cell)).unwrap_or_default();
        let numbers = numbers.iter().map(|at| number(cells.get(*at).map_or(&[], Vec::as_slice), || text(0)));
        Ok(Row {
            label: text(usize::from(is_timeline)),
            period: cells.first().and_then(|cell| period(cell)),
            cells: numbers.collect::<Result<_, _>>()?,
        })
    });
    let mut rows = rows.collect::<Result<Vec<_>, _>>()?;
    // Of categories, some of which look like years.
    if !is_timeline && (chart.kind != ChartKind::Line || rows.iter().any(|row| row.period.is_none())) {
        rows.iter_mut().for_each(|row| row.period = None);
    }
    Ok(Table { header, rows })
}

/// The number of a cell; `None` where there is none, as in one that is empty or holds a dash.
fn number(cell: &[Inline], row: impl Fn() -> String) -> Result<Option<Decimal>, PlotError> {
    match cell {
        [Inline::Count(count)] if count.kind == CountKind::Amount => Ok(Some(count.value)),
        other if is_missing(&plain_text(other)) => Ok(None),
        other => Err(PlotError::NoNumber { row: row(), found: plain_text(other) }),
    }
}

/// Whether `text` says that there is no number: nothing, a mark such as a dash, or what spreadsheets write there.
pub(crate) fn is_missing(text: &str) -> bool {
    const WORDS: [&str; 5] = ["n/a", "N/A", "NA", "n.a.", "N.A."];
    WORDS.contains(&text.trim()) || !text.chars().any(char::is_alphanumeric)
}

/// When something was: the dates in a cell, or a year, a month or a day in digits, or two with a dash between them, of which the
/// second may leave out the century.
fn period(cell: &[Inline]) -> Option<Period> {
    let text = plain_text(cell);
    let mut marked = Vec::new();
    dates(cell, &mut marked);
    let (from, to) = match marked.as_slice() {
        [] => span(&text)?,
        [date] => (*date, None),
        [first, .., last] => (*first, Some(*last)),
    };
    Some(Period { from: day(from), to: to.map(day), text })
}

fn dates(inlines: &[Inline], found: &mut Vec<Date>) {
    for inline in inlines {
        match inline {
            Inline::Date { date, .. } => found.push(*date),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Subscript(text)
            | Inline::Superscript(text)
            | Inline::Link { text, .. }
            | Inline::Foreign { text, .. } => dates(text, found),
            _ => {}
        }
    }
}

/// The date that `text` is in digits, or the two of a span.
fn span(text: &str) -> Option<(Date, Option<Date>)> {
    let digit = |char: char| numerals::digit_value(char).and_then(|(_, worth)| char::from_digit(worth, 10));
    let plain: String = text.trim().chars().map(|char| digit(char).unwrap_or(char)).collect();
    let date = |text: &str| text.trim().parse().ok();
    if let Some(date) = date(&plain) {
        return Some((date, None));
    }
    let years = plain.split_once('-').filter(|(from, to)| from.trim().len() == 4 && matches!(to.trim().len(), 2 | 4));
    let (from, to) = plain.split_once(['\u{2013}', '\u{2014}']).or(years)?;
    Some((date(from)?, Some(date(to).or_else(|| date(&in_century(from.trim(), to.trim())?))?)))
}

/// The later year of a span such as `1914–18`, whose two digits stand for a year in the century of the earlier.
fn in_century(from: &str, to: &str) -> Option<String> {
    let is_year = |text: &str, digits| text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    let (century, year) = from.split_at_checked(2).filter(|_| is_year(from, 4) && is_year(to, 2))?;
    (to > year).then(|| format!("{century}{to}"))
}

fn day(date: Date) -> Day {
    let (year, month, day) = date.parts();
    Day { year: i32::from(year), month, day }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_where_a_number_is_missing_is_none() {
        for text in ["", "–", "…", "n/a", " N/A ", "NA", "n.a."] {
            assert!(is_missing(text), "{text}");
        }
        for text in ["0", "Na", "none", "n/a 5"] {
            assert!(!is_missing(text), "{text}");
        }
    }

    #[test]
    fn dates_and_spans_are_read_from_digits_and_from_what_is_marked() {
        let of = |text: &str| {
            let period = period(&[Inline::Text(text.to_owned())])?;
            Some((period.from, period.to))
        };
        assert_eq!(of("1912"), Some((Day::year(1912), None)));
        assert_eq!(of("1991-12-24"), Some((Day::day(1991, 12, 24), None)));
        for span in ["1927–1949", "1927 — 1949", "1927-1949", "١٩٢٧–١٩٤٩"] {
            assert_eq!(of(span), Some((Day::year(1927), Some(Day::year(1949)))), "{span}");
        }
        for span in ["1914–18", "1914 – 18", "1914-18", "١٩١٤–١٨"] {
            assert_eq!(of(span), Some((Day::year(1914), Some(Day::year(1918)))), "{span}");
        }
        assert_eq!(of("2003–04"), Some((Day::year(2003), Some(Day::year(2004)))));
        for none in ["", "soon", "1960s", "24 December 1991", "12–15", "1998–02", "1914–1"] {
            assert_eq!(of(none), None, "{none}");
        }
        let marked = |text: &str, date: &str| Inline::Date {
            date: date.parse().unwrap(),
            text: vec![Inline::Text(text.to_owned())],
        };
        let cell = [marked("1960s", "1960"), Inline::Text("–".to_owned()), marked("1990s", "1990")];
        let period = period(&cell).unwrap();
        assert_eq!(
            (period.from, period.to, period.text.as_str()),
            (Day::year(1960), Some(Day::year(1990)), "1960s–1990s")
        );
    }
}
