//! What cannot be drawn is said in words.

use crate::{cases::table, folder, golden};
use rust_decimal::Decimal;
use scrollwork::chart::{
    Date, Event, Kind, Orientation, Partial, Period, Position, Row, Setting, Spacing, Spec, State, Table, Target, draw,
};
use std::fmt::Write as _;

const BARS: Kind = Kind::Bars { orientation: None };
const LINE: Kind = Kind::Line { steps: false };
const RAIL: Kind = Kind::Timeline { spacing: Spacing::ToScale };

#[test]
fn what_cannot_be_drawn_is_said() {
    let mut said = String::new();
    for (name, table, spec) in faults() {
        match draw(&table, &spec, &Setting::default()) {
            Ok(_) => panic!("{name} is drawn"),
            Err(error) => writeln!(said, "{name}: {error}\n").unwrap(),
        }
    }
    golden::expect(&folder().join("golden/errors.txt"), &said);
}

fn faults() -> Vec<(&'static str, Table, Spec)> {
    let two = || table(&["", "Number"], &[("One", &["1"]), ("Other", &["2"])]);
    let spec = |kind| Spec::new(kind, "A finding");
    let target = || Some(Target { value: 3.into(), label: "Target".into(), rows: vec![7] });
    let event = |at| vec![Event { at, label: "Something".into() }];
    let dated = |years: &[i32]| Table {
        header: vec!["When".into(), "What".into()],
        rows: years.iter().map(|year| dated_row(*year)).collect(),
    };
    let rows = |count: usize| Table { rows: vec![two().rows[0].clone(); count], ..two() };
    vec![
        ("no finding", two(), Spec::new(BARS, " ")),
        ("no row", table(&["", "Number"], &[]), spec(BARS)),
        ("labels only", table(&["Label"], &[("One", &[])]), spec(BARS)),
        ("two columns of bars", table(&["", "A", "B"], &[("One", &["1", "2"])]), spec(BARS)),
        ("nine lines", Table { header: vec![String::new(); 10], ..two() }, spec(LINE)),
        ("a long row", table(&["", "A"], &[("One", &["1", "2"])]), spec(BARS)),
        ("all missing", table(&["", "A"], &[("One", &[""]), ("Other", &[])]), spec(LINE)),
        ("101 bars", rows(101), spec(BARS)),
        ("four kinds of marks", rows(4), spec(Kind::Marks { of: None })),
        ("three kinds of marks, and others", rows(3), spec(Kind::Marks { of: Some(9) })),
        ("13 events", two(), Spec { events: vec![event(Position::Row(0))[0].clone(); 13], ..spec(LINE) }),
        ("a label of 241", table(&["", "A"], &[("x".repeat(241).as_str(), &["1"])]), spec(BARS)),
        ("half a dot", table(&["", "A"], &[("One", &["22.5"])]), spec(Kind::Dots)),
        ("fewer than no marks", table(&["", "A"], &[("One", &["-1"])]), spec(Kind::Marks { of: None })),
        ("no marks", table(&["", "A"], &[("One", &["0"])]), spec(Kind::Marks { of: None })),
        ("401 dots", table(&["", "A"], &[("One", &["401"])]), spec(Kind::Dots)),
        ("401 marks", table(&["", "A"], &[("One", &["300"]), ("Other", &["101"])]), spec(Kind::Marks { of: None })),
        ("more than all", two(), spec(Kind::Marks { of: Some(2) })),
        ("a target of dots", two(), Spec { target: target(), ..spec(Kind::Dots) }),
        ("a target of no row", two(), Spec { target: target(), ..spec(BARS) }),
        (
            "a part of a mark",
            two(),
            Spec { partial: vec![Partial { row: 0, label: "half".into() }], ..spec(Kind::Marks { of: None }) },
        ),
        ("an event of bars", two(), Spec { events: event(Position::Row(0)), ..spec(BARS) }),
        ("an event of no row", two(), Spec { events: event(Position::Row(2)), ..spec(LINE) }),
        ("an event without dates", two(), Spec { events: event(Position::Date(Date::year(2020))), ..spec(LINE) }),
        ("a row that is not there", two(), Spec { state: State { rows: vec![2], series: vec![] }, ..spec(BARS) }),
        ("a line that is not there", two(), Spec { state: State { rows: vec![], series: vec![1] }, ..spec(LINE) }),
        ("a timeline without dates", two(), spec(RAIL)),
        ("a timeline in disorder", dated(&[1912, 1991, 1949]), spec(RAIL)),
        (
            "an event before all",
            {
                let mut table = dated(&[1912, 1991]);
                table.rows[0].cells = vec![Some(Decimal::ONE)];
                table
            },
            Spec { events: event(Position::Date(Date::year(1900))), ..spec(LINE) },
        ),
        ("sixty upright bars", rows(60), spec(Kind::Bars { orientation: Some(Orientation::Vertical) })),
        (
            "the ends of all decimals",
            table(
                &["", "A"],
                &[("One", &["-79228162514264337593543950335"]), ("Other", &["79228162514264337593543950335"])],
            ),
            spec(LINE),
        ),
    ]
}

fn dated_row(year: i32) -> Row {
    let period = Some(Period { from: Date::year(year), to: None, text: year.to_string() });
    Row { label: "Something".into(), period, cells: Vec::new() }
}
