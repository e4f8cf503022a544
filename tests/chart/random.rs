//! Whatever comes: drawn in order, or refused in words; never a panic.

use crate::is_in_order;
use proptest::prelude::*;
use rust_decimal::Decimal;
use scrollwork::chart::{
    Date, Direction, Event, Kind, Orientation, Partial, Period, Position, Row, Setting, Spacing, Spec, State, Table,
    Target, draw,
};

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn any_table_is_drawn_in_order_or_refused(table in table(), spec in spec(), is_mirrored in any::<bool>()) {
        let direction = if is_mirrored { Direction::RightToLeft } else { Direction::LeftToRight };
        match draw(&table, &spec, &Setting { direction, ..Setting::default() }) {
            Ok(chart) => {
                prop_assert_eq!(is_in_order(&chart.narrow), Ok(()), "narrow");
                prop_assert_eq!(is_in_order(&chart.wide), Ok(()), "wide");
                prop_assert_eq!(chart.table.rows.len(), table.rows.len());
            }
            Err(error) => prop_assert!(!error.found().is_empty() && !error.expected().is_empty()),
        }
    }
}

fn table() -> impl Strategy<Value = Table> {
    let rows = (0_usize..2, prop_oneof![4 => 1_usize..10, 1 => 0_usize..70]).prop_flat_map(|(more, count)| {
        let columns = if more == 0 { Just(1_usize).boxed() } else { (0_usize..9).boxed() };
        columns.prop_flat_map(move |columns| (Just(columns), prop::collection::vec(row(columns), count)))
    });
    (rows, prop::collection::vec(label(), 10), any::<bool>()).prop_map(|((columns, mut rows), labels, is_dated)| {
        for (index, row) in rows.iter_mut().enumerate() {
            if is_dated && let Some(period) = &mut row.period {
                period.from = Date { year: 1900 + (index * index) as i32, ..period.from };
            } else if !is_dated {
                row.period = None;
            }
        }
        Table { header: labels.into_iter().take(columns + 1).collect(), rows }
    })
}

fn row(columns: usize) -> impl Strategy<Value = Row> {
    (label(), prop::collection::vec(cell(), 0..=columns), date(), label()).prop_map(|(label, cells, from, text)| Row {
        label,
        cells,
        period: Some(Period { from, to: None, text }),
    })
}

fn date() -> impl Strategy<Value = Date> {
    (1000..2100, prop::option::of(1_u8..13), prop::option::of(1_u8..32)).prop_map(|(year, month, day)| Date {
        year,
        month,
        day,
    })
}

fn cell() -> impl Strategy<Value = Option<Decimal>> {
    let whole = (0_i64..40).prop_map(Decimal::from);
    let fine = (any::<i64>(), 0_u32..20).prop_map(|(digits, scale)| Decimal::new(digits, scale));
    let giant =
        (any::<i64>(), 0_u32..10).prop_map(|(digits, power)| Decimal::from(digits) * Decimal::from(10_i64.pow(power)));
    prop::option::weighted(0.9, prop_oneof![4 => whole, 2 => fine, 1 => giant])
}

fn label() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => "[A-Za-z]{1,9}( [a-z]{1,9}){0,2}",
        1 => "[0-9]{4}",
        1 => "[A-Za-z ]{0,90}",
        1 => "[\u{1000}-\u{103F}]{1,40}",
        1 => "[\u{1780}-\u{17D3} ]{1,40}",
        1 => "[ء-ي ]{1,40}",
        1 => "[一-龥]{1,40}",
        1 => "\\PC{0,40}",
    ]
}

fn spec() -> impl Strategy<Value = Spec> {
    let target = prop::option::of((cell(), label(), indices()));
    let partial = prop::collection::vec((0_usize..10, label()), 0..3);
    let events = prop::collection::vec((0_usize..10, label()), 0..5);
    (kind(), prop::option::of(label()), target, partial, events, indices(), indices()).prop_map(
        |(kind, unit, target, partial, events, rows, series)| {
            let (bars, line) = (matches!(kind, Kind::Bars { .. }), matches!(kind, Kind::Line { .. }));
            let target = target.filter(|_| bars || line);
            let target = target.and_then(|(value, label, rows)| Some(Target { value: value?, label, rows }));
            let partial = partial.into_iter().filter(|_| bars || line);
            let events = events.into_iter().filter(|_| line);
            Spec {
                unit,
                target,
                partial: partial.map(|(row, label)| Partial { row, label }).collect(),
                events: events.map(|(row, label)| Event { at: Position::Row(row), label }).collect(),
                state: State { rows, series },
                ..Spec::new(kind, "A finding")
            }
        },
    )
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![
        Just(Kind::Bars { orientation: None }),
        Just(Kind::Bars { orientation: Some(Orientation::Horizontal) }),
        Just(Kind::Bars { orientation: Some(Orientation::Vertical) }),
        Just(Kind::Dots),
        prop::option::of(0_u32..100).prop_map(|of| Kind::Marks { of }),
        any::<bool>().prop_map(|steps| Kind::Line { steps }),
        Just(Kind::Timeline { spacing: Spacing::ToScale }),
        Just(Kind::Timeline { spacing: Spacing::Even }),
    ]
}

/// Rows or columns; mostly such as there are.
fn indices() -> impl Strategy<Value = Vec<usize>> {
    prop_oneof![3 => Just(Vec::new()), 1 => prop::collection::vec(0_usize..4, 1..3)]
}
