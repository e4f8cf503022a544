//! Running text as inlines: its counts and its Markdown.

use super::count::{self, Proposal};
use super::markup::{self, Mark, Marked};
use super::{Guess, Kind, heuristics, note};
use crate::story::{Count, Inline};
use std::{iter::Peekable, ops::Range, vec::IntoIter};

/// How many letters of the text before a count the report shows, where no spaces part words.
const CONTEXT: usize = 24;

/// The inlines of `text`, a paragraph that begins on `line`.
pub(super) fn inlines(text: &str, line: usize, language: &str, guesses: &mut Vec<Guess>) -> Vec<Inline> {
    let mut marked = markup::parse(text);
    let notes = note::take(&mut marked);
    let proposals = count::find(&marked.text, language);
    build(marked, (proposals, notes), line, guesses)
}

/// The inlines of `text`, in which every number stays text.
pub(super) fn without_counts(text: &str, line: usize, guesses: &mut Vec<Guess>) -> Vec<Inline> {
    build(markup::parse(text), (Vec::new(), Vec::new()), line, guesses)
}

fn build(
    marked: Marked,
    (proposals, notes): (Vec<Proposal>, Vec<(usize, String)>),
    line: usize,
    guesses: &mut Vec<Guess>,
) -> Vec<Inline> {
    let notes = notes.into_iter().peekable();
    let mut run = Run { text: &marked.text, proposals, notes, holds_from: None, line, guesses };
    let mut out = Vec::new();
    let mut from = 0;
    for (at, mark) in marked.spans {
        out.extend(run.part(from..at.start));
        out.push(run.marked(at.clone(), mark));
        from = at.end;
    }
    out.extend(run.part(from..marked.text.len()));
    out
}

/// A paragraph on its way to inlines.
struct Run<'a> {
    text: &'a str,
    proposals: Vec<Proposal>,
    /// The notes that are still to come: their places and ids.
    notes: Peekable<IntoIter<(usize, String)>>,
    /// The place from which on notes come behind the marked words that are being written.
    holds_from: Option<usize>,
    line: usize,
    guesses: &'a mut Vec<Guess>,
}

impl Run<'_> {
    /// The part at `at`, without marks; a count that reaches beyond it stays text.
    fn part(&mut self, at: Range<usize>) -> Vec<Inline> {
        let mut out = Vec::new();
        let mut from = at.start;
        let first = self.proposals.partition_point(|proposal| proposal.at.start < at.start);
        let end = self.proposals.partition_point(|proposal| proposal.at.start <= at.end);
        let proposals = self.proposals.get(first..end).unwrap_or_default().to_vec();
        for Proposal { at: place, count } in &proposals {
            if place.start >= from && place.end <= at.end {
                self.words(&mut out, from..place.start);
                self.guesses.push(guess(count, &self.text[..place.start], self.line));
                out.push(Inline::Count(count.clone()));
                from = place.end;
            }
        }
        self.words(&mut out, from..at.end);
        out
    }

    /// Adds the words at `at`, with the notes in them.
    fn words(&mut self, out: &mut Vec<Inline>, at: Range<usize>) {
        let mut from = at.start;
        let holds_from = self.holds_from.unwrap_or(usize::MAX);
        while let Some((place, id)) = self.notes.next_if(|(place, _)| *place <= at.end && *place < holds_from) {
            // A note in the middle of a number comes behind it.
            let place = place.max(from);
            push(out, &self.text[from..place]);
            out.push(Inline::Note(id));
            from = place;
        }
        push(out, &self.text[from..at.end]);
    }

    fn marked(&mut self, at: Range<usize>, mark: Mark) -> Inline {
        let words = heuristics::head(&self.text[at.clone()], 6);
        // No note stands in a link, and one at the end of stressed words stands behind them.
        self.holds_from = Some(if matches!(mark, Mark::Link(_)) { 0 } else { at.end });
        let text = self.part(at);
        self.holds_from = None;
        let why = "Markdown marks stand around it".to_owned();
        self.guesses.push(Guess { line: self.line, kind: Kind::Markup, what: format!("“{words}”"), why });
        match mark {
            Mark::Strong => Inline::Strong(text),
            Mark::Emphasis => Inline::Emphasis(text),
            Mark::Link(href) => Inline::Link { href, text },
        }
    }
}

fn push(out: &mut Vec<Inline>, text: &str) {
    if !text.is_empty() {
        out.push(Inline::Text(text.to_owned()));
    }
}

fn guess(count: &Count, before: &str, line: usize) -> Guess {
    let partial = if count.partial { ", partial" } else { "" };
    let unit = count.unit.as_ref().map(|unit| format!("unit `{unit}`"));
    let qualifier = count.qualifier.map(|qualifier| format!("qualifier `{}`", qualifier.words()));
    let period = count.period.as_ref().map(|period| format!("period `{period}`{partial}"));
    let day = count.as_of.map(|day| format!("as of `{day}`"));
    let parts: Vec<String> = [unit, qualifier, period, day].into_iter().flatten().collect();
    let why = if parts.is_empty() { "its marks say that it is an amount".to_owned() } else { parts.join(", ") };
    let mut context: Vec<&str> = before.split_whitespace().rev().take(3).collect();
    context.reverse();
    let context = context.join(" ");
    // Where no spaces part words, the last letters are the context.
    let from = context.char_indices().rev().nth(CONTEXT - 1).map_or(0, |(at, _)| at);
    let long = context.chars().count() > 2 * CONTEXT && context.chars().any(heuristics::is_ideograph);
    let context = if long { &context[from..] } else { &context };
    let lead = if context.is_empty() { String::new() } else { format!("… {context} ") };
    Guess { line, kind: Kind::Count, what: format!("{lead}`{}`", count.text), why }
}
