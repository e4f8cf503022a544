//! What stands over the body of an article: title, dek, byline, dates.

use super::piece::{Piece, What};
use super::publication::{self, Day};
use super::{Guess, Kind, photo, shape};
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
    let mut at = 0;
    while let Some(piece) = pieces.get(at) {
        let line = piece.line;
        match &piece.what {
            What::Rule | What::Image(_) => at += 1,
            What::Text(text) if part(&mut head, text, line, pieces, at, guesses) => drop(pieces.remove(at)),
            _ => break,
        }
    }
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
    let text = found
        .map(|(line, text)| (line, unlabel(&text, &["Title:", "Headline:", "TITLE:", "HEADLINE:"], line, guesses)));
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
    if is_byline(text) && head.byline.is_none() {
        let why = "it begins with “By” and stands over the body".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
        head.byline = Some(text.to_owned());
    } else if let Some((day, date)) = publication::read(text) {
        day_of(head, day, date, text, line, guesses)
    } else if let Some(byline) = head.byline.as_mut().filter(|_| is_desk(text)) {
        let why = "it stands under the byline and names an office".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
        byline.push_str(", ");
        byline.push_str(text);
    } else if let Some(why) = dek(head, text, pieces.get(at + 1..).unwrap_or_default()) {
        let text = unlabel(text, &["Dek:", "Standfirst:", "Subtitle:", "Summary:"], line, guesses);
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
    if ["Dek:", "Standfirst:", "Subtitle:", "Summary:"].iter().any(|label| text.starts_with(label)) {
        return Some("it says so");
    }
    if head.byline.is_none()
        && head.published.is_none()
        && length <= 350
        && (is_byline(next) || publication::read(next).is_some())
    {
        return Some("it stands between the title and the byline or date");
    }
    let body = next.chars().count();
    let emphasised = shape::without_emphasis(text).is_some();
    let short = length <= DEK && shape::sentences(text) == 1 && (length >= 40 || emphasised) && body > length;
    (short && head.byline.is_none()).then_some("it is one short sentence between the title and the body")
}

/// Whether `text` is a byline: `By Ann Lo`, `BY ANN LO and Bo Vale`.
pub(super) fn is_byline(text: &str) -> bool {
    let name = ["By ", "BY ", "by ", "Words by ", "Story by ", "Text by "].iter().find_map(|by| text.strip_prefix(by));
    name.is_some_and(|name| {
        text.chars().count() <= 100
            && shape::begins_upper(name)
            && !name.ends_with(['.', ',', '?', '!', ':'])
            && name.split_whitespace().all(|word| {
                shape::begins_upper(word)
                    || ["and", "in", "for", "of", "de", "von", "van", "the", "at", "del", "al"].contains(&word)
                    || !word.contains(char::is_alphabetic)
                    || word.contains('@')
            })
    })
}

/// Whether a line under a byline names an agency, an office or a post.
fn is_desk(text: &str) -> bool {
    let lower = text.to_lowercase();
    let words = [
        "correspondent",
        "editor",
        "reporter",
        "writer",
        "news",
        "associated press",
        "reuters",
        "staff",
        "for the ",
        "bureau",
        "desk",
        "columnist",
    ];
    text.chars().count() <= 60 && !shape::ends_sentence(text) && words.iter().any(|word| lower.contains(word))
}

fn unlabel(text: &str, labels: &[&str], line: usize, guesses: &mut Vec<Guess>) -> String {
    let Some(label) = labels.iter().find(|label| text.starts_with(**label)) else { return text.to_owned() };
    photo::set_aside(label, line, "it only says what follows", guesses);
    text.get(label.len()..).unwrap_or_default().trim_start().to_owned()
}
