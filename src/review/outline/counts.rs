//! The figures of a story: every count with the words that it stands in.

use super::{Outline, Spelled};
use crate::{
    review::{figures::Figure, passage::Anchor, sentence},
    story::{Count, CountKind, Figures},
};

impl Outline {
    /// Adds the counts of the line that was added last, each with its sentence.
    pub(super) fn counts_in_line(&mut self, spelled: &Spelled<'_>) {
        for (at, count) in &spelled.counts {
            let sentence = sentence::around(&spelled.text, at);
            let part = |range: std::ops::Range<usize>| spelled.text.get(range).unwrap_or_default().to_owned();
            let around = [part(sentence.start..at.start), part(at.end..sentence.end)];
            self.count(count, around, "in a sentence".to_owned());
            let facts = facts(count);
            self.said_of("About a figure", &count.text, Some(&facts.join("; ")), Anchor::Count(self.counts - 1));
        }
    }

    /// Adds large figures, a passage each.
    pub(super) fn large_figures(&mut self, figures: &Figures) {
        let setting = if figures.compare { "set large, compared by bars" } else { "set large" };
        for count in &figures.counts {
            let label = count.label.as_deref().unwrap_or_default();
            let label = if label.is_empty() { String::new() } else { format!(": {label}") };
            self.count(count, [String::new(), label], setting.to_owned());
            let about = std::iter::once(count.text.clone()).chain(facts(count)).collect::<Vec<_>>().join("; ");
            self.said("Large figure", Some(&about), Anchor::Count(self.counts - 1));
        }
    }

    /// Adds a count with what stands before and behind it.
    pub(super) fn count(&mut self, count: &Count, around: [String; 2], setting: String) {
        let facts = facts_but_source(count);
        let (text, source) = (count.text.clone(), count.source.clone());
        self.figures.push(Figure {
            text,
            facts,
            source,
            around,
            setting,
            count: Some(self.counts),
            ..Figure::default()
        });
        self.counts += 1;
    }
}

/// What is said of a count besides its text, in words.
fn facts(count: &Count) -> Vec<String> {
    let source = count.source.iter().map(|source| format!("source: {source}"));
    let label = count.label.iter().map(|label| format!("label: {label}"));
    facts_but_source(count).into_iter().chain(label).chain(source).collect()
}

fn facts_but_source(count: &Count) -> Vec<String> {
    let is_in_words = !count.text.contains(char::is_numeric);
    let partial = if count.partial { " (only a part of it)" } else { "" };
    let facts = [
        is_in_words.then(|| format!("value: {}", count.value)),
        (count.kind != CountKind::Amount).then(|| format!("kind: {}", count.kind.name())),
        count.qualifier.map(|qualifier| format!("qualifier: {}", qualifier.words())),
        count.unit.as_ref().map(|unit| format!("unit: {unit}")),
        count.period.as_ref().map(|period| format!("period: {period}{partial}")),
        count.as_of.map(|day| format!("as of {day}")),
    ];
    facts.into_iter().flatten().collect()
}
