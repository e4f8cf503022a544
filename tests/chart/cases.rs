//! Charts that are drawn in tests: what newspapers print, and what they should not.

use rust_decimal::Decimal;
use scrollwork::chart::{
    Date, Direction, Event, Kind, Orientation, Partial, Period, Position, Row, Setting, Spacing, Spec, State, Table,
    Target, Words,
};

/// A chart to be drawn.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) table: Table,
    pub(crate) spec: Spec,
    pub(crate) language: &'static str,
}

impl Case {
    pub(crate) fn setting(&self) -> Setting<'static> {
        let numbers: fn(Decimal) -> String = if self.language == "ar" { arabic } else { english };
        let (direction, words) = match self.language {
            "ar" => (
                Direction::RightToLeft,
                Words {
                    missing: "لا بيانات", evenly_spaced: "المسافات متساوية وليست بمقياس زمني"
                },
            ),
            _ => (Direction::LeftToRight, Words::default()),
        };
        // Functions without captures live as long as the program.
        let number: &'static dyn Fn(Decimal) -> String = Box::leak(Box::new(numbers));
        Setting { language: self.language, direction, number, tick: number, words, ..Setting::default() }
    }
}

const BARS: Kind = Kind::Bars { orientation: None };
const UPRIGHT: Kind = Kind::Bars { orientation: Some(Orientation::Vertical) };
const FLAT: Kind = Kind::Bars { orientation: Some(Orientation::Horizontal) };
const LINE: Kind = Kind::Line { steps: false };
const RAIL: Kind = Kind::Timeline { spacing: Spacing::ToScale };

/// What a newspaper prints.
pub(crate) fn normal() -> Vec<Case> {
    vec![
        case(
            "trade",
            table(&["Period", "Trade"], &[("2021", &["140.7"]), ("2023", &["134.1"])]),
            Spec {
                unit: Some("Two-way trade, billion US dollars".into()),
                target: Some(Target { value: 200.into(), label: "Target for 2023: 200 or more".into(), rows: vec![1] }),
                partial: vec![Partial { row: 1, label: "first seven months".into() }],
                state: rows(&[1]),
                ..Spec::new(BARS, "Seven months of 2023 brought almost as much as all of 2021")
            },
        ),
        case(
            "oil-and-coal",
            table(&["Fuel", "Sold to China"], &[("Oil", &["86.3"]), ("Coal", &["68.1"])]),
            Spec {
                unit: Some("Sold by Russia to China in 2022, million tons".into()),
                ..Spec::new(BARS, "Oil and coal go east by the shipload")
            },
        ),
        case(
            "visits",
            table(&["Visits", "Number"], &[("Putin to China", &["22"]), ("Xi to Russia", &["9"])]),
            Spec {
                state: rows(&[0]),
                ..Spec::new(Kind::Dots, "Putin went to China more than twice as often as Xi to Russia")
            },
        ),
        case(
            "defense",
            table(&["Country", "Companies"], &[("Chinese", &["6"]), ("from all other countries", &["9"])]),
            Spec {
                state: rows(&[0]),
                ..Spec::new(Kind::Marks { of: None }, "Six of the 15 largest defense companies are Chinese")
            },
        ),
        case(
            "defense-of",
            table(&["Country", "Companies"], &[("Chinese", &["6"])]),
            Spec {
                state: rows(&[0]),
                ..Spec::new(Kind::Marks { of: Some(15) }, "Six of the 15 largest defense companies are Chinese")
            },
        ),
        case("timeline", history(), Spec::new(RAIL, "A century of changing sides")),
        case(
            "timeline-even",
            history(),
            Spec {
                state: rows(&[3]),
                ..Spec::new(Kind::Timeline { spacing: Spacing::Even }, "A century of changing sides")
            },
        ),
        case(
            "timeline-short",
            dated(&[
                ("2013", Date::day(2013, 3, 22), "22 March 2013", "Xi visits Moscow"),
                ("2014", Date::year(2014), "2014", "Putin comes to Shanghai"),
                (
                    "2018",
                    Date::day(2018, 9, 13),
                    "13 September 2018",
                    "Chinese troops join the exercise Vostok in Siberia",
                ),
                ("2021", Date::year(2021), "2021", "The treaty turns twenty"),
                ("2022", Date::month(2022, 2), "February 2022", "“No limits” in Beijing, then the invasion"),
                ("2023", Date::month(2023, 10), "October 2023", "Putin in Beijing, wanted by the court"),
            ]),
            Spec { state: rows(&[4]), ..Spec::new(RAIL, "Ten years of meetings") },
        ),
        case(
            "bars-series",
            table(
                &["Year", "Tons"],
                &[
                    ("2016", &["12"]),
                    ("2017", &["14.5"]),
                    ("2018", &["13"]),
                    ("2019", &["18"]),
                    ("2020", &["21.5"]),
                    ("2021", &["20"]),
                    ("2022", &["26"]),
                    ("2023", &["15"]),
                ],
            ),
            Spec {
                unit: Some("Made-up tons".into()),
                target: Some(Target { value: 24.into(), label: "Target: 24".into(), rows: vec![] }),
                partial: vec![Partial { row: 7, label: "to July".into() }],
                state: rows(&[6]),
                ..Spec::new(BARS, "Only one year passed the target")
            },
        ),
        case(
            "bars-target-of-some",
            table(
                &["Country", "Share"],
                &[
                    ("First Republic", &["1.9"]),
                    ("Second Republic with a long name", &["2.4"]),
                    ("Neutral Confederation", &["0.8"]),
                ],
            ),
            Spec {
                unit: Some("Share of output spent on defense, per cent".into()),
                target: Some(Target { value: 2.into(), label: "Promised by the allies: 2".into(), rows: vec![0, 1] }),
                ..Spec::new(BARS, "One ally keeps the promise")
            },
        ),
        case(
            "bars-negative",
            table(
                &["Country", "Change"],
                &[
                    ("Country of the north", &["4.2"]),
                    ("Southern Federation", &["-3.1"]),
                    ("Island states", &["0"]),
                    ("Eastern Union of the many provinces", &["-0.4"]),
                    ("Coast", &[""]),
                ],
            ),
            Spec {
                unit: Some("Change in per cent".into()),
                ..Spec::new(BARS, "Growth in the north, decline in the south")
            },
        ),
        case(
            "bars-negative-upright",
            table(
                &["Year", "Balance"],
                &[("2017", &["2"]), ("2018", &["-1.5"]), ("2019", &["-4"]), ("2020", &["0"]), ("2021", &["3.5"])],
            ),
            Spec::new(UPRIGHT, "Two lean years"),
        ),
        case(
            "line",
            table(
                &["Month", "Price"],
                &[
                    ("Jan", &["61"]),
                    ("Feb", &["64"]),
                    ("Mar", &["92"]),
                    ("Apr", &["88"]),
                    ("May", &["97"]),
                    ("Jun", &["104"]),
                    ("Jul", &["95"]),
                    ("Aug", &["84"]),
                    ("Sep", &["72"]),
                    ("Oct", &["75"]),
                    ("Nov", &["70"]),
                    ("Dec", &["58"]),
                ],
            ),
            Spec {
                unit: Some("Made-up price of a barrel, dollars".into()),
                events: vec![
                    Event { at: Position::Row(2), label: "Embargo announced".into() },
                    Event { at: Position::Row(4), label: "Second package".into() },
                    Event { at: Position::Row(11), label: "Price cap in force".into() },
                ],
                state: rows(&[2, 3, 4, 5]),
                ..Spec::new(LINE, "The price rose by two thirds within four months")
            },
        ),
        case(
            "line-series",
            table(
                &["Year", "Oil", "Coal", "Gas by pipeline", "Timber"],
                &[
                    ("2015", &["42", "16", "0", "12"]),
                    ("2016", &["52", "19", "0", "13"]),
                    ("2017", &["60", "25", "0", "15"]),
                    ("2018", &["71", "27", "0", "16"]),
                    ("2019", &["77", "33", "1", "15"]),
                    ("2020", &["83", "", "4", "12"]),
                    ("2021", &["79", "57", "10", ""]),
                    ("2022", &["86.3", "68.1", "15", "14"]),
                ],
            ),
            Spec {
                unit: Some("Made-up deliveries, million tons".into()),
                state: State { rows: vec![], series: vec![0] },
                ..Spec::new(LINE, "Oil leads, coal catches up")
            },
        ),
        case(
            "line-dates",
            dated_numbers(),
            Spec {
                target: Some(Target { value: 200.into(), label: "Target for 2023: 200 or more".into(), rows: vec![] }),
                partial: vec![Partial { row: 4, label: "seven months".into() }],
                events: vec![Event { at: Position::Date(Date::month(2022, 2)), label: "Invasion".into() }],
                ..Spec::new(Kind::Line { steps: true }, "Years are as far apart as they were")
            },
        ),
    ]
}

/// What newspapers in other scripts print.
pub(crate) fn scripts() -> Vec<Case> {
    let arabic = |case: Case| Case { language: "ar", ..case };
    vec![
        arabic(case(
            "trade-arabic",
            table(&["الفترة", "التجارة"], &[("2021", &["140.7"]), ("2023", &["134.1"])]),
            Spec {
                unit: Some("التبادل التجاري بمليارات الدولارات".into()),
                target: Some(Target {
                    value: 200.into(), label: "هدف 2023: 200 أو أكثر".into(), rows: vec![1]
                }),
                partial: vec![Partial { row: 1, label: "الأشهر السبعة الأولى".into() }],
                state: rows(&[1]),
                ..Spec::new(BARS, "سبعة أشهر تكاد تعادل عاماً كاملاً")
            },
        )),
        arabic(case(
            "visits-arabic",
            table(&["", ""], &[("بوتين إلى الصين", &["22"]), ("شي إلى روسيا", &["9"])]),
            Spec::new(Kind::Dots, "زيارات"),
        )),
        arabic(case(
            "line-arabic",
            table(
                &["السنة", "النفط", "الفحم"],
                &[("2020", &["83", "50"]), ("2021", &["79", "57"]), ("2022", &["86.3", "68.1"])],
            ),
            Spec {
                events: vec![Event { at: Position::Row(1), label: "اتفاق جديد".into() }],
                ..Spec::new(LINE, "النفط والفحم")
            },
        )),
        arabic(case(
            "timeline-arabic",
            dated(&[
                ("", Date::year(1949), "1949", "انتصار الشيوعيين"),
                ("", Date::year(1969), "1969", "نزاع حدودي دام سبعة أشهر"),
                ("", Date::day(1991, 12, 24), "24 ديسمبر 1991", "الصين تعترف بروسيا الاتحادية"),
            ]),
            Spec::new(RAIL, "محطات"),
        )),
        case(
            "bars-chinese",
            table(
                &["时期", "贸易额"],
                &[("二〇二一年", &["140.7"]), ("二〇二三年首七个月，双边贸易额按美元计算", &["134.1"])],
            ),
            Spec { unit: Some("双边贸易额，十亿美元".into()), ..Spec::new(BARS, "七个月接近全年") },
        ),
        case(
            "bars-burmese",
            table(&["", ""], &[("ရုရှားနိုင်ငံမှ တရုတ်နိုင်ငံသို့ ရောင်းချသော ရေနံ", &["86.3"]), ("ကျောက်မီးသွေး", &["68.1"])]),
            Spec::new(BARS, "ရေနံနှင့် ကျောက်မီးသွေး"),
        ),
        case(
            "dots-khmer",
            table(&["", ""], &[("ប្រធានាធិបតីរុស្ស៊ីទៅកាន់ប្រទេសចិន", &["22"]), ("ប្រធានាធិបតីចិនទៅកាន់ប្រទេសរុស្ស៊ី", &["9"])]),
            Spec::new(Kind::Dots, "ដំណើរទស្សនកិច្ច"),
        ),
    ]
}

/// What no newspaper should print, and is drawn all the same.
pub(crate) fn absurd() -> Vec<Case> {
    let long = "A label of eighty characters that somebody has taken from a spreadsheet unread, so";
    let sixty = (1..=60).map(|row| (format!("Constituency {row}"), vec![Some(Decimal::from(row * 7 % 61))]));
    let many = (1..=60).map(|row| {
        (
            format!("{}", 1960 + row),
            [row * row % 97, row, 70 - row, 50].map(|value| Some(Decimal::from(value))).to_vec(),
        )
    });
    let bars = |rows: &[(&str, &[&str])]| table(&["", "Number"], rows);
    vec![
        case("one-bar", bars(&[("Alone", &["7"])]), Spec::new(BARS, "One")),
        case("zeros", bars(&[("One", &["0"]), ("Other", &["0"])]), Spec::new(BARS, "Zeros")),
        case("zeros-upright", bars(&[("One", &["0"]), ("Other", &["0"])]), Spec::new(UPRIGHT, "Zeros")),
        case("zeros-line", bars(&[("One", &["0"]), ("Other", &["0"])]), Spec::new(LINE, "Zeros")),
        case("zeros-dots", bars(&[("One", &["0"]), ("Other", &[""])]), Spec::new(Kind::Dots, "Zeros")),
        case(
            "giant",
            bars(&[("Giant", &["1000000000000000000000000000"]), ("Dwarf", &["1"])]),
            Spec::new(BARS, "Giant"),
        ),
        case(
            "giant-line",
            bars(&[("Giant", &["1000000000000000000000000000"]), ("Dwarf", &["1"])]),
            Spec::new(LINE, "Giant"),
        ),
        case("sixty", owned(&["", "Votes"], sixty), Spec::new(BARS, "Sixty")),
        case("sixty-line", owned(&["", "One", "Other", "Third", "Fourth"], many), Spec::new(LINE, "Sixty")),
        case(
            "long-labels",
            bars(&[(long, &["3"]), (long, &["-2"]), ("Unbreakable".repeat(7).as_str(), &["1"])]),
            Spec {
                target: Some(Target { value: 4.into(), label: long.into(), rows: vec![] }),
                partial: vec![Partial { row: 0, label: long.into() }],
                unit: Some(long.into()),
                ..Spec::new(BARS, "Long")
            },
        ),
        case(
            "long-labels-upright",
            bars(&[(long, &["3"]), (long, &["-2"]), ("Short", &["1"])]),
            Spec::new(UPRIGHT, "Long"),
        ),
        case(
            "long-labels-line",
            table(&["", long, long], &[(long, &["3", "3"]), (long, &["2", "2"]), ("Short", &["1", "1"])]),
            Spec {
                events: (0..3).map(|row| Event { at: Position::Row(row), label: long.into() }).collect(),
                ..Spec::new(LINE, "Long")
            },
        ),
        case(
            "long-labels-marks",
            bars(&[(long, &["3"]), (long, &["2"])]),
            Spec::new(Kind::Marks { of: Some(9) }, "Long"),
        ),
        case(
            "long-labels-timeline",
            dated(&[
                ("", Date::year(1), long, long),
                ("", Date::year(2), "2", long),
                ("", Date::year(9999), "9999", "End"),
            ]),
            Spec::new(RAIL, "Long"),
        ),
        case("negative-only", bars(&[("One", &["-3"]), ("Other", &["-1"])]), Spec::new(FLAT, "Negative")),
        case("negative-line", bars(&[("One", &["-3"]), ("Other", &["-1"])]), Spec::new(LINE, "Negative")),
        case("one-point", bars(&[("Alone", &["7"])]), Spec::new(LINE, "One")),
        case(
            "same-ends",
            table(
                &["", "A", "B", "C", "D", "E", "F", "G", "H"],
                &[("1", &["1", "2", "3", "4", "5", "6", "7", "8"]), ("2", &["5", "5", "5", "5", "5", "5", "5", "5"])],
            ),
            Spec::new(LINE, "All meet"),
        ),
        case(
            "many-events",
            bars(&[("1", &["1"]), ("2", &["4"]), ("3", &["2"]), ("4", &["3"])]),
            Spec {
                events: (0..12)
                    .map(|index| Event { at: Position::Row(index % 4), label: format!("Event number {index}") })
                    .collect(),
                ..Spec::new(LINE, "Events")
            },
        ),
        case(
            "four-hundred",
            bars(&[("Few", &["150"]), ("Many", &["250"])]),
            Spec::new(Kind::Marks { of: None }, "Field"),
        ),
        case("hundred-dots", bars(&[("Few", &["37"]), ("Many", &["120"])]), Spec::new(Kind::Dots, "Dots")),
        case("one-date", dated(&[("", Date::year(1912), "1912", "Alone")]), Spec::new(RAIL, "One")),
        case(
            "same-date",
            dated(&[
                ("", Date::year(1912), "1912", "One"),
                ("", Date::year(1912), "1912", "Other"),
                ("", Date::year(1912), "1912", "Third"),
            ]),
            Spec::new(RAIL, "Same"),
        ),
    ]
}

/// All that are drawn.
pub(crate) fn all() -> Vec<Case> {
    normal().into_iter().chain(scripts()).chain(absurd()).collect()
}

pub(crate) fn case(name: &'static str, table: Table, spec: Spec) -> Case {
    Case { name, table, spec, language: "en" }
}

pub(crate) fn table(header: &[&str], rows: &[(&str, &[&str])]) -> Table {
    let cell = |text: &&str| (!text.is_empty()).then(|| text.parse().unwrap());
    let row = |(label, cells): &(&str, &[&str])| (String::from(*label), cells.iter().map(cell).collect());
    owned(header, rows.iter().map(row))
}

fn owned(header: &[&str], rows: impl Iterator<Item = (String, Vec<Option<Decimal>>)>) -> Table {
    let rows = rows.map(|(label, cells)| Row { label, cells, period: None }).collect();
    Table { header: header.iter().map(|text| (*text).to_owned()).collect(), rows }
}

fn dated(rows: &[(&str, Date, &str, &str)]) -> Table {
    let row = |(_, from, date, label): &(&str, Date, &str, &str)| Row {
        label: (*label).into(),
        cells: Vec::new(),
        period: Some(Period { from: *from, to: None, text: (*date).into() }),
    };
    Table { header: vec!["When".into(), "What".into()], rows: rows.iter().map(row).collect() }
}

fn dated_numbers() -> Table {
    let mut table = table(
        &["Year", "Trade"],
        &[("2001", &["11"]), ("2010", &["55"]), ("2018", &["107"]), ("2021", &["140.7"]), ("2023", &["134.1"])],
    );
    for row in &mut table.rows {
        let year = row.label.parse().unwrap();
        row.period = Some(Period { from: Date::year(year), to: None, text: row.label.clone() });
    }
    table
}

/// What the demo story tells of, with its dates.
fn history() -> Table {
    let mut table = dated(&[
        ("", Date::year(1912), "1912", "Sun Yat-sen founds the Kuomintang"),
        ("", Date::year(1927), "1927–1949", "Civil war in China"),
        ("", Date::year(1935), "1935", "Chiang Ching-kuo marries Faina Vakhreva"),
        ("", Date::year(1937), "1937", "The family may leave the Soviet Union"),
        ("", Date::year(1949), "1949", "The Communists win; the Chiangs go to Taiwan"),
        ("", Date::year(1969), "1969", "Seven months of fighting on the border"),
        ("", Date::month(1980, 6), "June 1980", "Watson warns Carter in a memo"),
        ("", Date::year(1989), "1989", "Gorbachev meets Deng in Beijing"),
        ("", Date::day(1991, 12, 24), "Dec. 24, 1991", "China recognizes the Russian Federation"),
        ("", Date::day(2004, 12, 15), "Dec. 15, 2004", "Chiang Fang-liang dies in Taipei"),
        ("", Date::year(2010), "2010", "China becomes Russia’s largest trading partner"),
        ("", Date::day(2013, 3, 22), "March 22, 2013", "Xi in Moscow"),
        ("", Date::year(2014), "2014", "Putin in Shanghai"),
        ("", Date::day(2018, 9, 13), "Sept. 13, 2018", "Chinese troops join Vostok 2018"),
        ("", Date::month(2022, 2), "February 2022", "“No limits”; three weeks later, the invasion of Ukraine"),
        ("", Date::month(2023, 3), "March 2023", "Xi in Moscow"),
        ("", Date::month(2023, 10), "October 2023", "Putin in Beijing"),
    ]);
    if let Some(period) = table.rows.get_mut(1).and_then(|row| row.period.as_mut()) {
        period.to = Some(Date::year(1949));
    }
    table
}

fn rows(rows: &[usize]) -> State {
    State { rows: rows.to_vec(), series: Vec::new() }
}

fn english(value: Decimal) -> String {
    let text = value.to_string();
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |digits| ("\u{2212}", digits));
    let (whole, part) =
        digits.split_once('.').map_or((digits, String::new()), |(whole, part)| (whole, format!(".{part}")));
    let groups = whole.as_bytes().rchunks(3).rev().map(|group| String::from_utf8_lossy(group)).collect::<Vec<_>>();
    format!("{sign}{}{part}", groups.join(","))
}

fn arabic(value: Decimal) -> String {
    let digit = |character: char| match character.to_digit(10) {
        Some(digit) => char::from_u32(0x660 + digit).unwrap(),
        None if character == '.' => '٫',
        None => character,
    };
    value.to_string().chars().map(digit).collect()
}
