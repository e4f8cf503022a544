//! Strategies of charts that can be drawn.

use super::*;
use crate::chart::{Setting, draw};

/// A chart of numbers, of a file or of dates.
pub(super) fn chart() -> impl Strategy<Value = Chart> {
    let texts = (words(), option::of(words()), option::of(words()));
    (texts, prop_oneof![4 => numbers(), 1 => dates(), 1 => file()]).prop_map(|((caption, note, source), chart)| {
        let table = Table { caption: vec![Inline::Text(caption)], note, source, ..chart.table };
        Chart { table, ..chart }
    })
}

fn of(kind: ChartKind, headings: &[&str], rows: Vec<Vec<Cell>>) -> Chart {
    let column = |heading: &&str| Column { heading: vec![Inline::Text((*heading).to_owned())], align: Align::Auto };
    let table = Table { columns: headings.iter().map(column).collect(), rows, ..Table::default() };
    Chart {
        kind,
        table,
        data: None,
        unit: None,
        target: None,
        partial: None,
        events: None,
        highlight: None,
        of: None,
        bars: None,
        steps: false,
        even: false,
        drawings: None,
    }
}

fn numbers() -> impl Strategy<Value = Chart> {
    let kinds = select(&[ChartKind::Bars, ChartKind::Dots, ChartKind::Marks, ChartKind::Line][..]);
    let number = option::of((0_u32..40).prop_map(|number| Count::new(number.to_string(), number.into())));
    let row = (words(), number.prop_map(|number| number.map(Inline::Count).into_iter().collect()), option::of(words()));
    let flags = (any::<bool>(), any::<bool>(), option::of(words()), option::of(words()));
    // One of them has a number.
    (kinds, vec(row, 0..2), words(), flags).prop_map(|(kind, mut rows, label, (words, flag, unit, named))| {
        let has_axis = matches!(kind, ChartKind::Bars | ChartKind::Line);
        rows.push((label.clone(), vec![Inline::Count(Count::new("7", 7.into()))], None));
        let has_words = has_axis && words;
        let rows = rows.into_iter().map(|(label, number, words)| {
            let words = words.map(Inline::Text).into_iter().collect();
            let cells = [vec![Inline::Text(label)], number, words];
            cells.into_iter().take(if has_words { 3 } else { 2 }).collect()
        });
        let chart = of(kind, &["Row", "Number", "*Words*"][..if has_words { 3 } else { 2 }], rows.collect());
        let words = has_words.then(|| "*Words*".to_owned());
        let target = ChartTarget { text: "9 or more".to_owned(), value: 9.into(), label: named, row: None };
        Chart {
            unit,
            target: (has_axis && flag).then_some(target),
            partial: words.clone().filter(|_| kind == ChartKind::Bars),
            events: words.filter(|_| kind == ChartKind::Line),
            highlight: flag.then_some(label),
            of: (kind == ChartKind::Marks).then_some(200),
            bars: flag.then_some(BarDirection::Lying).filter(|_| kind == ChartKind::Bars),
            steps: flag && kind == ChartKind::Line,
            ..chart
        }
    })
}

fn dates() -> impl Strategy<Value = Chart> {
    (words(), words(), date(), any::<bool>()).prop_map(|(one, other, date, even)| {
        let text = |text: &str| vec![Inline::Text(text.to_owned())];
        let marked = vec![Inline::Date { date, text: text("then") }];
        let chart = of(
            ChartKind::Timeline,
            &["When", "What"],
            vec![
                vec![text("1912"), text(&one)],
                vec![text("1927\u{2013}1949"), text(&other)],
                vec![marked, text(&one)],
            ],
        );
        Chart { even, ..chart }
    })
}

fn file() -> impl Strategy<Value = Chart> {
    any::<bool>().prop_map(|dots| {
        let kind = if dots { ChartKind::Dots } else { ChartKind::Bars };
        Chart { data: Some("data/trade.csv".to_owned()), ..of(kind, &[], Vec::new()) }
    })
}

/// What a build draws of `chart`; nothing of one whose table it has not read.
pub(super) fn drawings(chart: &Chart) -> Option<Drawings> {
    let (table, spec) = plot(chart).ok()?;
    let drawn = draw(&table, &spec, &Setting::default()).ok()?;
    Some(Drawings { narrow: drawn.narrow.sorted(), wide: drawn.wide.sorted() })
}

/// `chart` with something else under discussion, where it can have that.
pub(super) fn again(chart: &Chart) -> Option<Chart> {
    let label = chart.table.rows.first().and_then(|row| row.first()).map(|cell| plain_text(cell));
    let highlight = label.filter(|label| chart.highlight.is_none() && !label.is_empty());
    let again = Chart { highlight, ..chart.clone() };
    validate::chart(&again).is_ok().then_some(again)
}
