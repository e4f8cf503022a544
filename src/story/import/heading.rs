//! Which lines open a section.

use super::piece::{Piece, What};
use super::{Guess, Kind, languages::ENGLISH, publication, shape};

/// The longest heading, in characters and in words.
const LONGEST: (usize, usize) = (80, 12);

/// Makes headings of the short lines between paragraphs, and brings marked headings to two levels: 2 and 3.
pub(super) fn mark(pieces: &mut [Piece], guesses: &mut Vec<Guess>) {
    let top = pieces.iter().filter_map(level).min().unwrap_or(2);
    for at in 0..pieces.len() {
        let why = match pieces.get(at).map(|piece| &piece.what) {
            Some(What::Heading { .. }) => Some("it is marked as a heading"),
            Some(What::Text(_)) => why(pieces, at),
            _ => None,
        };
        let (Some(why), Some(piece)) = (why, pieces.get_mut(at)) else { continue };
        let level = level(piece).map_or(2, |level| if level > top { 3 } else { 2 });
        if let What::Text(text) | What::Heading { text, .. } = &mut piece.what {
            let text = std::mem::take(text);
            let text = shape::without_emphasis(&text).unwrap_or(&text).to_owned();
            guesses.push(Guess {
                line: piece.line,
                kind: Kind::Heading,
                what: format!("“{text}”"),
                why: why.to_owned(),
            });
            piece.what = What::Heading { level, text };
        }
    }
}

fn level(piece: &Piece) -> Option<usize> {
    match piece.what {
        What::Heading { level, .. } => Some(level),
        _ => None,
    }
}

/// Why the paragraph at `at` is a heading; `None` where it is none.
fn why(pieces: &[Piece], at: usize) -> Option<&'static str> {
    let piece = pieces.get(at)?;
    let next = pieces.get(at + 1)?;
    let text = piece.text()?;
    let body = matches!(next.what, What::Photo(_) | What::List { .. } | What::Quote { .. } | What::Quoted(_))
        || next.text().is_some_and(|next| !is_line(next) && !shape::is_capitals(next));
    if !body || !is_line(text) && !text.ends_with('?') || !is_short(text) {
        return None;
    }
    if shape::is_capitals(text) && starts_well(text) {
        return Some("it is a short line in capitals");
    }
    if shape::without_emphasis(text).is_some_and(|_| text.starts_with("**") || text.starts_with("__")) {
        return Some("the whole line is bold");
    }
    let apart = piece.gap && next.gap;
    (apart && starts_well(text)).then_some("it is a short line without a full stop, followed by a paragraph")
}

/// Whether `text` could be a heading by its end.
fn is_line(text: &str) -> bool {
    let bare = text.trim_end_matches(shape::CLOSERS);
    is_short(text)
        && !shape::ends_sentence(text)
        && !bare.ends_with([',', ';', ':', '-', '–', '—', '၊', '，', '、', '：'])
}

fn is_short(text: &str) -> bool {
    text.chars().count() <= LONGEST.0 && text.split_whitespace().count() <= LONGEST.1
}

/// Whether `text` could be a heading by its beginning: no small letter, no dash of an attribution, no date, no address.
fn starts_well(text: &str) -> bool {
    let first = text.chars().next().unwrap_or(' ');
    let quoted = text.starts_with(shape::OPENERS) && text.contains(',');
    let notice = shape::label(text, ENGLISH.boilerplate.notices).is_some();
    let lettered = text.chars().any(char::is_alphabetic);
    let address = text.contains('@') || text.contains("://");
    // In an interview, a question is a paragraph.
    let asked = text.starts_with("Q:") || text.starts_with("Q.");
    lettered
        && !asked
        && !notice
        && !quoted
        && !address
        && !first.is_lowercase()
        && !"—–―-(".contains(first)
        && publication::read(text).is_none()
}
