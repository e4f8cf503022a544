//! What has changed since an earlier version of the story, word by word.

use super::{
    alignment::{Change, changes},
    html::{amount, escape, line_in_words, words},
    passage::{Anchor, Passage},
    words::{Piece, pieces},
};
use crate::story::{Story, plain_text};
use std::collections::BTreeSet;

/// How many words tell which passage stands before another.
const TOLD: usize = 8;

/// The changes between two versions of a story.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// How many there are.
    pub(super) number: usize,
    /// Their list.
    pub(super) html: String,
    /// The lines on which something is new or not as it was.
    pub(super) lines: BTreeSet<usize>,
}

/// What became of the `old` version of a story in the `new` one.
pub(super) fn compared(old: &[Passage], new: &[Passage], story: Option<&Story>) -> Changes {
    let changes = changes(old, new);
    let passages = changes.iter().filter_map(|change| new.get(change.new?));
    let lines = passages.map(|passage| passage.line).filter(|line| *line > 0).collect();
    let html =
        if changes.is_empty() { "<p>No word has changed.</p>\n".to_owned() } else { list(&changes, old, new, story) };
    Changes { number: changes.len(), html, lines }
}

fn list(changes: &[Change], old: &[Passage], new: &[Passage], story: Option<&Story>) -> String {
    let (mut html, mut shown) = (String::new(), None);
    for change in changes {
        let section = section(change, new);
        if shown != Some(section) {
            html.push_str(if shown.is_some() { "</ul>\n" } else { "" });
            html.push_str(&format!("<h3>{}</h3>\n<ul class=\"changes\">\n", heading(section, story)));
            shown = Some(section);
        }
        html.push_str(&item(change, old, new));
    }
    format!("<p>{}</p>\n{html}</ul>\n", summary(changes))
}

/// The index of the section that a change is in: for what was removed, that of what stood before it.
fn section(change: &Change, new: &[Passage]) -> Option<usize> {
    let index = change.new.or(change.at.checked_sub(1)).unwrap_or_default();
    new.get(index).and_then(|passage| passage.section)
}

fn heading(section: Option<usize>, story: Option<&Story>) -> String {
    let Some(section) = section else { return "Head, ending and notes".to_owned() };
    let section = story.and_then(|story| story.sections.get(section));
    match section.map(|section| plain_text(&section.heading)).filter(|heading| !heading.is_empty()) {
        Some(heading) => words(&heading),
        None => "Introduction".to_owned(),
    }
}

/// How many changes of which kind there are.
fn summary(changes: &[Change]) -> String {
    let names = ["changed", "moved", "added", "removed"];
    let counts =
        names.map(|name| (changes.iter().filter(|change| self::name(change).to_lowercase() == name).count(), name));
    let told = counts.into_iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}"));
    let told = told.collect::<Vec<_>>().join(", ");
    format!("{}: {told}.", amount(changes.len(), "passage is not as it was", "passages are not as they were"))
}

fn name(change: &Change) -> &'static str {
    match (change.old, change.new) {
        (Some(_), Some(_)) if change.is_moved => "Moved",
        (Some(_), Some(_)) => "Changed",
        (None, _) => "Added",
        (Some(_), None) => "Removed",
    }
}

fn item(change: &Change, old: &[Passage], new: &[Passage]) -> String {
    let [was, is] = [change.old.and_then(|index| old.get(index)), change.new.and_then(|index| new.get(index))];
    let kind = is.or(was).map(called).unwrap_or_default();
    let line = is.map(|passage| line_in_words(passage.line)).filter(|line| !line.is_empty());
    let place = line.map(|line| format!(", {line}")).unwrap_or_default();
    let context = context(change, old, new);
    let text = |passage: Option<&Passage>| passage.map(|passage| passage.text.clone()).unwrap_or_default();
    format!(
        "<li><p class=\"what\"><strong>{}</strong>: {}{place}{context}</p>\n<p class=\"words\" dir=\"auto\">{}</p></li>\n",
        name(change),
        kind,
        marked(&text(was), &text(is)),
    )
}

/// What a passage is called, with what it is about.
fn called(passage: &Passage) -> String {
    let kind = passage.kind.to_lowercase();
    if passage.about.is_empty() { kind } else { format!("{kind} ({})", words(&passage.about)) }
}

/// What a passage stands or stood behind, where that is not plain from its words.
fn context(change: &Change, old: &[Passage], new: &[Passage]) -> String {
    let before = |passages: &[Passage], index: Option<usize>| {
        let before = passages.get(..index?)?.iter().rev().find(|passage| passage.anchor == Anchor::Words)?;
        Some(format!("“{}”", words(&end(&before.text))))
    };
    let told = match (change.old, change.new) {
        (None, index) => before(new, index).map(|words| format!("behind {words}")),
        (index, None) => before(old, index).map(|words| format!("from behind {words}")),
        (was, is) if change.is_moved => {
            let (was, is) = (before(old, was), before(new, is));
            let from = was.map_or("from the beginning".to_owned(), |words| format!("from behind {words}"));
            let to = is.map_or("to the beginning".to_owned(), |words| format!("to behind {words}"));
            Some(format!("{from} {to}"))
        }
        _ => None,
    };
    told.map(|told| format!(" <small>{told}</small>")).unwrap_or_default()
}

/// The last words of a text.
fn end(text: &str) -> String {
    let all: Vec<&str> = text.split_whitespace().collect();
    let skipped = all.len().saturating_sub(TOLD);
    let told = all.get(skipped..).unwrap_or_default().join(" ");
    // Where words are not set apart, letters are counted.
    let letters = told.chars().count().saturating_sub(TOLD * 10);
    let told: String = told.chars().skip(letters).collect();
    if skipped > 0 || letters > 0 { format!("…{told}") } else { told }
}

/// The words of both versions, with marks around what differs.
fn marked(was: &str, is: &str) -> String {
    let piece = |piece: Piece| match piece {
        Piece::Kept(words) => escape(&words),
        Piece::Removed(words) => format!("<del>{}</del>", escape(&words)),
        Piece::Added(words) => format!("<ins>{}</ins>", escape(&words)),
    };
    pieces(was, is).into_iter().map(piece).collect()
}
