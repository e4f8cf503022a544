//! What stands over the body of an article: title, dek, byline, dates.

use super::draft::{Draft, DraftKind};
use super::interview::Interview;
use super::languages::{Language, LanguageSet};
use super::publication::{self, Day};
use super::{Guess, Kind, boilerplate, byline, caption, credit, ending, guess, heuristics, markup, metadata_row};
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

/// How many of the last drafts may say when the article was published.
const LATE: usize = 4;
/// The longest title and the longest dek that nothing else marks, in characters.
const TITLE: usize = 200;
const DEK: usize = 140;
/// The longest dek of several sentences that nothing else marks.
const DECK: usize = 200;
/// How many labels may stand over a headline.
const MOST_LABELS: usize = 2;
/// Why a label is set aside.
const RUBRIC: &str = "it names a part of the paper";

/// Extracts the article head (title, dek, byline, dates) from the front of `drafts`.
pub(super) fn extract(
    drafts: &mut Vec<Draft>,
    interview: &Interview,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) -> Head {
    let title = extract_title(drafts, languages, guesses);
    boilerplate::remove_repeated_headlines(drafts, &title, guesses);
    let mut head = Head { title, ..Head::default() };
    let (mut kept, mut end) = (Vec::new(), drafts.len());
    for (at, draft) in drafts.iter().enumerate() {
        match &draft.kind {
            DraftKind::Rule | DraftKind::Image(_) => kept.push(draft.clone()),
            DraftKind::Heading { text, .. } if at == 0 && is_over_byline(drafts.get(1), languages) => {
                let why = "it is marked, and stands between the title and the byline or date".to_owned();
                let what = format!("“{}”", heuristics::head(text, 8));
                guesses.push(Guess { line: draft.line, kind: Kind::Dek, what, why });
                head.dek = Some(heuristics::without_emphasis(text).unwrap_or(text).to_owned());
            }
            DraftKind::Text(text)
                if is_at_photo(drafts, at, languages) && !goes_with_byline(&head, draft, languages) =>
            {
                // With its line break: the credit may stand right under the caption.
                let Draft { line, after_empty_line: gap, .. } = *draft;
                let gap = gap && !is_under_image(drafts, at);
                kept.push(Draft { line, after_empty_line: gap, kind: DraftKind::Text(text.clone()) });
            }
            DraftKind::Text(text)
                if assign(
                    &mut head,
                    text,
                    draft,
                    drafts.get(at + 1..).unwrap_or_default(),
                    interview,
                    languages,
                    guesses,
                ) => {}
            _ => {
                end = at;
                break;
            }
        }
    }
    let late = late_byline(&head, drafts, end, interview, languages);
    for draft in drafts.get(late.clone()).unwrap_or_default() {
        if let DraftKind::Text(text) = &draft.kind {
            assign(&mut head, text, draft, &[], interview, languages, guesses);
        }
    }
    drafts.drain(late);
    if let Some(first) = drafts.get_mut(end).filter(|_| head.byline.is_none()) {
        take_from_dateline(&mut head, first, languages, guesses);
    }
    drafts.splice(..end, kept);
    head.byline = head.byline.map(without_marks);
    head
}

/// Whether `next` is the byline or the date, so that a heading over it opens no section.
fn is_over_byline(next: Option<&Draft>, languages: &LanguageSet) -> bool {
    next.and_then(Draft::text).is_some_and(|text| {
        byline::is_byline(text, languages)
            || publication::parse(text, languages).is_some()
            || byline_with_date(text, languages).is_some()
    })
}

/// Takes the dates from a line behind the body that says when the article was published, where none stands over it.
pub(super) fn take_late_dates(
    head: &mut Head,
    drafts: &mut Vec<Draft>,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) {
    if head.published.is_some() {
        return;
    }
    let from = drafts.len().saturating_sub(LATE).max(2);
    let labelled = |text: &str| {
        let dates = |language: &'static Language| language.dates.published;
        languages.words(dates).any(|label| heuristics::begins_with(text, label).is_some())
    };
    let found = (from..drafts.len()).find_map(|at| {
        let text = drafts.get(at)?.text().filter(|text| labelled(text))?;
        Some((at, publication::parse(text, languages)?))
    });
    let Some((at, days)) = found else { return };
    let draft = drafts.remove(at);
    set_dates(head, &days, draft.text().unwrap_or_default(), draft.line, guesses);
}

/// Takes the byline from the dateline of the first paragraph.
fn take_from_dateline(head: &mut Head, first: &mut Draft, languages: &LanguageSet, guesses: &mut Vec<Guess>) {
    let DraftKind::Text(text) = &mut first.kind else { return };
    let Some((name, rest)) = byline::in_dateline(text, languages) else { return };
    let why = "the dateline names a writer".to_owned();
    guesses.push(Guess { line: first.line, kind: Kind::Byline, what: format!("“{name}”"), why });
    head.byline = Some(name.to_owned());
    *text = rest;
}

/// `byline` without the marks of stressed words, which the front matter does not have: `By **Ann Lo**`.
fn without_marks(byline: String) -> String {
    let marked = markup::parse(&byline);
    let linked = marked.spans.iter().any(|(_, mark)| matches!(mark, markup::Mark::Link(_)));
    if linked { byline } else { marked.text }
}

/// Where the byline and the dates stand that papers set behind the first paragraph, the body beginning at `body`; empty where
/// there are none.
fn late_byline(
    head: &Head,
    drafts: &[Draft],
    body: usize,
    interview: &Interview,
    languages: &LanguageSet,
) -> std::ops::Range<usize> {
    let text = |at: usize| drafts.get(at).and_then(Draft::text);
    let lead = text(body).filter(|text| heuristics::ends_sentence(text) && !interview.is_turn(text));
    let start = body + 1;
    let labelled = |at: usize| {
        text(at).is_some_and(|text| byline::is_byline(text, languages) && byline::is_announced(text, languages))
    };
    if head.byline.is_some() || lead.is_none() || !labelled(start) || interview.is_turn(text(start).unwrap_or_default())
    {
        return body..body;
    }
    let dated = |at: &usize| text(*at).is_some_and(|text| publication::parse(text, languages).is_some());
    let end = (start + 1..drafts.len()).find(|at| !dated(at)).unwrap_or(drafts.len()).min(start + 3);
    // Without a date under it, it may be a heading: `By Train to Berlin`.
    if end == start + 1 { body..body } else { start..end }
}

/// Whether `draft` belongs to the byline or date: it is one, or names an agency right under one.
fn goes_with_byline(head: &Head, draft: &Draft, languages: &LanguageSet) -> bool {
    draft.text().is_some_and(|text| {
        let found = publication::find(text, languages);
        byline::is_byline(text, languages)
            || text.contains(['|', '｜', '·', '•'])
                && metadata_row::parse(text, languages).is_some_and(|row| !row.days.is_empty())
            || found.is_some_and(|found| found.before.is_empty() || credit::is_source(text, languages))
            || head.byline.is_some()
                && !draft.after_empty_line
                && (byline::is_place(text) || byline::is_desk(text, languages))
                && credit::split(text, languages).is_none_or(|cut| cut.label.is_empty())
    })
}

/// Whether the draft at `at` is a caption or credit that only a photo has, the caption over such a credit, or the line right under
/// an image, with the body still to come.
fn is_at_photo(drafts: &[Draft], at: usize, languages: &LanguageSet) -> bool {
    let sure = |at: usize| {
        drafts.get(at).and_then(Draft::text).is_some_and(|text| {
            !ending::is_ending(text, languages)
                && (caption::is_sure(text, languages) || credit::is_credit_line(text, languages))
        })
    };
    let under = drafts.get(at + 1).is_some_and(|next| !next.after_empty_line) && sure(at + 1);
    let over = at > 0 && drafts.get(at).is_some_and(|draft| !draft.after_empty_line) && sure(at - 1) && {
        drafts.get(at - 1).and_then(Draft::text).is_some_and(|text| {
            credit::is_credit_line(text, languages)
                || credit::split(text, languages).is_some_and(|cut| cut.caption.is_empty())
        })
    };
    let longest = drafts.get(at).and_then(Draft::text).is_some_and(|text| text.len() <= 1_000);
    longest && (sure(at) || under || over || is_under_image(drafts, at))
}

/// Whether the draft at `at` stands under an image line as its caption: right under it, or, with an empty line between, as a text that
/// is shorter than the paragraph behind it and ends as sentences do.
fn is_under_image(drafts: &[Draft], at: usize) -> bool {
    let image = at.checked_sub(1).and_then(|at| drafts.get(at));
    let bare = image.is_some_and(|image| matches!(&image.kind, DraftKind::Image(image) if image.caption.is_empty()));
    let text = |at: usize| drafts.get(at).and_then(Draft::text);
    let shorter = text(at).zip(text(at + 1)).is_some_and(|(caption, body)| {
        heuristics::sentences(caption) <= 2
            && heuristics::ends_sentence(body)
            && heuristics::width(caption) * 3 <= heuristics::width(body) * 2
            && heuristics::width(body) > 80
    });
    bare && drafts.get(at).is_some_and(|draft| !draft.after_empty_line || shorter)
}

fn extract_title(drafts: &mut Vec<Draft>, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> String {
    let first = title_position(drafts, languages);
    let place = first.map(|first| first + labels_over_headline(drafts.get(first..).unwrap_or_default(), languages));
    let found = place.and_then(|at| {
        let text = match &drafts.get(at)?.kind {
            DraftKind::Text(text) if text.chars().count() <= TITLE => text.clone(),
            DraftKind::Heading { text, .. } if !text.is_empty() => text.clone(),
            _ => return None,
        };
        Some((drafts.remove(at).line, text))
    });
    if let Some((first, end)) = first.zip(place) {
        for label in drafts.drain(first..end) {
            guess::record_removed(label.text().unwrap_or_default(), label.line, RUBRIC, guesses);
        }
    }
    let titles = |language: &'static Language| language.boilerplate.titles;
    let text = found.map(|(line, text)| (line, strip_label(&text, titles, line, languages, guesses)));
    let Some((line, text)) = text.filter(|(_, text)| !text.is_empty()) else {
        let why = "the article does not begin with a line that could be its title".to_owned();
        guesses.push(Guess { line: 0, kind: Kind::Title, what: "`Untitled`".to_owned(), why });
        return "Untitled".to_owned();
    };
    let text = heuristics::without_emphasis(&text).unwrap_or(&text);
    let text = without_rubric(text, line, languages, guesses).to_owned();
    guesses
        .push(Guess { line, kind: Kind::Title, what: format!("“{text}”"), why: "it is the first line".to_owned() });
    text
}

/// How many labels stand over the headline of `drafts`, the first of which can be a title: the names of parts of the paper, or, over
/// the only heading of the first level, a few words each.
fn labels_over_headline(drafts: &[Draft], languages: &LanguageSet) -> usize {
    let labels = drafts.iter().take_while(|draft| draft.text().is_some_and(|text| is_label(text, languages))).count();
    let is_headline = |draft: &&Draft| matches!(&draft.kind, DraftKind::Heading { level: 1, .. });
    // Where more of them follow, they are the headings of the sections.
    let marked = labels <= MOST_LABELS
        && drafts.get(labels).as_ref().is_some_and(is_headline)
        && drafts.iter().filter(is_headline).count() == 1;
    if marked {
        return labels;
    }
    let named =
        drafts.iter().take_while(|draft| draft.text().is_some_and(|text| names_rubric(text, languages))).count();
    let is_title = drafts.get(named).is_some_and(|draft| match &draft.kind {
        DraftKind::Text(text) => {
            text.chars().count() <= TITLE
                && !heuristics::ends_sentence(text)
                && !byline::is_name_over(text, drafts.get(named + 1..).unwrap_or_default(), languages)
                && publication::find(text, languages).is_none()
                && !byline::is_byline(text, languages)
        }
        _ => false,
    });
    if is_title && named <= MOST_LABELS { named } else { 0 }
}

/// Whether `text` is so short that it may be a label over a headline, and names neither a writer nor a day.
fn is_label(text: &str, languages: &LanguageSet) -> bool {
    text.split_whitespace().count() <= 3
        && heuristics::width(text) <= 40
        && !heuristics::ends_sentence(text)
        && !byline::is_byline(text, languages)
        && publication::find(text, languages).is_none()
}

/// Whether `text` names a part of a paper and nothing else: `WIRTSCHAFT`.
fn names_rubric(text: &str, languages: &LanguageSet) -> bool {
    let bare = heuristics::without_emphasis(text).unwrap_or(text);
    languages
        .words(|language| language.boilerplate.rubrics)
        .chain(languages.words(|language| language.boilerplate.kickers))
        .any(|words| heuristics::begins_with(bare, words) == Some(bare.len()))
}

/// `title` without the part of the paper that stands before it: `POLITICS | Town builds a bridge`.
fn without_rubric<'a>(title: &'a str, line: usize, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> &'a str {
    let cut = title
        .split_once(" | ")
        .filter(|(rubric, rest)| names_rubric(rubric.trim(), languages) && rest.split_whitespace().count() > 1);
    let Some((rubric, rest)) = cut else { return title };
    guess::record_set_aside(rubric.trim(), line, RUBRIC, guesses);
    rest.trim()
}

/// The place of the first line that can be a title: a date, a byline or a photo may stand over it.
fn title_position(drafts: &[Draft], languages: &LanguageSet) -> Option<usize> {
    let plain = |draft: &Draft| !matches!(draft.kind, DraftKind::Rule | DraftKind::Image(_));
    let first = drafts.iter().position(plain)?;
    let over = |draft: &Draft| {
        draft.text().is_some_and(|text| {
            publication::parse(text, languages).is_some()
                || byline::is_byline(text, languages)
                || text.chars().count() <= 40 && place_with_date(text, languages).is_some()
        })
    };
    let mut named = false;
    let next = drafts.iter().skip(first).take(4).position(|draft| {
        // An office may stand right under a byline.
        let office =
            named && !draft.after_empty_line && draft.text().is_some_and(|text| byline::is_desk(text, languages));
        named = draft.text().is_some_and(|text| byline::is_byline(text, languages));
        plain(draft) && !over(draft) && !office
    });
    let next = next? + first;
    let titled = drafts.get(next).is_some_and(|draft| match &draft.kind {
        DraftKind::Text(text) => text.chars().count() <= TITLE && !heuristics::ends_sentence(text),
        DraftKind::Heading { .. } => true,
        _ => false,
    });
    Some(if titled { next } else { first })
}

/// Assigns `text` to a field of the head, given the drafts `behind` it; false where the body begins.
fn assign(
    head: &mut Head,
    text: &str,
    draft: &Draft,
    behind: &[Draft],
    interview: &Interview,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) -> bool {
    let line = draft.line;
    let labels = |language: &'static Language| language.bylines.labels;
    let turn = interview.is_turn(text) && !is_labelled(text, languages);
    if head.byline.is_none()
        && !turn
        && (byline::is_byline(text, languages)
            || byline::is_name_over(text, behind, languages)
            || byline::is_desk_over(text, behind, languages)
            || byline::is_row(text, behind, languages))
    {
        let why = "it names a writer and stands over the body".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{text}”"), why });
        head.byline = Some(strip_label(text, labels, line, languages, guesses));
    } else if let Some(days) = publication::parse(text, languages) {
        set_dates(head, &days, text, line, guesses);
    } else if let Some(row) = metadata_row::parse(text, languages).filter(|row| row.names.is_empty()) {
        match row.days.is_empty() {
            true => guess::record_set_aside(text, line, "it only goes with a date", guesses),
            false => set_dates(head, &row.days, text, line, guesses),
        }
    } else if publication::is_label(text, languages) || publication::is_time(text, languages) {
        let why = "it only goes with a date";
        guess::record_set_aside(text, line, why, guesses);
    } else if let Some(row) =
        metadata_row::parse(text, languages).filter(|row| head.byline.is_none() && !row.names.is_empty())
    {
        let why = "it names a writer in a row with the date or with how long reading takes".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{}”", row.names.join(" | ")), why });
        set_dates(head, &row.days, &row.others.join(" | "), line, guesses);
        head.byline = Some(row.names.join(" | "));
    } else if let Some((name, days)) = byline_with_date(text, languages).filter(|_| head.byline.is_none()) {
        let why = "it names a writer beside the date".to_owned();
        guesses.push(Guess { line, kind: Kind::Byline, what: format!("“{name}”"), why });
        set_dates(head, &days, &remove_once(text, &name), line, guesses);
        head.byline = Some(strip_label(&name, labels, line, languages, guesses));
    } else if let Some((place, days)) = place_with_date(text, languages) {
        if credit::is_source(&place, languages) {
            set_dates(head, &days, text, line, guesses);
        } else {
            set_dates(head, &days, &remove_once(text, &place), line, guesses);
            extend_byline(head, &place, line, guesses);
        }
    } else if head.byline.is_some()
        && (byline::is_desk(text, languages)
            || is_labelled(text, languages) && !draft.after_empty_line
            || !draft.after_empty_line && byline::is_place(text))
    {
        let text = strip_label(text, labels, line, languages, guesses);
        extend_byline(head, &text, line, guesses);
    } else if is_rubric(text, behind, languages) {
        guess::record_removed(text, line, RUBRIC, guesses);
    } else if let Some(why) = dek_reason(head, text, behind, interview, languages) {
        let text = strip_label(text, |language| language.boilerplate.decks, line, languages, guesses);
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

/// Whether `text` is one word over the byline, which names a part of the paper: `Energie`.
fn is_rubric(text: &str, behind: &[Draft], languages: &LanguageSet) -> bool {
    let bare = heuristics::without_emphasis(text).unwrap_or(text);
    let word = heuristics::is_cased(bare) && bare.chars().all(char::is_alphabetic) && bare.chars().count() <= 20;
    word && behind
        .first()
        .and_then(Draft::text)
        .is_some_and(|next| byline::is_byline(next, languages) || byline_with_date(next, languages).is_some())
}

/// Whether `text` begins with a label of a writer.
fn is_labelled(text: &str, languages: &LanguageSet) -> bool {
    languages.words(|language| language.bylines.labels).any(|label| heuristics::begins_with(text, label).is_some())
}

/// Adds an office or a place to the byline; a place without a byline is one by itself.
fn extend_byline(head: &mut Head, text: &str, line: usize, guesses: &mut Vec<Guess>) {
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
fn remove_once(text: &str, part: &str) -> String {
    text.replacen(part, " ", 1)
}

/// The byline and the dates of a line that holds both: `By Ann Lo, 3 November 2023`.
fn byline_with_date(text: &str, languages: &LanguageSet) -> Option<(String, Vec<(Day, Date)>)> {
    let found = publication::find(text, languages)?;
    let name = match (found.before.is_empty(), found.behind.is_empty()) {
        (false, true) => found.before,
        (true, false) => found.behind,
        _ => return None,
    };
    let names = byline::is_byline(&name, languages)
        || byline::is_names(&name, languages)
        || byline::is_row(&name, &[], languages);
    // In a language that is not known, one word may say what happened on that day.
    let names = names && (languages.own().is_some() || name.contains(' '));
    (names && name.chars().count() <= 100 && !credit::is_source(&name, languages)).then_some((name, found.days))
}

/// The place or office and the dates of a line that holds both: `Dale, 3 November 2023`.
fn place_with_date(text: &str, languages: &LanguageSet) -> Option<(String, Vec<(Day, Date)>)> {
    let found = publication::find(text, languages)?;
    let place = [found.before, found.behind].concat();
    // In a language that is not known, a word may say what happened on that day.
    let known = languages.own().is_some() && byline::is_place(&place) || byline::is_desk(&place, languages);
    (known && text.contains(&place)).then_some((place, found.days))
}

fn set_dates(head: &mut Head, days: &[(Day, Date)], text: &str, line: usize, guesses: &mut Vec<Guess>) {
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
    guess::record_set_aside(text, line, "the date stands in the front matter", guesses);
}

/// Why `text` is the dek, given the drafts behind it; `None` where it is not.
fn dek_reason(
    head: &Head,
    text: &str,
    rest: &[Draft],
    interview: &Interview,
    languages: &LanguageSet,
) -> Option<&'static str> {
    let length = heuristics::width(text);
    let next = rest.iter().find_map(Draft::text)?;
    let said = text.starts_with(heuristics::OPENERS) && text.ends_with(heuristics::CLOSERS);
    if head.dek.is_some() {
        return None;
    }
    if languages
        .words(|language| language.boilerplate.decks)
        .any(|label| heuristics::begins_with(text, label).is_some())
    {
        return Some("it says so");
    }
    let names = heuristics::is_cased(text) && text.split_whitespace().count() <= 8 && byline::may_be(text);
    if said || names || interview.is_turn(text) || is_dateline(text) || byline::in_dateline(text, languages).is_some() {
        return None;
    }
    let over = || {
        !caption::is_sure(next, languages)
            && (byline::is_byline(next, languages)
                || publication::parse(next, languages).is_some()
                || byline_with_date(next, languages).is_some()
                || byline::is_row(next, rest.get(1..).unwrap_or_default(), languages)
                || byline::is_name_over(next, rest.get(1..).unwrap_or_default(), languages))
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

/// Whether `text` begins with the place of an agency's report: `DALE (AP) — …`, `Orno, 18 dic. (Agenzia) - …`.
fn is_dateline(text: &str) -> bool {
    let front = text
        .split_once(" — ")
        .or_else(|| text.split_once(" – "))
        .or_else(|| text.split_once(") - "))
        .map(|(front, _)| front);
    let agency = |front: &str| front.contains('(') && front.chars().count() <= 48 && heuristics::begins_upper(front);
    front.is_some_and(|front| heuristics::is_capitals(front) || agency(front))
}

/// `text` without the label that it begins with, which is set aside.
fn strip_label(
    text: &str,
    labels: impl Fn(&'static Language) -> &'static [&'static str],
    line: usize,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) -> String {
    let Some(end) = languages.words(labels).filter_map(|label| heuristics::begins_with(text, label)).max() else {
        return text.to_owned();
    };
    let (label, rest) = text.split_at(end);
    guess::record_set_aside(label, line, "it only says what follows", guesses);
    rest.trim_start().to_owned()
}
