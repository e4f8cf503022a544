//! What stands over the body of an article: title, dek, byline, dates.

use super::draft::{Draft, DraftKind};
use super::interview::Interview;
use super::languages::{Language, Spoken};
use super::publication::{self, Day};
use super::{Guess, Kind, boilerplate, byline, caption, credit, ending, heuristics, photo};
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
/// The longest dek of several sentences that nothing else marks.
const DECK: usize = 200;

/// Takes the head from the front of `pieces`.
pub(super) fn take(pieces: &mut Vec<Draft>, interview: &Interview, spoken: &Spoken, guesses: &mut Vec<Guess>) -> Head {
    let title = title(pieces, spoken, guesses);
    boilerplate::repeated(pieces, &title, guesses);
    let mut head = Head { title, ..Head::default() };
    let (mut kept, mut end) = (Vec::new(), pieces.len());
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.kind {
            DraftKind::Rule | DraftKind::Image(_) => kept.push(piece.clone()),
            DraftKind::Text(text) if is_at_photo(pieces, at, spoken) && !goes_with_byline(&head, piece, spoken) => {
                // With its line break: the credit may stand right under the caption.
                let Draft { line, after_empty_line: gap, .. } = *piece;
                kept.push(Draft { line, after_empty_line: gap, kind: DraftKind::Text(text.clone()) });
            }
            DraftKind::Text(text)
                if part(
                    &mut head,
                    text,
                    piece,
                    pieces.get(at + 1..).unwrap_or_default(),
                    interview,
                    spoken,
                    guesses,
                ) => {}
            _ => {
                end = at;
                break;
            }
        }
    }
    pieces.splice(..end, kept);
    head
}

/// Whether `piece` belongs to the byline or date: it is one, or names an agency right under one.
fn goes_with_byline(head: &Head, piece: &Draft, spoken: &Spoken) -> bool {
    piece.text().is_some_and(|text| {
        let found = publication::find(text, spoken);
        byline::is_byline(text, spoken)
            || found.is_some_and(|found| found.before.is_empty() || credit::is_source(text, spoken))
            || head.byline.is_some()
                && !piece.after_empty_line
                && (byline::is_place(text) || byline::is_desk(text, spoken))
                && credit::cut(text, spoken).is_none_or(|cut| cut.label.is_empty())
    })
}

/// Whether the piece at `at` is a caption or credit that only a photo has, or the caption over such a credit, with the body
/// still to come.
fn is_at_photo(pieces: &[Draft], at: usize, spoken: &Spoken) -> bool {
    let sure = |at: usize| {
        pieces.get(at).and_then(Draft::text).is_some_and(|text| {
            !ending::is_ending(text, spoken) && (caption::is_sure(text, spoken) || credit::is_credit_line(text, spoken))
        })
    };
    let under = pieces.get(at + 1).is_some_and(|next| !next.after_empty_line) && sure(at + 1);
    let over = at > 0 && pieces.get(at).is_some_and(|piece| !piece.after_empty_line) && sure(at - 1) && {
        pieces.get(at - 1).and_then(Draft::text).is_some_and(|text| {
            credit::is_credit_line(text, spoken) || credit::cut(text, spoken).is_some_and(|cut| cut.caption.is_empty())
        })
    };
    let longest = pieces.get(at).and_then(Draft::text).is_some_and(|text| text.len() <= 1_000);
    longest && (sure(at) || under || over)
}

fn title(pieces: &mut Vec<Draft>, spoken: &Spoken, guesses: &mut Vec<Guess>) -> String {
    let found = first(pieces, spoken).and_then(|at| {
        let text = match &pieces.get(at)?.kind {
            DraftKind::Text(text) if text.chars().count() <= TITLE => text.clone(),
            DraftKind::Heading { text, .. } if !text.is_empty() => text.clone(),
            _ => return None,
        };
        Some((pieces.remove(at).line, text))
    });
    let titles = |language: &'static Language| language.boilerplate.titles;
    let text = found.map(|(line, text)| (line, unlabel(&text, titles, line, spoken, guesses)));
    let Some((line, text)) = text.filter(|(_, text)| !text.is_empty()) else {
        let why = "the article does not begin with a line that could be its title".to_owned();
        guesses.push(Guess { line: 0, kind: Kind::Title, what: "`Untitled`".to_owned(), why });
        return "Untitled".to_owned();
    };
    let text = heuristics::without_emphasis(&text).unwrap_or(&text).to_owned();
    guesses
        .push(Guess { line, kind: Kind::Title, what: format!("“{text}”"), why: "it is the first line".to_owned() });
    text
}

/// The place of the first line that can be a title: a date, a byline or a photo may stand over it.
fn first(pieces: &[Draft], spoken: &Spoken) -> Option<usize> {
    let plain = |piece: &Draft| !matches!(piece.kind, DraftKind::Rule | DraftKind::Image(_));
    let first = pieces.iter().position(plain)?;
    let over = |piece: &Draft| {
        piece.text().is_some_and(|text| publication::read(text, spoken).is_some() || byline::is_byline(text, spoken))
    };
    let next = pieces.iter().skip(first).take(3).position(|piece| plain(piece) && !over(piece))? + first;
    let titled = pieces.get(next).is_some_and(|piece| match &piece.kind {
        DraftKind::Text(text) => text.chars().count() <= TITLE && !heuristics::ends_sentence(text),
        DraftKind::Heading { .. } => true,
        _ => false,
    });
    Some(if titled { next } else { first })
}

/// Takes `text` as a part of the head, given the pieces `behind` it; false where the body begins.
fn part(
    head: &mut Head,
    text: &str,
    piece: &Draft,
    behind: &[Draft],
    interview: &Interview,
    spoken: &Spoken,
    guesses: &mut Vec<Guess>,
) -> bool {
    let line = piece.line;
    let labels = |language: &'static Language| language.bylines.labels;
    let turn = interview.is_turn(text) && !is_labelled(text, spoken);
    if head.byline.is_none()
        && !turn
        && (byline::is_byline(text, spoken)
            || byline::is_name_over(text, behind, spoken)
            || byline::is_row(text, behind, spoken))
    {
        let why = "it names a writer and stands over the body".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
        head.byline = Some(unlabel(text, labels, line, spoken, guesses));
    } else if let Some(days) = publication::read(text, spoken) {
        days_of(head, &days, text, line, guesses);
    } else if let Some(row) = row(text, spoken).filter(|row| row.names.is_empty()) {
        days_of(head, &row.days, text, line, guesses);
    } else if publication::is_label(text, spoken) || publication::is_time(text, spoken) {
        let why = "it only goes with a date";
        photo::set_aside(text, line, why, guesses);
    } else if let Some(row) = row(text, spoken).filter(|row| head.byline.is_none() && !row.names.is_empty()) {
        let why = "it names a writer in a row with the date or with how long reading takes".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{}”", row.names.join(" | ")), why });
        days_of(head, &row.days, &row.others.join(" | "), line, guesses);
        head.byline = Some(row.names.join(" | "));
    } else if let Some((name, days)) = byline_with_date(text, spoken).filter(|_| head.byline.is_none()) {
        let why = "it names a writer beside the date".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{name}”"), why });
        days_of(head, &days, &without(text, &name), line, guesses);
        head.byline = Some(unlabel(&name, labels, line, spoken, guesses));
    } else if let Some((place, days)) = place_with_date(text, spoken) {
        if credit::is_source(&place, spoken) {
            days_of(head, &days, text, line, guesses);
        } else {
            days_of(head, &days, &without(text, &place), line, guesses);
            add(head, &place, line, guesses);
        }
    } else if head.byline.is_some()
        && (byline::is_desk(text, spoken) || !piece.after_empty_line && byline::is_place(text))
    {
        add(head, text, line, guesses);
    } else if let Some(why) = dek(head, text, behind, interview, spoken) {
        let text = unlabel(text, |language| language.boilerplate.decks, line, spoken, guesses);
        let text = heuristics::without_emphasis(&text).unwrap_or(&text).to_owned();
        guesses.push(Guess {
            line,
            kind: Kind::Dek,
            what: format!("“{}”", heuristics::head(&text, 8)),
            why: why.to_owned(),
        });
        head.dek = Some(text);
    } else {
        return false;
    }
    true
}

/// Whether `text` begins with a label of a writer.
fn is_labelled(text: &str, spoken: &Spoken) -> bool {
    spoken.words(|language| language.bylines.labels).any(|label| heuristics::begins_with(text, label).is_some())
}

/// Adds an office or a place to the byline; a place without a byline is one by itself.
fn add(head: &mut Head, text: &str, line: usize, guesses: &mut Vec<Guess>) {
    let why = "it stands beside the byline or date and names an office or a place".to_owned();
    guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
    match &mut head.byline {
        Some(byline) => {
            byline.push_str(", ");
            byline.push_str(text);
        }
        None => head.byline = Some(text.to_owned()),
    }
}

/// `text` without `part`, one time.
fn without(text: &str, part: &str) -> String {
    text.replacen(part, " ", 1)
}

/// A row of names, dates and the like between upright lines or points.
#[derive(Default)]
struct Row<'a> {
    names: Vec<&'a str>,
    days: Vec<(Day, Date)>,
    others: Vec<&'a str>,
}

/// Reads `Ann Lo | 3 November 2023 | 5 min read`, and the same without the name where it has a date.
fn row<'a>(text: &'a str, spoken: &Spoken) -> Option<Row<'a>> {
    let mut row = Row::default();
    if text.chars().count() > 160 {
        return None;
    }
    for part in byline::parts(text) {
        if let Some(days) = publication::read(part, spoken) {
            row.days.extend(days);
            row.others.push(part);
        } else if publication::is_reading_time(part, spoken)
            || publication::is_time(part, spoken)
            || publication::is_label(part, spoken)
        {
            row.others.push(part);
        } else if byline::is_byline(part, spoken) || byline::is_desk(part, spoken) || byline::is_names(part, spoken) {
            row.names.push(part);
        } else {
            return None;
        }
    }
    let told = !row.names.is_empty() || !row.days.is_empty();
    (told && !row.others.is_empty()).then_some(row)
}

/// The byline and the dates of a line that holds both: `By Ann Lo, 3 November 2023`.
fn byline_with_date(text: &str, spoken: &Spoken) -> Option<(String, Vec<(Day, Date)>)> {
    let found = publication::find(text, spoken)?;
    let name = match (found.before.is_empty(), found.behind.is_empty()) {
        (false, true) => found.before,
        (true, false) => found.behind,
        _ => return None,
    };
    let names =
        byline::is_byline(&name, spoken) || byline::is_names(&name, spoken) || byline::is_row(&name, &[], spoken);
    (names && name.chars().count() <= 100 && !credit::is_source(&name, spoken)).then_some((name, found.days))
}

/// The place or office and the dates of a line that holds both: `Dale, 3 November 2023`.
fn place_with_date(text: &str, spoken: &Spoken) -> Option<(String, Vec<(Day, Date)>)> {
    let found = publication::find(text, spoken)?;
    let place = [found.before, found.behind].concat();
    let known = byline::is_place(&place) || byline::is_desk(&place, spoken);
    (known && text.contains(&place)).then_some((place, found.days))
}

fn days_of(head: &mut Head, days: &[(Day, Date)], text: &str, line: usize, guesses: &mut Vec<Guess>) {
    for (day, date) in days {
        let name = match day {
            Day::Published => {
                head.published = Some(*date);
                "published"
            }
            Day::Updated => {
                head.updated = Some(*date);
                "updated"
            }
        };
        let why = "the line holds a date and little else".to_owned();
        guesses.push(Guess { line, kind: Kind::Published, what: format!("{name} `{date}`"), why });
    }
    photo::set_aside(text, line, "the date stands in the front matter", guesses);
}

/// Why `text` is the dek, given the pieces behind it; `None` where it is not.
fn dek(head: &Head, text: &str, rest: &[Draft], interview: &Interview, spoken: &Spoken) -> Option<&'static str> {
    let length = heuristics::width(text);
    let next = rest.iter().find_map(Draft::text)?;
    let said = text.starts_with(heuristics::OPENERS) && text.ends_with(heuristics::CLOSERS);
    if head.dek.is_some() {
        return None;
    }
    if spoken.words(|language| language.boilerplate.decks).any(|label| heuristics::begins_with(text, label).is_some()) {
        return Some("it says so");
    }
    let names = heuristics::is_cased(text) && text.split_whitespace().count() <= 8 && byline::may_be(text);
    if said || names || interview.is_turn(text) || is_dateline(text) {
        return None;
    }
    let over = || {
        !caption::is_sure(next, spoken)
            && (byline::is_byline(next, spoken)
                || publication::read(next, spoken).is_some()
                || byline_with_date(next, spoken).is_some()
                || byline::is_row(next, rest.get(1..).unwrap_or_default(), spoken)
                || byline::is_name_over(next, rest.get(1..).unwrap_or_default(), spoken))
    };
    if head.byline.is_some() {
        return None;
    }
    if head.published.is_none() && length <= 500 && over() {
        return Some("it stands between the title and the byline or date");
    }
    let body = heuristics::width(next);
    let emphasised = heuristics::without_emphasis(text).is_some();
    let one = length <= DEK && heuristics::sentences(text) == 1 && (length >= 24 || emphasised);
    let few = length <= DECK && (2..=3).contains(&heuristics::sentences(text));
    // A paragraph about as long as the next is the first of the body.
    let shorter = body * 2 > length * 3 || emphasised && body > length;
    match (one && shorter, few && shorter) {
        (true, _) => Some("it is one short sentence between the title and the body"),
        (_, true) => Some("it is a few short sentences between the title and the body"),
        _ => None,
    }
}

/// Whether `text` begins with the place of an agency's report: `DALE (AP) — …`.
fn is_dateline(text: &str) -> bool {
    let front = text
        .split_once(" — ")
        .or_else(|| text.split_once(" – "))
        .or_else(|| text.split_once(") - "))
        .map(|(front, _)| front);
    front.is_some_and(heuristics::is_capitals)
}

/// `text` without the label that it begins with, which is set aside.
fn unlabel(
    text: &str,
    labels: impl Fn(&'static Language) -> &'static [&'static str],
    line: usize,
    spoken: &Spoken,
    guesses: &mut Vec<Guess>,
) -> String {
    let Some(end) = spoken.words(labels).filter_map(|label| heuristics::begins_with(text, label)).max() else {
        return text.to_owned();
    };
    let (label, rest) = text.split_at(end);
    photo::set_aside(label, line, "it only says what follows", guesses);
    rest.trim_start().to_owned()
}
