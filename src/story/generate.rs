//! Stories for tests: every block and inline, with texts that are awkward to write and read.

use super::*;
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

fn text() -> impl Strategy<Value = String> {
    vec((select(PIECES), any::<bool>()), 1..6).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, space)| if space { format!("{piece} ") } else { piece.to_owned() }).collect()
    })
}

/// A text that is one in normal form too.
fn words() -> impl Strategy<Value = String> {
    text().prop_map(|text| normal::text(&format!("{text}.")))
}

fn date() -> impl Strategy<Value = Date> {
    select(&["1991", "1991-12", "2024-02-29"][..]).prop_map(|text| text.parse().unwrap())
}

fn count() -> impl Strategy<Value = Count> {
    let figure = prop_oneof![
        select(
            &[
                ("US$140.7 billion", "140.7"),
                ("nine", "9"),
                ("1,234", "1234"),
                ("1,234", "1.234"),
                ("၄၂", "42"),
                ("dozens *", "24")
            ][..]
        )
        .prop_map(|(text, value)| (text.to_owned(), value.parse().unwrap())),
        (0_i64..1_000_000, 0_u32..4).prop_map(|(number, scale)| {
            let value = Decimal::new(number, scale);
            (value.to_string(), value)
        }),
    ];
    let texts = (option::of(words()), option::of(words()), option::of(words()), option::of(words()));
    (figure, option::of(select(Qualifier::ALL.to_vec())), option::of(date()), any::<bool>(), texts).prop_map(
        |((text, value), qualifier, as_of, partial, (unit, period, label, source))| Count {
            text,
            value,
            unit,
            qualifier,
            period,
            as_of,
            partial,
            label,
            source,
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
        1 => (hrefs, line(0)).prop_map(|(href, text)| Inline::Link { href: href.to_owned(), text }),
        1 => (date(), line(depth - 1)).prop_map(|(date, text)| Inline::Date { date, text }),
        1 => (select(&["ru", "zh-Hant"][..]), line(depth - 1))
            .prop_map(|(language, text)| Inline::Foreign { language: language.to_owned(), text }),
    ]
    .boxed()
}

/// A line that has at least one word.
fn line(depth: u32) -> BoxedStrategy<Vec<Inline>> {
    (vec(inline(depth), 0..4), words(), vec(inline(depth), 0..3))
        .prop_map(|(mut before, word, after)| {
            before.push(Inline::Text(word));
            before.extend(after);
            before
        })
        .boxed()
}

fn photo() -> impl Strategy<Value = Photo> {
    let srcs = select(&["photos/a.jpg", "a b(c)_d.jpg", "https://example.org/a.jpg"][..]);
    let looks = (0_u8..=100, 0_u8..=100, select(Transition::ALL.to_vec()), select(Width::ALL.to_vec()));
    let size = option::of((1_u32..9000, 1_u32..9000));
    (srcs, text(), option::of(line(2)), option::of(words()), looks, size).prop_map(
        |(src, alt, caption, credit, (x, y, transition, width), size)| Photo {
            src: src.to_owned(),
            alt,
            caption: caption.unwrap_or_default(),
            credit,
            focal: Focal { x, y },
            transition,
            width,
            size: size.map(|(width, height)| Size { width, height }),
        },
    )
}

fn card() -> BoxedStrategy<Block> {
    prop_oneof![
        3 => line(2).prop_map(Block::Paragraph),
        1 => (any::<bool>(), vec(line(1), 1..4)).prop_map(|(ordered, items)| Block::List(List { ordered, items })),
        1 => (vec(line(1), 1..3), option::of(words()), option::of(words()))
            .prop_map(|(text, speaker, role)| Block::Quote(Quote { text, speaker, role })),
        1 => (any::<bool>(), vec(count(), 1..5)).prop_map(|(compare, counts)| Block::Figures(Figures { compare, counts })),
    ]
    .boxed()
}

fn block() -> BoxedStrategy<Block> {
    let step = (photo(), vec(card(), 0..3)).prop_map(|(photo, cards)| Step { photo, cards });
    prop_oneof![
        5 => card(),
        1 => line(1).prop_map(Block::Subheading),
        1 => photo().prop_map(Block::Photo),
        1 => (select(Transition::ALL.to_vec()), vec(step, 2..4))
            .prop_map(|(transition, steps)| Block::Stage(Stage { transition, steps })),
    ]
    .boxed()
}

fn sections() -> impl Strategy<Value = Vec<Section>> {
    let section = (line(1), option::of(words()), vec(block(), 0..4), any::<bool>());
    (vec(block(), 0..3), vec(section, 1..4)).prop_map(|(intro, rest)| {
        let intro = Section { id: "intro".to_owned(), kicker: None, heading: Vec::new(), blocks: intro };
        let mut sections: Vec<Section> = Some(intro).into_iter().filter(|intro| !intro.blocks.is_empty()).collect();
        for (heading, kicker, blocks, named) in rest {
            let index = sections.len();
            let by_default = default_id(&normal::line(heading.clone()), index);
            let taken = sections.iter().any(|section| section.id == by_default);
            let id = if named || taken { format!("part-{index}") } else { by_default };
            sections.push(Section { id, kicker, heading, blocks });
        }
        sections
    })
}

/// Any story, in normal form and without an error.
pub(super) fn story() -> impl Strategy<Value = Story> {
    let texts = (words(), option::of(words()), option::of(words()), vec(words(), 0..3));
    let marks = (select(&["en", "my", "de", "fr-CA"][..]), option::of(Just("#c8321f".to_owned())));
    (texts, marks, option::of(date()), option::of(date()), option::of(photo()), sections()).prop_map(
        |((title, dek, byline, credits), (language, accent), published, updated, opening, sections)| {
            normal::story(Story {
                format: FORMAT,
                slug: "a-story-2".to_owned(),
                title,
                dek,
                language: language.to_owned(),
                accent,
                byline,
                published,
                updated,
                credits,
                opening,
                sections,
            })
        },
    )
}
