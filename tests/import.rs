//! Articles in several house styles, imported: the story, the report, and that no word is lost.
//!
//! `SCROLLWORK_GOLDEN=write cargo test --test import` writes the expected files anew.

use proptest::prelude::*;
use scrollwork::story::import::{Import, Kind, Options, import};
use scrollwork::story::{Block, Source, Story, plain_text, read_djot, write_djot};
use std::{fs, path::Path};

/// The letters and digits of everything a reader of the story gets to see, block by block.
fn shown(story: &Story) -> Vec<String> {
    let mut out = vec![story.title.clone()];
    out.extend([&story.dek, &story.byline].into_iter().flatten().cloned());
    for section in &story.sections {
        out.push(plain_text(&section.heading));
        section.blocks.iter().for_each(|block| out.extend(words_of(block)));
    }
    out.extend(story.credits.iter().cloned());
    out
}

fn words_of(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) | Block::Subheading(text) => vec![plain_text(text)],
        Block::List(list) => list.items.iter().map(|item| plain_text(item)).collect(),
        Block::Quote(quote) => {
            let texts = quote.text.iter().map(|text| plain_text(text));
            texts.chain([&quote.speaker, &quote.role].into_iter().flatten().cloned()).collect()
        }
        Block::Photo(photo) => {
            let name = photo.src.strip_prefix("photos/").unwrap_or(&photo.src).to_owned();
            vec![name, photo.alt.clone(), plain_text(&photo.caption), photo.credit.clone().unwrap_or_default()]
        }
        Block::Figures(_) | Block::Stage(_) => panic!("the importer makes neither"),
    }
}

/// The letters and digits of `text`, sorted: two texts with the same ones have lost and doubled nothing.
fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

/// What the report says of words that no longer stand in the text, and of words that the importer made up.
fn said(import: &Import, kind: Kind) -> String {
    import.guesses.iter().filter(|guess| guess.kind == kind).map(|guess| guess.what.as_str()).collect()
}

/// Checks that the story has every letter and digit of the article once, those aside that the report lists.
fn keeps_every_word(article: &str, import: &Import) {
    let untitled = if import.story.title == "Untitled" { said(import, Kind::Title) } else { String::new() };
    let made_up = said(import, Kind::PhotoName).replace("photos/", "") + &untitled;
    let input = sorted(&(article.to_owned() + &made_up));
    let output = sorted(&(shown(&import.story).concat() + &said(import, Kind::SetAside)));
    assert_eq!(output.iter().collect::<String>(), input.iter().collect::<String>());
}

/// Every count of the story as its text and what is known of it.
fn counts(story: &Story) -> Vec<String> {
    let describe = |count: &scrollwork::story::Count| -> String {
        let partial = if count.partial { ", partial" } else { "" };
        let qualifier = count.qualifier.map(|qualifier| format!(" ({})", qualifier.words()));
        let period = count.period.as_ref().map(|period| format!(" [{period}{partial}]"));
        let unit = count.unit.as_ref().map(|unit| format!(" = {} {unit}", count.value));
        [Some(count.text.clone()), unit, qualifier, period].into_iter().flatten().collect()
    };
    scrollwork::story::counts(story).into_iter().map(describe).collect()
}

/// Checks that the reader of stories takes what was imported, as it is, unless the article was no more than a title.
fn is_read_as_it_is(story: &Story) {
    let reading = read_djot(&write_djot(story), &Source::named("story.dj"));
    let told = story.sections.iter().any(|section| !section.blocks.is_empty() || !section.heading.is_empty());
    if told {
        assert_eq!(reading.problems, []);
        assert_eq!(reading.story.as_ref(), Some(story));
    }
}

fn golden(case: &Path, name: &str, found: &str) {
    let path = case.join(name);
    if std::env::var_os("SCROLLWORK_GOLDEN").is_some_and(|value| value == "write") {
        fs::write(&path, found).expect("the expected file can be written");
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == found, "{}: expected\n{expected}\nfound\n{found}", path.display());
}

#[test]
fn each_house_style_gives_the_expected_story() {
    let mut cases: Vec<_> = fs::read_dir("tests/import").unwrap().map(|entry| entry.unwrap().path()).collect();
    cases.sort();
    assert!(cases.len() >= 6);
    for case in cases {
        let article = fs::read_to_string(case.join("article.txt")).unwrap();
        let import = import(&article, &Options::default());
        keeps_every_word(&article, &import);
        is_read_as_it_is(&import.story);
        golden(&case, "story.dj", &write_djot(&import.story));
        golden(&case, "report.txt", &import.report());
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

/// Pieces of articles, so that random mixtures meet every rule.
fn part() -> impl Strategy<Value = String> {
    let marks = [
        "\n",
        "\n\n",
        " ",
        ". ",
        "“",
        "”",
        "\"",
        "— ",
        "- ",
        "• ",
        "1. ",
        "2. ",
        "## ",
        "> ",
        "___",
        "===",
        "(",
        ")",
        "**",
        "*",
        "dam.jpg",
        "![a](b/c.png \"d\")",
        "[e.jpg] ",
        "Photo: f.gif",
        "Credit: Bo",
        "(AP Photo/Ann)",
        "© Lo",
        "Image source, Lo",
        "Image caption, ",
        "Edited by Ann",
        "(Reporting by A; editing by B)",
        "By Ann Lo",
        "Title: ",
        "3 November 2023",
        "US$140.7 billion",
        "42 times",
        "10-15",
        "nine people",
        "Dec. 15, 2004",
        "aged 15",
        "5G",
        "£3m",
        "%",
        "-5",
        "The dam broke.",
        " said Lo",
        "He left",
        "In 2021",
        "more than ",
        "the last 10 years",
        "\r\n",
        "WHAT NOW",
        "市长。",
        "မြို့",
        "½",
        "ﬀ",
        "ǆ",
    ];
    prop_oneof![4 => prop::sample::select(marks.to_vec()).prop_map(str::to_owned), 1 => "[a-zA-Z0-9 ,.$€%-]{0,12}"]
}

#[test]
fn the_demo_article_is_read_as_its_author_meant_it() {
    let Ok(article) =
        fs::read_to_string("../shared/article.txt").or_else(|_| fs::read_to_string("../../shared/article.txt"))
    else {
        println!("skipped: the article is not beside this checkout");
        return;
    };
    let import = import(&article, &Options::default());
    keeps_every_word(&article, &import);
    let story = &import.story;
    assert_eq!(story.credits, ["Edited by Mat Pennington and Jim Snyder"]);
    assert!(story.dek.is_some() && story.byline.is_none() && story.published.is_none());
    let ids: Vec<_> = story.sections.iter().map(|section| section.id.as_str()).collect();
    let headings = ["kuomintangs-soviet-bride", "good-neighbors", "alliance-or-not", "frequent-visitors", "bedfellows"];
    assert_eq!(ids, [&["intro"][..], &headings].concat());
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    let credits = blocks.filter_map(|block| match block {
        Block::Photo(photo) => photo.credit.as_deref(),
        _ => None,
    });
    let expected = [
        "AFP",
        "AFP/KMT",
        "Boris Yurchenko/AP",
        "Ng Han Guan/AP",
        "Sergei Grits/AP",
        "Carlos Barria/Pool AP",
        "Sergei Grits/AP",
        "Alexander Zemlianichenko/Pool via AP",
    ];
    assert_eq!(credits.collect::<Vec<_>>(), expected);
    let expected = [
        "5,300 = 5300 words",
        "12 = 12 years",
        "US$140.7 billion = 140.7 billion US dollars [2021]",
        "$134.1 billion = 134.1 billion dollars [first seven months of 2023, partial]",
        "$200 billion = 200 billion dollars (target) [2023]",
        "86.3 million = 86.3 million tons [2022]",
        "68.1 million = 68.1 million tons [last year]",
        "79 = 79 joint projects",
        "$165 billion = 165 billion dollars (more than)",
        "42 = 42 times [last 10 years]",
        "22 = 22 times",
        "nine = 9 times",
        "12 = 12 points",
        "Six = 6 largest defense companies",
        "15 = 15 largest defense companies",
    ];
    assert_eq!(counts(story), expected);
}
