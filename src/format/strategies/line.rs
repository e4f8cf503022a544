//! Strategies of lines: awkward text with every inline.

use crate::{format::normalize, story::*};
use proptest::{collection::vec, option, prelude::*, sample::select};
use rust_decimal::Decimal;

/// Pieces of text that look like markup, or are not of the Latin script, or hold marks that readers like to replace.
const PIECES: &[&str] = &[
    "word",
    "a",
    "I.",
    "1.",
    "1991.",
    "(a)",
    "x)",
    "-",
    "--",
    "---",
    "...",
    "..",
    "\"",
    "'",
    "\u{201c}",
    "\u{2019}",
    "don't",
    "[",
    "]",
    "[the]",
    "(",
    ")",
    "![",
    "](",
    "\\",
    "\\\\",
    "*",
    "**",
    "_",
    "snake_case",
    "{",
    "}",
    "{.count}",
    "{=",
    "=}",
    "{_",
    "_}",
    "'}",
    "{\"",
    "`",
    "``",
    ":",
    "::",
    ":::",
    "::: photo",
    ":b:",
    "#",
    "##",
    "# a",
    ">",
    "<",
    "<http://a>",
    "<a@b>",
    "|",
    "| a |",
    "^",
    "~",
    "$",
    "$`",
    "%",
    "&amp;",
    "+",
    "- a",
    "[x]",
    "[^1]",
    "[a]:",
    "\u{a0}",
    "\u{202f}",
    "မြန်မာ",
    "日本",
    "العربية",
    "é",
    "😀",
    "\u{200b}",
    "----",
    "~~~",
    "!",
    "?",
    ",",
    "/",
    "@",
    "=",
    "42",
];

pub(crate) fn text() -> impl Strategy<Value = String> {
    vec((select(PIECES), any::<bool>()), 1..6).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, space)| if space { format!("{piece} ") } else { piece.to_owned() }).collect()
    })
}

/// A text that is one in normal form too.
pub(super) fn words() -> impl Strategy<Value = String> {
    text().prop_map(|text| normalize::text(&format!("{text}.")))
}

pub(super) fn date() -> impl Strategy<Value = Date> {
    select(&["1991", "1991-12", "2024-02-29"][..]).prop_map(|text| text.parse().unwrap())
}

/// A number as it is written, with its kind, the numbers in it, and its value.
type Figure = (String, CountKind, Vec<Decimal>, Decimal);

fn figure(text: &str, kind: CountKind, numbers: &[&str], value: &str) -> Figure {
    (text.to_owned(), kind, numbers.iter().map(|number| number.parse().unwrap()).collect(), value.parse().unwrap())
}

/// A number of each kind, also of one that must be said.
fn figures() -> Vec<Figure> {
    use CountKind::{Amount, Duration, Ordinal, Range, Ratio, Score};
    vec![
        figure("US$140.7 billion", Amount, &[], "140.7"),
        figure("nine", Amount, &[], "9"),
        figure("1,234", Amount, &[], "1234"),
        figure("1,234", Amount, &[], "1.234"),
        figure("၄၂", Amount, &[], "42"),
        figure("dozens *", Amount, &[], "24"),
        figure("6 of 15", Amount, &[], "6"),
        figure("200–300 km", Range, &["200", "300"], "200"),
        figure("−5 to −3 °C", Range, &["-5", "-3"], "-5"),
        figure("6 of 15", Ratio, &["6", "15"], "6"),
        figure("3:1", Ratio, &["3", "1"], "3"),
        figure("15人中6人", Ratio, &["15", "6"], "6"),
        figure("2:01:41", Duration, &[], "7301"),
        figure("7:30", Duration, &[], "450"),
        figure("2 hours 5 minutes", Duration, &["2", "5"], "125"),
        figure("3–2", Score, &["3", "2"], "3"),
        figure("1–4", Score, &["1", "4"], "1"),
        figure("No. 5", Ordinal, &[], "5"),
        figure("12", Ordinal, &[], "12"),
        figure("third", Ordinal, &[], "3"),
    ]
}

pub(super) fn count() -> impl Strategy<Value = Count> {
    let figure = prop_oneof![
        select(figures()),
        (0_i64..1_000_000, 0_u32..4).prop_map(|(number, scale)| {
            let value = Decimal::new(number, scale);
            (value.to_string(), CountKind::Amount, Vec::new(), value)
        }),
    ];
    let texts = (option::of(words()), option::of(words()), option::of(words()), option::of(words()));
    let looks = (any::<bool>(), any::<bool>());
    (figure, option::of(select(Qualifier::ALL.to_vec())), option::of(date()), looks, texts).prop_map(
        |((text, kind, numbers, value), qualifier, as_of, (partial, rolls), (unit, period, label, source))| {
            let count = Count {
                text,
                kind,
                value,
                numbers,
                motion: CountMotion::Run,
                unit,
                qualifier,
                period,
                as_of,
                partial,
                label,
                source,
            };
            let motion = if rolls && count.moves() { CountMotion::Roll } else { CountMotion::Run };
            Count { motion, ..count }
        },
    )
}

fn inline(depth: u32) -> BoxedStrategy<Inline> {
    let leaf =
        prop_oneof![6 => text().prop_map(Inline::Text), 1 => count().prop_map(Inline::Count), 1 => Just(Inline::Break)];
    if depth == 0 {
        return leaf.boxed();
    }
    let hrefs =
        select(&["https://example.org/a_(b)*?c=d&e#f", "mailto:a@b.org", "#intro", "../b/[x]/'y'", "HTTP://a/:b:"][..]);
    prop_oneof![
        6 => leaf,
        1 => line(depth - 1).prop_map(Inline::Emphasis),
        1 => line(depth - 1).prop_map(Inline::Strong),
        1 => line(depth - 1).prop_map(Inline::Subscript),
        1 => line(depth - 1).prop_map(Inline::Superscript),
        1 => (hrefs, line(0)).prop_map(|(href, text)| Inline::Link { href: href.to_owned(), text }),
        1 => select(NOTES).prop_map(|id| Inline::Note(id.to_owned())),
        1 => (date(), line(depth - 1)).prop_map(|(date, text)| Inline::Date { date, text }),
        1 => (select(&["ru", "zh-Hant"][..]), line(depth - 1))
            .prop_map(|(language, text)| Inline::Foreign { language: language.parse().unwrap(), text }),
    ]
    .boxed()
}

/// The names of the notes that lines refer to.
pub(super) const NOTES: &[&str] = &["1", "census-2", "အ_b"];

/// A line without numbers that run and without notes.
pub(super) fn still() -> BoxedStrategy<Vec<Inline>> {
    let plain = || words().prop_map(|words| vec![Inline::Text(words)]);
    let link = plain().prop_map(|text| Inline::Link { href: "https://example.org/".to_owned(), text });
    (plain(), prop_oneof![plain().prop_map(Inline::Emphasis), link, Just(Inline::Break)], plain())
        .prop_map(|(before, inline, after)| [before, vec![inline], after].concat())
        .boxed()
}

/// A line that has at least one word.
pub(super) fn line(depth: u32) -> BoxedStrategy<Vec<Inline>> {
    (vec(inline(depth), 0..4), words(), vec(inline(depth), 0..3))
        .prop_map(|(mut before, word, after)| {
            before.push(Inline::Text(word));
            before.extend(after);
            before
        })
        .boxed()
}
