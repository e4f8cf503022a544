//! What stands over the body of an article: title, dek, byline, dates.

use super::piece::{Piece, What};
use super::publication::{self, Day};
use super::{Guess, Kind, byline, languages::ENGLISH, photo, shape};
use crate::story::Date;

/// What was found over the body.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Head {
    /// The headline; `Untitled` where the article has none.
    pub(super) title: String,
    /// The sentence under it.
    pub(super) dek: Option<String>,
    /// Who wrote the article, as printed.
    pub(super) byline: Option<String>,
    /// The day of publication.
    pub(super) published: Option<Date>,
    /// The day of the last change.
    pub(super) updated: Option<Date>,
}

/// The longest title and the longest dek that nothing else marks, in characters.
const TITLE: usize = 200;
const DEK: usize = 140;

/// Takes the head from the front of `pieces`.
pub(super) fn take(pieces: &mut Vec<Piece>, guesses: &mut Vec<Guess>) -> Head {
    let mut head = Head { title: title(pieces, guesses), ..Head::default() };
    let (mut kept, mut end) = (Vec::new(), pieces.len());
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.what {
            What::Rule | What::Image(_) => kept.push(piece.clone()),
            What::Text(text) if part(&mut head, text, piece.line, pieces, at, guesses) => {}
            _ => {
                end = at;
                break;
            }
        }
    }
    pieces.splice(..end, kept);
    head
}

fn title(pieces: &mut Vec<Piece>, guesses: &mut Vec<Guess>) -> String {
    let first = pieces.iter().position(|piece| !matches!(piece.what, What::Rule | What::Image(_)));
    let found = first.and_then(|at| {
        let text = match &pieces.get(at)?.what {
            What::Text(text) if text.chars().count() <= TITLE => text.clone(),
            What::Heading { text, .. } if !text.is_empty() => text.clone(),
            _ => return None,
        };
        Some((pieces.remove(at).line, text))
    });
    let text = found.map(|(line, text)| (line, unlabel(&text, ENGLISH.boilerplate.titles, line, guesses)));
    let Some((line, text)) = text.filter(|(_, text)| !text.is_empty()) else {
        let why = "the article does not begin with a line that could be its title".to_owned();
        guesses.push(Guess { line: 0, kind: Kind::Title, what: "`Untitled`".to_owned(), why });
        return "Untitled".to_owned();
    };
    let text = shape::without_emphasis(&text).unwrap_or(&text).to_owned();
    guesses
        .push(Guess { line, kind: Kind::Title, what: format!("“{text}”"), why: "it is the first line".to_owned() });
    text
}

/// Takes `text` as a part of the head; false where the body begins.
fn part(head: &mut Head, text: &str, line: usize, pieces: &[Piece], at: usize, guesses: &mut Vec<Guess>) -> bool {
    let gap = pieces.get(at).is_none_or(|piece| piece.gap);
    let behind = pieces.get(at + 1..).unwrap_or_default();
    if head.byline.is_none() && (byline::is_byline(text) || byline::is_name_over(text, behind)) {
        let why = "it names a writer and stands over the body".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
        head.byline = Some(unlabel(text, ENGLISH.bylines.labels, line, guesses));
    } else if let Some((day, date)) = publication::read(text) {
        day_of(head, day, date, text, line, guesses)
    } else if publication::is_label(text) {
        photo::set_aside(text, line, "it only says that a date follows", guesses);
    } else if let Some(byline) =
        head.byline.as_mut().filter(|_| byline::is_desk(text) || !gap && byline::is_place(text))
    {
        let why = "it stands under the byline and names an office or a place".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
        byline.push_str(", ");
        byline.push_str(text);
    } else if let Some(why) = dek(head, text, behind) {
        let text = unlabel(text, ENGLISH.boilerplate.decks, line, guesses);
        let text = shape::without_emphasis(&text).unwrap_or(&text).to_owned();
        guesses.push(Guess {
            line,
            kind: Kind::Dek,
            what: format!("“{}”", shape::head(&text, 8)),
            why: why.to_owned(),
        });
        head.dek = Some(text);
    } else {
        return false;
    }
    true
}

fn day_of(head: &mut Head, day: Day, date: Date, text: &str, line: usize, guesses: &mut Vec<Guess>) {
    let name = match day {
        Day::Published => {
            head.published = Some(date);
            "published"
        }
        Day::Updated => {
            head.updated = Some(date);
            "updated"
        }
    };
    let why = "the line holds a date and nothing else".to_owned();
    guesses.push(Guess { line, kind: Kind::Published, what: format!("{name} `{date}`"), why });
    photo::set_aside(text, line, "the date stands in the front block", guesses);
}

/// Why `text` is the dek, given the pieces behind it; `None` where it is not.
fn dek(head: &Head, text: &str, rest: &[Piece]) -> Option<&'static str> {
    let length = text.chars().count();
    let next = rest.iter().find_map(Piece::text)?;
    let spoken = text.starts_with(shape::OPENERS) && text.ends_with(shape::CLOSERS);
    if head.dek.is_some() || spoken || text.contains(" — ") && shape::is_capitals(text.split(" — ").next()?) {
        return None;
    }
    if shape::label(text, ENGLISH.boilerplate.decks).is_some() {
        return Some("it says so");
    }
    if head.byline.is_none()
        && head.published.is_none()
        && length <= 350
        && (byline::is_byline(next)
            || publication::read(next).is_some()
            || byline::is_name_over(next, rest.get(1..).unwrap_or_default()))
    {
        return Some("it stands between the title and the byline or date");
    }
    let body = next.chars().count();
    let emphasised = shape::without_emphasis(text).is_some();
    let short = length <= DEK && shape::sentences(text) == 1 && (length >= 24 || emphasised) && body > length;
    (short && head.byline.is_none()).then_some("it is one short sentence between the title and the body")
}

fn unlabel(text: &str, labels: &[&str], line: usize, guesses: &mut Vec<Guess>) -> String {
    let Some(label) = shape::label(text, labels) else { return text.to_owned() };
    photo::set_aside(label, line, "it only says what follows", guesses);
    text.get(label.len()..).unwrap_or_default().trim_start().to_owned()
}
