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
