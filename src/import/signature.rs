//! The signature under a quotation: who said it, without the day and the address that posts of networks have behind it.

use super::guess::record_set_aside;
use super::languages::LanguageSet;
use super::{Guess, markup, publication};

/// `text` without the day behind a name in brackets and without addresses, which are listed: `— Ann Lo (@annlo) May 3, 2024`.
pub(super) fn undated(text: &str, line: usize, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> String {
    let starts = text.match_indices(' ').map(|(at, _)| at).filter(|at| text[..*at].ends_with(')'));
    let is_date = |at: &usize| publication::parse(&markup::parse(text[*at..].trim_start()).text, languages).is_some();
    let (front, day) = text.split_at(starts.into_iter().find(is_date).unwrap_or(text.len()));
    record_set_aside(day, line, "it says when that was posted, and where", guesses);
    let name = markup::parse(front);
    for (_, mark) in &name.spans {
        if let markup::Mark::Link(address) = mark {
            record_set_aside(address, line, "it is the address of who said it", guesses);
        }
    }
    name.text
}
