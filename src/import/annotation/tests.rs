//! Comments and notes in articles, with what is no mark of one.

use super::*;
use crate::import::line::lines;

fn left(text: &str) -> (Vec<String>, Vec<(usize, Kind, String)>) {
    let (mut lines, mut guesses) = (lines(text), Vec::new());
    remove(&mut lines, &LanguageSet::new("en"), &mut guesses);
    guesses.sort_by_key(|guess| guess.line);
    let guesses = guesses.into_iter().map(|guess| (guess.line, guess.kind, guess.what));
    (lines.into_iter().map(|line| line.text).collect(), guesses.collect())
}

#[test]
fn raised_digits_behind_a_measure_are_no_note() {
    let (text, _) = left("A room of 40 m² was let.¹ It had 10² bricks in 1998² and fell.²\n\n¹ Ledger.\n² The same.");
    assert_eq!(text, ["A room of 40 m² was let. It had 10² bricks in 1998 and fell."]);
    let kept = [
        "It cost 12 €/m², or 9 € per m³.",
        "It weighs 10⁻³ g.",
        "They found Ca²⁺ and O²⁻ there.",
        "A room of 40 **m²** was let.",
        "Дом 40 м², стена 2 км³.",
    ];
    for line in kept {
        let (text, _) = left(&format!("{line}\n\nIt fell.² It lay.³\n\n² Ledger.\n³ The same."));
        assert_eq!(text, [line, "It fell. It lay."]);
    }
}

#[test]
fn comments_of_any_length_go_with_their_marks() {
    let (lines, guesses) = left(
        "The mill\n\nIt ground for 60 years.[a][b] In May it burned[c].\n\n[a]Who says so?\nAsk the owner.\n\n\
         He is not to be named\n[b]ok\n[c]arson: not a word before the trial",
    );
    assert_eq!(lines, ["The mill", "It ground for 60 years. In May it burned."]);
    assert!(guesses.iter().all(|(_, kind, _)| *kind == Kind::Comment));
    let words: Vec<_> = guesses.into_iter().map(|(_, _, what)| what).collect();
    let comments = ["`[a]Who says so? Ask the owner. He is not to be named`", "`[b]ok`"];
    assert_eq!(
        &words[..5],
        [&["`[a]`", "`[b]`", "`[c]`"].map(str::to_owned)[..], &comments.map(str::to_owned)].concat()
    );
}

#[test]
fn every_kind_of_mark_is_known_by_its_other_half() {
    for (text, kept) in [
        ("T\n\nIt fell.[KV1]\n\nMore.[KV2R1]\n\n[KV1]Really?\n[KV2R1]yes", &["T", "It fell.", "More."][..]),
        ("T\n\nIt fell[KV1].\n\nKommentiert [KV1]: Wirklich?\n\nAnd on.", &["T", "It fell.", "And on."]),
        ("T\n\nIt fell.[1] It lay.[2]\n\n[1] Ledger, page 4.\n[2] The same.", &["T", "It fell. It lay."]),
        ("T\n\nIt fell.[i]\n\n[i] Ledger, page 4.", &["T", "It fell."]),
        ("T\n\nIt fell.[^led]\n\n[^led]: Ledger.\n\nOn.", &["T", "It fell.", "On."]),
        ("T\n\nAsk for her name [b]\n\n[b]not to be printed", &["T", "Ask for her name"]),
        ("T\n\nIt fell.¹\n\n¹ Ledger.", &["T", "It fell."]),
        ("T\n\nIt fell.[4] It lay.[12]", &["T", "It fell. It lay."]),
    ] {
        assert_eq!(left(text).0, kept, "{text}");
    }
}

#[test]
fn brackets_in_a_quotation_are_words() {
    for text in ["“It was [a] good year,” she said.", "The [G20] met.", "A room of 40 m² was let.", "[sic] it says"]
    {
        assert_eq!(left(text).0, [text]);
    }
}
