//! Articles in several house styles, imported: the story, the report, and that no word is lost.
//!
//! `SNAPSHOTS=overwrite cargo test --test import` writes the expected files anew.

#[path = "import/checks.rs"]
mod checks;
#[path = "import/figures.rs"]
mod figures;
#[path = "import/furniture.rs"]
mod furniture;
mod golden;

use checks::{is_read_as_it_is, keeps_every_word, keeps_the_order};
use proptest::prelude::*;
use scrollwork::format::write_djot;
use scrollwork::import::{Kind, Options, import};
use std::fs;
#[cfg(feature = "html")]
use std::path::Path;

#[test]
fn each_house_style_gives_the_expected_story() {
    let mut cases: Vec<_> =
        fs::read_dir("tests/import").unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()).collect();
    cases.sort();
    assert!(cases.len() >= 6);
    for case in cases {
        let article = fs::read_to_string(case.join("article.txt")).unwrap();
        let import = import(&article, &Options::default());
        keeps_every_word(&article, &import);
        // Where marks of comments and notes were cut from sentences, these are not in the article letter for letter.
        if !import.guesses.iter().any(|guess| matches!(guess.kind, Kind::Comment | Kind::Note)) {
            keeps_the_order(&article, &import.story);
        }
        is_read_as_it_is(&import.story);
        golden::expect(&case.join("story.dj"), &write_djot(&import.story));
        golden::expect(&case.join("report.txt"), &import.report());
    }
}

#[cfg(feature = "html")]
#[test]
fn a_saved_page_is_read_as_its_article() {
    let page = fs::read_to_string("tests/cli/import-page/given/gate.html").unwrap();
    assert!(scrollwork::import::html::is_page(&page));
    golden::expect(Path::new("tests/import/web_page/article.txt"), &scrollwork::import::html::text_of(&page));
}

#[test]
fn links_and_stressed_words_of_quotations_and_captions_stay() {
    let article = "The mill at Dale\n\nNobody knew who owned the wheel of the mill.\n\n> The *wheel* has [stopped](https://a.example/wheel).\n\n\
        ![](mill.jpg)\nThe [mill](https://a.example/mill) in May.\n\nThe owner came back from the coast with a map.\n";
    let story = write_djot(&import(article, &Options::default()).story);
    for expected in
        ["> The _wheel_ has [stopped](https://a.example/wheel).", "The [mill](https://a.example/mill) in May."]
    {
        assert!(story.contains(expected), "{story}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_keeps_every_word(text in any::<String>()) {
        let import = import(&text, &Options::default());
        keeps_every_word(&text, &import);
        is_read_as_it_is(&import.story);
    }

    #[test]
    fn any_mixture_of_marks_keeps_every_word(parts in prop::collection::vec(part(), 0..40)) {
        let text = parts.concat();
        let import = import(&text, &Options::default());
        keeps_every_word(&text, &import);
        is_read_as_it_is(&import.story);
    }
}

#[test]
fn a_speaker_is_named_without_the_comma_behind() {
    for quotation in ["> “It held.”\r\n— Ann Lo ,", "> It held. \n— Ann Lo , \u{a0},", "“It held.” — Ann Lo ,\n"]
    {
        let article = format!("The gate\n\nIt was shut.\n\n{quotation}");
        let import = import(&article, &Options::default());
        keeps_every_word(&article, &import);
        is_read_as_it_is(&import.story);
        assert!(write_djot(&import.story).contains("speaker=\"Ann Lo\""), "{}", write_djot(&import.story));
    }
}

fn djot(article: &str) -> String {
    write_djot(&import(article, &Options::default()).story)
}

#[test]
fn a_list_under_a_lone_number_is_a_list() {
    let text = djot("The mill\n\nIt was shut in May.\n\n1. What we know\n\n   - Bread\n   - Salt\n");
    assert!(text.contains("- Bread\n- Salt"), "{text}");
}

#[test]
fn paragraphs_that_are_set_in_behind_a_mark_stay_paragraphs() {
    for (article, paragraph) in [
        (
            "水門\n\n水門は冬のあいだ閉じていた。\n\n■事件の経過\n　５月、川があふれた。\n　住民は逃げた。\n",
            "\n\n５月、川があふれた。",
        ),
        ("水闸\n\n水闸整个冬天都关着。\n\n一、事件经过\n　　河水上涨。\n　　第二天又落了。\n", "\n\n河水上涨。"),
        (
            "The mill\n\nIt was shut.\n\n1. Introduction\n    The river rose.\n    Then it fell.\n",
            "\n\nThe river rose.",
        ),
    ] {
        let text = djot(article);
        assert!(text.contains(paragraph), "{text}");
    }
}

#[test]
fn a_note_of_a_heading_is_none_of_the_paragraph_before_it() {
    let text =
        djot("The mill\n\nThey wrote the words The flood on it.\n\n## The flood[1]\n\nIt rose.\n\n[1]: Ledger.\n");
    assert!(!text.contains("The flood[^"), "{text}");
}

#[test]
fn the_mark_of_a_note_stays_with_its_own_line() {
    let list = djot(
        "The dam\n\nWho paid is known.\n\n- Ontario Hydro\n- Ontario[^1]\n- Ontario Power\n\n[^1]: The province.\n",
    );
    assert!(list.contains("- Ontario Hydro\n- Ontario[^1]\n"), "{list}");
    let article = "The bridge\n\nThe bridge fell. Then\nthe tower\nfell.[1]\n\nIt fell.[1] So it\nfell.[2]\n\n[1] Ledger.\n[2] The same.\n";
    let text = djot(article);
    assert!(text.contains("The bridge fell. Then the tower fell.[^1]\n"), "{text}");
    assert!(text.contains("It fell.[^1] So it fell.[^2]\n"), "{text}");
}

#[test]
fn a_note_that_is_left_under_its_table_goes_into_no_other_note() {
    let text = djot(
        "The parks\n\nIt was shut in May.¹ The town paid.\n\n| Year | Parks² |\n|---|---|\n| 1998 | 12 |\n\n\
         Nobody came.\n\n¹ Ledger.\n² Not counting trees.\n",
    );
    assert!(text.contains("[^1]: Ledger.\n") && text.contains("\n\n² Not counting trees.\n"), "{text}");
}

#[test]
fn a_short_sentence_with_several_marks_is_no_heading() {
    for (marks, notes) in [
        ("[1][2]", "[1] Ledger.\n[2] The same."),
        ("[1],[2]", "[1] Ledger.\n[2] The same."),
        ("¹,²", "¹ Ledger.\n² The same."),
        ("¹, ²", "¹ Ledger.\n² The same."),
    ] {
        let text = djot(&format!("The gate\n\nIt fell.{marks}\n\nMore was said in the town.\n\n{notes}\n"));
        assert!(text.contains("It fell.[^1][^2]\n") && text.contains("[^2]: The same."), "{marks}: {text}");
    }
}

#[test]
fn a_line_drawn_before_the_first_heading_makes_no_section() {
    for article in ["The gate\n\n___\n\n## The lock\n\nIt held.", "The gate\r\n___\r\n## The lock\n===\nIt held."] {
        let import = import(article, &Options::default());
        keeps_every_word(article, &import);
        is_read_as_it_is(&import.story);
        assert_eq!(import.story.sections.len(), 1, "{}", write_djot(&import.story));
    }
}

/// Pieces of articles, so that random mixtures meet every rule.
fn part() -> impl Strategy<Value = String> {
    #[rustfmt::skip]
    let marks = [
        "\n", "\n\n", " ", ". ", "“", "”", "\"", "— ", "- ", "• ", "1. ", "2. ", "## ", "> ", "___", "===", "(",
        ")", "**", "*", "dam.jpg", "![a](b/c.png \"d\")", "[e.jpg] ", "Photo: f.gif", "Credit: Bo",
        "(AP Photo/Ann)", "© Lo", "Image source, Lo", "Image caption, ", "Edited by Ann",
        "(Reporting by A; editing by B)", "By Ann Lo", "Title: ", "3 November 2023", "US$140.7 billion", "42 times",
        "10-15", "nine people", "Dec. 15, 2004", "aged 15", "5G", "£3m", "%", "-5", "The dam broke.", " said Lo",
        "He left", "In 2021", "more than ", "the last 10 years", "\r\n", "WHAT NOW", "市长。", "မြို့", "½", "ﬀ", "ǆ", "[a]", "[a]not for print",
        "[NO1]", "[1]", "¹", "ENDS", "-30-", "（完）", "{--", "--}", "{++", "++}", "<!--", "<!-- not for print -->", "~~", "Slug: x", "Share",
        "13 min read", "ANN LO: ", "Q: ", "?", "Von Ann Lo", "5. Juli 2022", "2022年7月5日", "更新", "記者王小明", "Foto: ",
        "▲ ", "\u{F0B7}\t", "o\t", "a) ", "b) ", "، ", "« ", " »", "[off the record]", "Advertisement", " | ", "\t",
        "| a | b |\n|---|---|\n", "| a | *b* |\n|---|---|\n| 5 km | \\| |\n", "| c |\n", "|-|-|\n", "x\ty\n", "İ", "ⅻ",
        "\n  - ", "\n    1. ", "\n      - ", "\n\t•\t",
        "It fell.[1] ", "a rope[^a]", "it fell![^a](", "**so**[^a]", "\n\n[1] Ledger, page 5.\n", "\n[^a]: [Map](https://a.org), 7 pages.\n",
    ];
    prop_oneof![4 => prop::sample::select(marks.to_vec()).prop_map(str::to_owned), 1 => "[a-zA-Z0-9 ,.$€%-]{0,12}"]
}

#[test]
fn figures_are_proposed_in_every_language() {
    figures::holds_its_targets("tests/figures/first");
}

#[test]
fn of_many_numbers_the_strongest_are_marked_and_the_rest_is_listed() {
    let weak: String = (0..60)
        .map(|at| format!("The list has {} boats, {} nets and {} oars.\n\n", at + 20, at + 30, at + 40))
        .collect();
    let article = format!(
        "The gate\n\nThe flood cost the valley $4.5 million. Nobody had seen it come, and nobody would say who had opened the gate.\n\n{weak}"
    );
    let import = import(&article, &Options::default());
    keeps_every_word(&article, &import);
    is_read_as_it_is(&import.story);
    let marked = scrollwork::story::counts(&import.story);
    assert!((20..=60).contains(&marked.len()), "{}", marked.len());
    assert!(marked.iter().any(|count| count.text == "$4.5 million"));
    let of = |kind| import.guesses.iter().filter(|guess| guess.kind == kind).collect::<Vec<_>>();
    assert_eq!(of(Kind::Count).len(), marked.len());
    assert_eq!(of(Kind::Count).len() + of(Kind::LeftAlone).len(), 181);
    assert!(of(Kind::Count)[0].what.contains("$4.5 million"), "the strongest stands first");
}

#[test]
fn figures_in_names_and_below_zero_are_told_apart_in_every_language() {
    figures::holds_its_targets("tests/figures/third");
}

#[test]
fn figures_of_other_domains_are_proposed_in_every_language() {
    figures::holds_its_targets("tests/figures/second");
}

#[test]
fn distances_of_races_chances_and_symbols_are_told_apart_in_every_language() {
    figures::holds_its_targets("tests/figures/fourth");
}

#[test]
fn counts_of_parts_wholes_and_joined_numbers_hold_their_targets_in_every_language() {
    figures::holds_its_targets("tests/figures/fifth");
}

#[test]
fn what_further_articles_write_of_figures_is_read() {
    figures::holds_its_targets("tests/figures/sixth");
}

#[test]
fn the_part_of_the_paper_over_a_headline_is_set_aside() {
    let english = "The last ball fell into the river, and nobody on the bridge had seen who threw it over the wall.\n";
    let german =
        "Der letzte Ball fiel in den Fluss, und niemand auf der Brücke hatte gesehen, wer ihn über die Mauer warf.\n";
    for (article, title, label) in [
        ("SPORT\nTown holds on to win the cup\nBy Ann Lo\n14 February 2021", "Town holds on to win the cup", "SPORT"),
        (
            "Wirtschaft\n\nStadt baut eine Brücke\n\nVon Lena Brandt\n\n14. Februar 2021",
            "Stadt baut eine Brücke",
            "Wirtschaft",
        ),
        ("Bundesliga\nDas Tor fiel spät\nVon Lena Brandt\n14. Februar 2021", "Das Tor fiel spät", "Bundesliga"),
        ("Politik\n\n# Stadt baut eine Brücke\n\nVon Lena Brandt", "Stadt baut eine Brücke", "Politik"),
        ("Dale Valley\n\n# Town builds a bridge\n\nBy Ann Lo", "Town builds a bridge", "Dale Valley"),
        ("POLITICS | Town builds a bridge\n\nBy Ann Lo", "Town builds a bridge", "POLITICS"),
    ] {
        let body = if article.contains("Von ") { german } else { english };
        let article = format!("{article}\n\n{body}\n{body}");
        let import = import(&article, &Options::default());
        keeps_every_word(&article, &import);
        assert_eq!(import.story.title, title, "{article}");
        assert_eq!(import.story.dek, None, "{article}");
        assert!(import.story.byline.is_some(), "{article}");
        assert!(import.report().contains(label), "{article}");
    }
}

#[test]
fn a_short_title_over_its_byline_or_its_sections_stays() {
    let body = "The last ball fell into the river, and nobody on the bridge had seen who threw it over the wall.\n";
    for article in [
        format!("Sport\n\nBy Ann Lo\n\n{body}\n{body}"),
        format!("Sport\n\n{body}\n{body}"),
        format!("Sport\n\n# Home\n\n{body}\n# Away\n\n{body}"),
    ] {
        assert_eq!(import(&article, &Options::default()).story.title, "Sport", "{article}");
    }
}

#[test]
fn who_worked_on_an_article_is_no_heading_over_a_notice() {
    for article in [
        "Das Tor\n\nDas Tor blieb den ganzen Winter über zu, und niemand kam.\n\nAm Morgen stand es offen.\n\nMitarbeit: Tom Kurz\n\n\
         Dieser Artikel erschien zuerst am 23. September 2024.\n",
        "O moinho\n\nO moinho ficou fechado todo o inverno, e ninguém veio.\n\nDe manhã estava aberto.\n\nColaborou Bruno Lima\n\n\
         Acompanhe tudo sobre: Pontes\n",
        "The mill\n\nThe mill was shut all winter, and nobody came.\n\nIn May it stood open.\n\n\
         Ann Lo is a staff writer for the Dale Times. Follow her on Twitter @annlo.\n",
    ] {
        let import = import(article, &Options::default());
        keeps_every_word(article, &import);
        assert_eq!(import.story.credits.len(), 1, "{}", write_djot(&import.story));
        assert!(!write_djot(&import.story).contains("\n#"), "{}", write_djot(&import.story));
    }
}

#[test]
fn a_list_under_a_notice_goes_with_it() {
    for notice in ["Share this:\n- Facebook\n- Twitter", "Related articles\n\n* The old ferry\n* A wheel in the river"]
    {
        let article = format!("The mill\n\nIt was shut in May.\n\n{notice}\n\nThe town paid for the wheel.\n");
        let import = import(&article, &Options::default());
        keeps_every_word(&article, &import);
        let text = write_djot(&import.story);
        assert!(!text.contains("\n- ") && text.contains("The town paid"), "{text}");
    }
}

#[test]
fn the_last_paragraph_is_no_caption_behind_a_notice() {
    let article = "O moinho\n\nO moinho ficou fechado todo o inverno, e ninguém veio.\n\nDe manhã o dono voltou da costa.\n\n\
        Clique aqui para receber as notícias no WhatsApp\nFoto: Ana Ruiz/TV Globo\n";
    let text = djot(article);
    assert!(text.contains("\n\nDe manhã o dono voltou da costa.\n"), "{text}");
    assert!(!text.contains("::: photo"), "{text}");
}

#[test]
fn a_marked_line_between_the_headline_and_the_byline_is_the_dek() {
    let article = "# Town builds a bridge\n\n## The council found the money in May\n\nBy Ann Lo\n\n14 February 2021\n\n\
        The river is wide here, and nobody had crossed it for years.\n\nNow they can.\n";
    let story = import(article, &Options::default()).story;
    assert_eq!(story.dek.as_deref(), Some("The council found the money in May"));
    assert_eq!(story.byline.as_deref(), Some("By Ann Lo"));
    assert!(story.published.is_some());
}

#[test]
fn a_name_right_under_the_headline_is_no_heading() {
    let text =
        djot("Town builds a bridge\n\nAnn Lo\n\nThe river is wide here, and nobody had crossed it.\n\nNow they can.\n");
    assert!(!text.contains("## "), "{text}");
}

#[test]
fn headings_with_capitals_stay_headings() {
    let text = djot(
        "The bridge\n\nEarly Days\n\nIt fell in May, and nobody stood on it.\n\nLate Days\n\nIt was built anew.\n",
    );
    assert!(text.contains("## Early Days") && text.contains("## Late Days"), "{text}");
}

#[test]
fn the_agency_in_brackets_behind_an_article_is_its_credit() {
    for article in [
        "The bridge\n\nIt fell in May, and nobody stood on it.\n\nThe owner came back.\n\n(AFP)\n",
        "El puente\n\nCayó en mayo, y nadie estaba en él.\n\nEl dueño volvió de la costa.\n\n(EFE)\n",
    ] {
        let import = import(article, &Options::default());
        keeps_every_word(article, &import);
        assert_eq!(import.story.credits.len(), 1, "{}", write_djot(&import.story));
    }
}

#[test]
fn what_a_page_asks_of_its_readers_is_set_aside() {
    for (notice, body) in [
        ("Abonnez-vous pour lire la suite", "Le moulin est resté fermé tout l'hiver, et personne n'est venu."),
        (
            "Suivez toute l'actualité sur notre page Facebook.",
            "Le moulin est resté fermé tout l'hiver, et personne n'est venu.",
        ),
        ("Do you have a story for us? Email the desk.", "The mill was shut all winter, and nobody came."),
    ] {
        let text = djot(&format!("Orno\n\n{body}\n\n{body}\n\n{notice}\n"));
        assert!(!text.contains(notice), "{text}");
    }
}
