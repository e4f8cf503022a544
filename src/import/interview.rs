//! Interviews: questions and answers under the names of those who speak. They keep their form.

use super::draft::Draft;
use super::languages::Spoken;
use super::{byline, ending, heuristics};
use std::collections::HashMap;

/// What an article has of an interview.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Interview {
    /// The names that stand before a colon at the front of more than one paragraph, in small letters.
    speakers: Vec<String>,
    /// Whether its short lines are questions, so that none of them is a heading.
    asked: bool,
}

/// The longest name before a colon, in characters and in words.
const LONGEST: (usize, usize) = (40, 5);

impl Interview {
    /// Looks for the turns of an interview in `pieces`.
    pub(super) fn of(pieces: &[Draft], spoken: &Spoken) -> Self {
        let mut turns: HashMap<String, usize> = HashMap::new();
        let (mut questions, mut others, mut bold) = (0, 0, 0);
        for text in pieces.iter().filter_map(Draft::text) {
            // `Reporter: Ann Lo` is a byline.
            if let Some((name, _)) = turn(text).filter(|(_, said)| heuristics::ends_sentence(said)) {
                *turns.entry(name.to_lowercase()).or_default() += 1;
            }
            let short = text.len() <= 600 && text.split_whitespace().count() <= 50;
            if short && asks(text) {
                bold += usize::from(heuristics::without_emphasis(text).is_some());
                // A few words with a question mark can open a section.
                questions += usize::from(heuristics::width(text) >= 30);
            } else if short
                && !heuristics::ends_sentence(text)
                && !byline::is_byline(text, spoken)
                && !ending::is_ending(text, spoken)
            {
                others += 1;
            }
        }
        let known = |name: &str| spoken.words(|language| language.quotations.interview).any(|label| name == *label);
        let speakers =
            turns.into_iter().filter(|(name, count)| *count > 1 || known(name)).map(|(name, _)| name).collect();
        Self { speakers, asked: bold >= 2 || questions >= 3 && questions > others }
    }

    /// Whether `text` is what one of those who speak says, or a question of an interview whose questions stand alone.
    pub(super) fn is_turn(&self, text: &str) -> bool {
        let named = turn(text).is_some_and(|(name, said)| {
            self.speakers.iter().any(|speaker| *speaker == name.to_lowercase())
                || heuristics::is_capitals(name) && !said.is_empty()
        });
        named || self.asked && asks(text)
    }
}

/// The name before the first colon of `text`, and what stands behind it.
fn turn(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start_matches(['*', '_']);
    let (at, mark) = text.char_indices().take(LONGEST.0 + 1).find(|(_, c)| matches!(c, ':' | '：'))?;
    let name = text.get(..at)?.trim();
    let said = text.get(at + mark.len_utf8()..)?.trim_start_matches(['*', '_', ' ']);
    (!name.is_empty() && name.split_whitespace().count() <= LONGEST.1 && !said.starts_with("//"))
        .then_some((name, said))
}

fn asks(text: &str) -> bool {
    text.trim_end_matches(heuristics::CLOSERS).ends_with(['?', '？', '؟'])
}
