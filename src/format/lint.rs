//! Lints: what can be read but should not be published as it is.

use super::blocked::{blocked, unblocked};
use super::validate::only_count;
use super::{AttributeProblem, LintProblem, Location, Parsed, Problem, ProblemKind};
use crate::motion::numerals;
use crate::story::numeral::numbers;
use crate::story::{
    Audio, Count, CountKind, Photo, Story, Transition, Width, is_default, says_what,
    walk::{self, PhotoPlace, Played},
};
use std::collections::HashSet;

/// What keeps a story from being good, besides what kept it from being read: photos without description, credit or
/// caption, figures without a label, counts that are no quantities, a missing dek. In the order of the file.
///
/// Whether the files of the photos are there is for the caller to see: [`Parsed::photos`] gives each with its place.
#[must_use]
pub fn lint(reading: &Parsed) -> Vec<Problem> {
    let mut problems = Vec::new();
    let mut note = |place: &Location, kind: ProblemKind| problems.push(Problem::new(place.clone(), kind));
    let Some(story) = &reading.story else { return problems };
    // A story without a title has no front matter, which has been said.
    if story.dek.is_none() && !story.title.is_empty() {
        note(&reading.locations.front, LintProblem::NoDek.into());
    }
    if let Some(words) = blocked(&story.slug) {
        let (slug, instead) = (story.slug.to_string(), unblocked(&story.slug));
        note(&reading.locations.front, LintProblem::BlockedSlug { slug, words, instead }.into());
    }
    for ((photo, place), (_, stands)) in reading.photos().zip(walk::placed_photos(story)) {
        // What a thumbnail belongs to is said beside it.
        if stands == PhotoPlace::Thumbnail {
            continue;
        }
        if photo.alt.is_empty() {
            note(place, LintProblem::NoAlt.into());
        }
        if photo.credit.is_none() && stands != PhotoPlace::Poster {
            note(place, LintProblem::NoCredit.into());
        }
        if photo.caption.is_empty() && needs_caption(stands) {
            note(place, LintProblem::NoCaption.into());
        }
        if place.path.is_some() {
            idle_within(photo, stands).for_each(|kind| note(place, kind.into()));
        }
    }
    for (audio, place) in recordings(reading, story).filter(|(audio, _)| audio.transcript.is_empty()) {
        note(place, LintProblem::NoTranscript(audio.title.clone()).into());
    }
    // In a chart, numbers are drawn and stand still.
    let cells = walk::charts(story).into_iter().flat_map(|chart| chart.table.rows.iter().flatten());
    let drawn: HashSet<*const Count> = cells.filter_map(only_count).map(std::ptr::from_ref).collect();
    let mut large = walk::large_counts(story).into_iter().peekable();
    for (count, place) in reading.counts() {
        let is_large = large.next_if(|next| std::ptr::eq(*next, count)).is_some();
        if is_large && count.label.is_none() && !says_what(count) {
            note(place, LintProblem::NoLabel(count.text.clone()).into());
        }
        if let Some(kind) = no_quantity(count).filter(|_| !drawn.contains(&std::ptr::from_ref(count))) {
            note(place, kind.into());
        }
    }
    problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
    problems
}

/// Every recording with the place of its file.
fn recordings<'r>(reading: &'r Parsed, story: &'r Story) -> impl Iterator<Item = (&'r Audio, &'r Location)> {
    walk::played(story).into_iter().zip(&reading.locations.files).filter_map(|(played, place)| match played {
        Played::Recording(audio) => Some((audio, place)),
        Played::Film(_) => None,
    })
}

/// Everything that is wrong with what was read: [`Parsed::problems`] and what [`lint`] finds, in the order of the file.
#[must_use]
pub fn check(reading: &Parsed) -> Vec<Problem> {
    let mut problems = reading.problems.clone();
    problems.extend(lint(reading));
    problems.sort_by_key(|problem| (problem.location.line, problem.location.column));
    problems
}

/// Whether a photo at this place says by a caption of its own what it is: an opening has the headline, a pair may say it once for
/// both, and an embed has its own.
pub(crate) fn needs_caption(place: PhotoPlace) -> bool {
    !matches!(place, PhotoPlace::Opening | PhotoPlace::Pair | PhotoPlace::Poster)
}

/// What does nothing on a photo of a stage, a pair, a gallery or a box in JSON; the reader of Djot tells it of what was written.
fn idle_within(photo: &Photo, stands: PhotoPlace) -> impl Iterator<Item = AttributeProblem> {
    let (place, moves, width) = match stands {
        PhotoPlace::Stage => (
            "on a photo of a stage",
            "the `transition` of the step, beside the photo, or that of the stage",
            "the width of the stage, which fills the window",
        ),
        PhotoPlace::Pair => {
            ("on a photo of a pair", "a pair, which stands still until a reader compares it", "the width of the pair")
        }
        PhotoPlace::Gallery => {
            ("on a photo of a gallery", "a gallery, whose photos stand still", "the width of the gallery")
        }
        PhotoPlace::Poster => ("on a poster", "a poster, which stands still", "the width of the embed"),
        // It arrives as any other.
        PhotoPlace::Box => ("on a photo in a box", "", "the width of the box"),
        PhotoPlace::Film => ("on the photo of a film", "a film, which moves by itself", ""),
        PhotoPlace::Opening => ("on an opening", "", ""),
        PhotoPlace::Section => ("on a photo in the text", "", ""),
        PhotoPlace::Thumbnail => ("", "", ""),
    };
    let idle = move |name, because| AttributeProblem::IdleAttribute { name, place, because, help: "" };
    let moved = (photo.transition != Transition::default() && !moves.is_empty()).then(|| idle("transition", moves));
    let sized = (photo.width != Width::default() && !width.is_empty()).then(|| idle("width", width));
    let fits = is_default(&photo.fit) || stands == PhotoPlace::Stage;
    let fitted = (!fits).then(|| idle("fit", "a stage, whose frame crops what it shows"));
    moved.into_iter().chain(sized).chain(fitted).filter(move |_| !place.is_empty())
}

/// Why a count should stand still, where it should.
fn no_quantity(count: &Count) -> Option<LintProblem> {
    let text = count.text.trim();
    if count.kind == CountKind::Ordinal {
        return None;
    }
    let are_years =
        count.kind == CountKind::Range && numbers(text).iter().all(|at| text.get(at.clone()).is_some_and(is_year));
    if count.unit.is_none() && (is_year(text) || are_years) {
        return Some(LintProblem::YearCount(count.text.clone()));
    }
    is_ordinal(text).then(|| LintProblem::OrdinalCount(count.text.clone()))
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
