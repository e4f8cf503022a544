//! What can be read but should not be published as it is.

use super::blocked::{blocked, unblocked};
use super::{Location, Parsed, Problem, ProblemKind, Severity};
use crate::motion::numerals;
use crate::story::{Block, Count, Photo, Story, Transition, Width, measure, walk};
use std::collections::HashSet;

/// What keeps a story from being good, besides what kept it from being read: photos without description, credit or
/// caption, counts that are no quantities, a missing dek. In the order of the file.
///
/// Whether the files of the photos are there is for the caller to see: [`Parsed::photos`] gives each with its place.
#[must_use]
pub fn lint(reading: &Parsed) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut note =
        |place: &Location, severity, kind| problems.push(Problem { location: place.clone(), severity, kind });
    let Some(story) = &reading.story else { return problems };
    // A story without a title has no front matter, which has been said.
    if story.dek.is_none() && !story.title.is_empty() {
        note(&reading.locations.front, Severity::Warning, ProblemKind::NoDek);
    }
    if let Some(words) = blocked(&story.slug) {
        let (slug, instead) = (story.slug.clone(), unblocked(&story.slug));
        note(&reading.locations.front, Severity::Error, ProblemKind::BlockedSlug { slug, words, instead });
    }
    for (index, (photo, place)) in reading.photos().enumerate() {
        if photo.alt.is_empty() {
            note(place, Severity::Error, ProblemKind::NoAlt);
        }
        if photo.credit.is_none() {
            note(place, Severity::Warning, ProblemKind::NoCredit);
        }
        let opening = index == 0 && story.opening.is_some();
        if photo.caption.is_empty() && !opening {
            note(place, Severity::Warning, ProblemKind::NoCaption);
        }
    }
    for (place, kind) in idle_in_stages(reading) {
        note(place, Severity::Error, kind);
    }
    for (count, place) in reading.counts() {
        if let Some(kind) = no_quantity(count) {
            note(place, Severity::Warning, kind);
        }
    }
    for (place, (one, other)) in unlike_figures(reading, story) {
        note(place, Severity::Warning, ProblemKind::UnlikeUnits(one, other));
    }
    problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
    problems
}

/// The first figure of each compared row that is measured otherwise than those before it, with the units of both.
fn unlike_figures<'r>(reading: &'r Parsed, story: &Story) -> Vec<(&'r Location, (String, String))> {
    let mut counts = reading.counts();
    let mut found = Vec::new();
    for figures in walk::figures(story).into_iter().filter(|figures| !figures.counts.is_empty()) {
        let is_first = |count: &Count| figures.counts.first().is_some_and(|first| std::ptr::eq(first, count));
        // The places of the row, from its first count on.
        let mut places = counts.by_ref().skip_while(|(count, _)| !is_first(count)).take(figures.counts.len());
        let unlike = measure::unlike(&figures.counts).filter(|_| figures.compare);
        let mut place = |at: usize| places.by_ref().nth(at).map(|(_, place)| place);
        found.extend(unlike.and_then(|(at, one, other)| Some((place(at)?, (one, other)))));
    }
    found
}

/// Everything that is wrong with what was read: [`Parsed::problems`] and what [`lint`] finds, in the order of the file.
#[must_use]
pub fn check(reading: &Parsed) -> Vec<Problem> {
    let mut problems = reading.problems.clone();
    problems.extend(lint(reading));
    problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
    problems
}

/// What does nothing on the photos of stages in JSON; the reader of Djot tells it of what was written.
fn idle_in_stages(reading: &Parsed) -> Vec<(&Location, ProblemKind)> {
    let mut found = Vec::new();
    let blocks = reading.story.iter().flat_map(|story| &story.sections).flat_map(|section| &section.blocks);
    let staged: HashSet<*const Photo> = blocks.filter_map(staged).flatten().map(std::ptr::from_ref).collect();
    let places = reading.photos().filter(|(_, place)| place.path.is_some());
    for (photo, place) in places.filter(|(photo, _)| staged.contains(&std::ptr::from_ref(*photo))) {
        let idle =
            |name, because| ProblemKind::IdleAttribute { name, place: "on a photo of a stage", because, help: "" };
        if photo.transition != Transition::default() {
            found.push((place, idle("transition", "the stage's own transition, by which its photos are exchanged")));
        }
        if photo.width != Width::default() {
            found.push((place, idle("width", "the width of the stage, which fills the window")));
        }
    }
    found
}

fn staged(block: &Block) -> Option<impl Iterator<Item = &Photo>> {
    match block {
        Block::Stage(stage) => Some(stage.steps.iter().map(|step| &step.photo)),
        _ => None,
    }
}

/// Why a count should stand still, where it should.
fn no_quantity(count: &Count) -> Option<ProblemKind> {
    let text = count.text.trim();
    if count.unit.is_none() && is_year(text) {
        return Some(ProblemKind::YearCount(count.text.clone()));
    }
    is_ordinal(text).then(|| ProblemKind::OrdinalCount(count.text.clone()))
}

/// Four digits from 1000 to 2099 and nothing else, or a decade of them: `1991`, `1990s`.
fn is_year(text: &str) -> bool {
    let digits = text.strip_suffix('s').unwrap_or(text);
    let worth = |char: char| numerals::digit_value(char).and_then(|(_, worth)| char::from_digit(worth, 10));
    let plain: Option<String> = digits.chars().take(5).map(worth).collect();
    plain.is_some_and(|digits| digits.len() == 4 && digits.parse().is_ok_and(|year: u16| (1000..=2099).contains(&year)))
}

/// An ordinal in English words. One in digits has been refused.
fn is_ordinal(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ];
    let word = text.split_whitespace().next().unwrap_or_default().to_lowercase();
    WORDS.contains(&word.rsplit('-').next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::{is_ordinal, is_year};

    #[test]
    fn years_and_ordinals_are_told_from_quantities() {
        for text in ["1991", "2024", "1990s", "၁၉၉၁", "२०२४"] {
            assert!(is_year(text), "{text}");
        }
        for text in ["1,991", "1991 tons", "999", "2100", "12", "199s"] {
            assert!(!is_year(text), "{text}");
        }
        for text in ["Twenty-third", "ninth", "fifth place"] {
            assert!(is_ordinal(text), "{text}");
        }
        for text in ["5", "th", "nine", "5 thousand", "5 months"] {
            assert!(!is_ordinal(text), "{text}");
        }
    }
}
