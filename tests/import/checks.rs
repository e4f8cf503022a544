//! What must be true of every import.

use scrollwork::format::{LintProblem, ParseOptions, ProblemKind};
use scrollwork::format::{check, read_djot, write_djot};
use scrollwork::import::{Import, Kind};
use scrollwork::story::plain_text;
use scrollwork::story::{Block, Inline, Item, List, Story};

/// The letters and digits of everything a reader of the story gets to see, block by block.
fn shown(story: &Story) -> Vec<String> {
    let mut out = vec![story.title.clone()];
    out.extend([&story.dek, &story.byline].into_iter().flatten().cloned());
    for section in &story.sections {
        out.push(plain_text(&section.heading));
        section.blocks.iter().for_each(|block| out.extend(words_of(block)));
    }
    out.extend(story.credits.iter().cloned());
    out.extend(story.notes.iter().flat_map(|note| &note.text).map(|words| with_addresses(words)));
    out
}

fn words_of(block: &Block) -> Vec<String> {
    match block {
        Block::Paragraph(text) | Block::Subheading(text) => vec![with_addresses(text)],
        Block::List(list) => items_of(list),
        Block::Table(table) => {
            let headings = table.columns.iter().map(|column| &column.heading);
            headings.chain(table.rows.iter().flatten()).map(|cell| with_addresses(cell)).collect()
        }
        Block::Quote(quote) => {
            let texts = quote.text.iter().map(|text| with_addresses(text));
            texts.chain([&quote.speaker, &quote.role].into_iter().flatten().cloned()).collect()
        }
        Block::Photo(photo) => {
            let name = photo.src.strip_prefix("photos/").unwrap_or(&photo.src).to_owned();
            vec![name, photo.alt.clone(), with_addresses(&photo.caption), photo.credit.clone().unwrap_or_default()]
        }
        _ => panic!("the importer makes no other"),
    }
}

fn items_of(list: &List) -> Vec<String> {
    let item = |item: &Item| [vec![with_addresses(&item.text)], item.list.as_ref().map(items_of).unwrap_or_default()];
    list.items.iter().flat_map(item).flatten().collect()
}

/// The words of running text and the addresses that its links lead to.
fn with_addresses(text: &[Inline]) -> String {
    let addresses = text.iter().filter_map(|inline| match inline {
        Inline::Link { href, .. } => Some(href.as_str()),
        _ => None,
    });
    std::iter::once(plain_text(text).as_str()).chain(addresses).collect()
}

/// The letters and digits of `text`, sorted: two texts with the same ones have lost and doubled nothing.
fn sorted(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| c.is_alphanumeric()).collect();
    letters.sort_unstable();
    letters
}

/// Checks that headings, paragraphs and items stand in the order of the article, letter for letter.
pub(crate) fn keeps_the_order(article: &str, story: &Story) {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let article = letters(article);
    let mut rest = article.as_str();
    for section in &story.sections {
        let blocks = section.blocks.iter().filter(|block| matches!(block, Block::Paragraph(_) | Block::Subheading(_)));
        let texts = blocks.flat_map(words_of).filter(|text| !text.contains("://"));
        for text in std::iter::once(plain_text(&section.heading)).chain(texts) {
            let text = letters(&text);
            let at = rest.find(&text).unwrap_or_else(|| panic!("not in order: {text}"));
            rest = &rest[at + text.len()..];
        }
    }
}

/// What the report says in guesses of one kind.
fn said(import: &Import, kind: Kind) -> String {
    import.guesses.iter().filter(|guess| guess.kind == kind).map(|guess| guess.what.as_str()).collect()
}

/// The words of the article that the report lists and the story leaves out.
fn left_out(import: &Import) -> String {
    Kind::ALL.into_iter().filter(|kind| kind.is_left_out()).map(|kind| said(import, kind)).collect()
}

/// Checks that the story has every letter and digit of the article once, those aside that the report lists.
pub(crate) fn keeps_every_word(article: &str, import: &Import) {
    let untitled = if import.story.title == "Untitled" { said(import, Kind::Title) } else { String::new() };
    let made_up = said(import, Kind::PhotoName).replace("photos/", "") + &untitled;
    let input = sorted(&(article.to_owned() + &made_up));
    let output = sorted(&(shown(&import.story).concat() + &left_out(import)));
    assert_eq!(output.iter().collect::<String>(), input.iter().collect::<String>());
}

/// Checks that the reader takes what was imported as it is and misses only what the article lacks, unless the article was no more than a title.
pub(crate) fn is_read_as_it_is(story: &Story) {
    let reading = read_djot(&write_djot(story), &ParseOptions::named("story.dj"));
    let told = story.sections.iter().any(|section| !section.blocks.is_empty() || !section.heading.is_empty());
    if told {
        assert_eq!(reading.problems, []);
        assert_eq!(reading.story.as_ref(), Some(story));
        let lacking = [LintProblem::NoAlt, LintProblem::NoDek, LintProblem::NoCredit, LintProblem::NoCaption]
            .map(ProblemKind::from);
        let others = check(&reading).into_iter().filter(|problem| !lacking.contains(&problem.kind));
        assert_eq!(others.collect::<Vec<_>>(), []);
    }
}
