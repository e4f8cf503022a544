use super::*;
use crate::{
    format::{ParseOptions, read_djot, strategies, write_djot},
    story::{counts, photos},
};
use proptest::prelude::*;

const STORY: &str = "---\ntitle: Tolls\ndek: Who paid.\ncredit: Edited by A\ncredit: Maps by B\n---\n\nIt rained. It cost [5 pounds]{.count source=Ledger} to\n\
    cross [the ford](https://example.org/ford). Nobody swam.\n\n::: photo\n![A gate](photos/gate.jpg)\n\nThe gate in [9]{.count} parts.\n:::\n\n\
    {.compare}\n::: figures\n[22]{.count label=visits}\n\n[9]{.count label=visits}\n:::\n\n{type=bars unit=Carts source=Office target=9}\n::: chart\n\
    | Year | Carts |\n|------|-------|\n| 1952 | 1,120 |\n| 1953 | 2,240 |\n\nEver more carts\n:::\n\nIt rained.\n\nIt rained.\n";

fn placed() -> Outline {
    Outline::placed(&read_djot(STORY, &ParseOptions::named("story.dj")), STORY, false)
}

#[test]
fn each_figure_has_its_sentence_its_source_and_its_line() {
    let figures = placed().figures;
    let short: Vec<_> = figures
        .iter()
        .map(|figure| {
            let [before, behind] = &figure.around;
            (figure.line, format!("{before}<{}>{behind}", figure.text), figure.source.as_deref().unwrap_or_default())
        })
        .collect();
    assert_eq!(
        short,
        [
            (8, "It cost <5 pounds> to cross the ford.".to_owned(), "Ledger"),
            (14, "The gate in <9> parts.".to_owned(), ""),
            (19, "<22>: visits".to_owned(), ""),
            (21, "<9>: visits".to_owned(), ""),
            (28, "1952, Carts: <1,120>".to_owned(), "Office"),
            (29, "1953, Carts: <2,240>".to_owned(), "Office"),
            (25, "<9>".to_owned(), "Office"),
        ]
    );
}

#[test]
fn each_passage_has_its_line_and_those_of_the_same_words_their_own() {
    let outline = placed();
    let lines = |kind: &str, text: &str| {
        let passages = outline.passages.iter().filter(|passage| passage.kind == kind && passage.text.contains(text));
        passages.map(|passage| passage.line).collect::<Vec<_>>()
    };
    for (kind, text, expected) in [
        ("Headline", "Tolls", &[2][..]),
        ("Line of the ending", "", &[4, 5]),
        ("Alt text", "", &[12]),
        ("Text", "It rained.", &[8, 34, 36]),
        ("What a chart shows", "", &[31]),
    ] {
        assert_eq!(lines(kind, text), expected, "{kind}: {text}");
    }
    assert_eq!((outline.links.len(), outline.links[0].line, outline.links[0].words.as_str()), (1, 8, "the ford"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn counts_and_photos_are_those_of_the_story_in_its_order(story in strategies::story()) {
        let outline = Outline::new(&story);
        let found: Vec<&str> = outline.figures.iter().filter(|figure| figure.count.is_some()).map(|figure| figure.text.as_str()).collect();
        let expected: Vec<&str> = counts(&story).into_iter().map(|count| count.text.as_str()).collect();
        prop_assert_eq!(found, expected);
        prop_assert_eq!(outline.photos, photos(&story).len());
    }

    #[test]
    fn every_text_is_found_in_its_file(story in strategies::story()) {
        let text = write_djot(&story);
        let outline = Outline::placed(&read_djot(&text, &ParseOptions::named("story.dj")), &text, false);
        let is_lost = |passage: &&Passage| passage.line == 0 && passage.anchor == Anchor::Words;
        let lost = outline.passages.iter().filter(is_lost).find(|passage| passage.text.contains(char::is_alphanumeric));
        prop_assert!(lost.is_none(), "{lost:?} of\n{text}");
    }
}
