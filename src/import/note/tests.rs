//! Where marks of notes stand in a story.

use crate::format::write_djot;
use crate::import::{Options, import};

/// The body of the story that an article becomes.
fn body(article: &str) -> String {
    let story = write_djot(&import(article, &Options::default()).story);
    story.split_once("---\n\n").map(|(_, body)| body.to_owned()).unwrap_or_default()
}

#[test]
fn a_wrapped_item_keeps_its_note_behind_a_word_that_a_symbol_font_has_for_a_mark() {
    for word in ["à", "è", "o", "u", "v", "w", "n", "l", "q"] {
        let article = format!(
            "Le pont\n\nLe pont est tombé.\n\n- Le maire a fermé le pont\n  {word} la circulation.[1]\n- La ville paie.\n\n[1] Registre.\n"
        );
        let body = body(&article);
        assert!(body.contains(&format!("le pont {word} la circulation.[^1]\n")), "{body}");
        assert!(body.contains("[^1]: Registre."), "{body}");
    }
}

#[test]
fn an_item_behind_a_letter_and_a_tab_keeps_its_note() {
    let body = body(
        "The gate\n\nIt was mended:\n\no\tBread was sold.[1]\no\tSalt was not.[2]\n\n[1] Ledger.\n[2] The same.\n",
    );
    assert!(body.contains("- Bread was sold.[^1]\n- Salt was not.[^2]\n"), "{body}");
}

#[test]
fn a_raised_number_of_a_nuclide_is_no_note() {
    for nuclide in ["¹⁴C", "²³⁸U", "³He", "¹³⁷Cs", "**¹⁴C**", "(¹⁴C)"] {
        let article = format!(
            "The bones\n\nThe team measured {nuclide} in the bones.\n\n{nuclide} dating puts them at 900 BC.\n\nNobody had asked.\n"
        );
        let body = body(&article);
        assert_eq!(body.matches(nuclide.trim_matches('*')).count(), 2, "{body}");
        assert!(body.contains("dating puts them"), "{body}");
    }
}

#[test]
fn a_raised_mark_behind_a_quotation_is_that_of_a_note() {
    let body =
        body("The gate\n\nShe said: \"It fell.\"¹ He said: „Nein.“² Both wrote it down.\n\n¹ Ledger.\n² The same.\n");
    assert!(body.contains("[^1] He said") && body.contains("[^2] Both"), "{body}");
}

#[test]
fn a_nuclide_at_the_front_of_a_paragraph_is_none_where_another_line_is_the_note_of_its_number() {
    let body = body("The bones\n\nThey lay in a cave.³ It was shut.\n\n³He was measured there.\n\n³ Ledger.\n");
    assert!(body.contains("in a cave.[^1]") && body.contains("³He was measured there."), "{body}");
    assert!(body.contains("[^1]: Ledger."), "{body}");
}

#[test]
fn a_note_set_by_hand_whose_mark_has_no_place_keeps_its_words_and_its_mark() {
    let cases = [
        ("| Year | Parks¹ |\n|---|---|\n| 1952 | 12 |\n| 1953 | 14 |", "Parks¹"),
        ("| Year | Parks |\n|---|---|\n| 1952 | 12 |\n| Towns[1] | 14 |", "Towns"),
        ("## The parks of the town¹\n\nThey were shut.", "town¹"),
        ("The parks of the town¹\n\nThey were shut for a year, and nobody had asked why.", "town¹"),
        ("![The park](park.jpg)\nThe park in May.¹", "May.¹"),
        ("![The park](park.jpg)\n\n*The park in May.¹*", "May.¹"),
        ("![The park](park.jpg)\n\nThe park in May¹. Photo: Ann Lo/AP", "May¹"),
    ];
    for (words, kept) in cases {
        let mark = if words.contains('¹') { "¹" } else { "[1]" };
        let article = format!(
            "The park\n\nIt was shut in May, and the town paid.\n\n{words}\n\n{mark} Not counting trees.\n\nNobody came.\n"
        );
        let body = body(&article);
        assert!(body.contains(kept) && body.contains("Not counting trees."), "{body}");
    }
}

#[test]
fn a_table_may_count_its_own_notes() {
    let body = body(
        "The park\n\nIt was shut in May.¹ The town paid.\n\n| Year | Parks¹ |\n|---|---|\n| 1952 | 12 |\n| 1953 | 14 |\n\n\
         Nobody came.² It rained.\n\n¹ Ledger.\n² The same.\n",
    );
    assert!(body.contains("May.[^1]") && body.contains("[^1]: Ledger.") && body.contains("[^2]: The same."), "{body}");
    let own = body_of_table();
    assert!(own.contains("Parks¹") && own.contains("¹ Not counting trees.") && own.contains("came.[^1]"), "{own}");
}

/// The body of an article whose table has a note right under it, and whose text has another of the same mark.
fn body_of_table() -> String {
    body(
        "The park\n\nIt was shut in May.\n\n| Year | Parks¹ |\n|---|---|\n| 1952 | 12 |\n| 1953 | 14 |\n\n\
         ¹ Not counting trees.\n\nNobody came.¹ It rained.\n\n¹ Ledger.\n",
    )
}
