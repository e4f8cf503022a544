//! The lines at the end that say who else worked on the article.

use super::draft::{Draft, DraftKind};
use super::languages::Spoken;
use super::{Guess, Kind, credit, heuristics};

/// The longest such line, in characters.
const LONGEST: usize = 400;

/// Whether `text` is a line of the ending.
pub(super) fn is_ending(text: &str, spoken: &Spoken) -> bool {
    if text.len() > 4 * LONGEST {
        return false;
    }
    let bare = bare(text);
    bare.chars().count() <= LONGEST
        && (starts(spoken).any(|start| bare.starts_with(start))
            || bare.starts_with("© 2")
            || spoken.words(|language| language.boilerplate.ending_phrases).any(|phrase| bare.contains(phrase)))
}

/// How such a line begins.
fn starts(spoken: &Spoken) -> impl Iterator<Item = &'static str> {
    spoken.words(|language| language.boilerplate.endings).copied()
}

/// Takes the lines of the ending from the end of `pieces`; photos may stand between them.
pub(super) fn take(pieces: &mut Vec<Draft>, spoken: &Spoken, guesses: &mut Vec<Guess>) -> Vec<String> {
    let mut credits: Vec<Vec<String>> = Vec::new();
    let mut kept = Vec::new();
    while let Some(piece) = pieces.pop() {
        match piece.kind {
            DraftKind::Rule => {}
            DraftKind::Text(text) if is_ending(&text, spoken) || credit::is_credit_line(&text, spoken) => {
                credits.push(clauses(&text, piece.line, spoken, guesses));
            }
            DraftKind::Photo(_) => kept.push(piece),
            _ => {
                kept.push(piece);
                break;
            }
        }
    }
    pieces.extend(kept.into_iter().rev());
    credits.into_iter().rev().flatten().collect()
}

/// Makes a piece of its own of an ending that is glued to the last sentence or credit: `Pool via APEdited by …`.
pub(super) fn unglue(pieces: &mut Vec<Draft>, spoken: &Spoken) {
    let last = pieces
        .iter_mut()
        .enumerate()
        .rev()
        .find(|(_, piece)| piece.text().is_some_and(|text| !is_ending(text, spoken)));
    let Some((at, Draft { line, kind: DraftKind::Text(text), .. })) = last else { return };
    let line = *line;
    if let Some(ending) = glued(text, spoken).map(|cut| text.split_off(cut)) {
        text.truncate(text.trim_end().len());
        pieces.insert(at + 1, Draft { line, after_empty_line: true, kind: DraftKind::Text(ending) });
    }
}

/// Where in `text` an ending begins that is not the whole of it.
fn glued(text: &str, spoken: &Spoken) -> Option<usize> {
    let starts =
        starts(spoken).flat_map(|start| text.match_indices(start)).map(|(at, _)| at).filter(|at| cuts(text, *at));
    let at = starts.min().filter(|at| text.len() - at <= LONGEST)?;
    Some(text[..at].trim_end_matches(['(', '[']).len())
}

/// Whether a line of the ending may begin at `at`: right behind a letter or mark, or behind the end of a sentence.
fn cuts(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let open = before.trim_end_matches(['(', '[']);
    let last = before.chars().next_back();
    at > 0 && last.is_some_and(|c| !c.is_whitespace() && !"-‘“\"'".contains(c)) && open.len() == before.len()
        || heuristics::ends_sentence(open.trim_end()) && open.trim_end().len() < at
}

/// The clauses of an ending, a line each: cut at semicolons and where one begins behind a full stop.
fn clauses(text: &str, line: usize, spoken: &Spoken, guesses: &mut Vec<Guess>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let ends = heuristics::sentence_ends(bare(text));
    let mut from = 0;
    let bare = bare(text);
    let cuts = bare.match_indices(';').map(|(at, _)| at + 1).chain(ends).collect::<std::collections::BTreeSet<_>>();
    for at in cuts.into_iter().chain([bare.len()]) {
        let rest = bare[at..].trim_start();
        if rest.is_empty() || starts(spoken).any(|start| rest.to_lowercase().starts_with(&start.to_lowercase())) {
            out.push(bare[from..at].trim().trim_end_matches(';').to_owned());
            from = at;
        }
    }
    out.retain(|clause| !clause.is_empty());
    for clause in &out {
        let why = "it says who else worked on the article".to_owned();
        guesses.push(Guess { line, kind: Kind::Ending, what: format!("“{}”", heuristics::head(clause, 8)), why });
    }
    out
}

/// `text` without brackets, stars and dashes around the whole.
fn bare(text: &str) -> &str {
    let text = text.trim_matches(['*', '_', ' ', '—', '–']);
    let inner = text.strip_prefix(['(', '[']).and_then(|text| text.trim_end_matches('.').strip_suffix([')', ']']));
    inner.filter(|inner| !inner.contains(['(', '['])).unwrap_or(text).trim()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> (String, Vec<String>) {
        let mut pieces = vec![Draft { line: 1, after_empty_line: true, kind: DraftKind::Text(text.to_owned()) }];
        let english = Spoken::new("en");
        unglue(&mut pieces, &english);
        let credits = take(&mut pieces, &english, &mut Vec::new());
        (pieces.iter().filter_map(Draft::text).collect(), credits)
    }

    #[test]
    fn an_ending_glued_to_a_credit_or_sentence_is_cut() {
        for (text, kept, credits) in [
            ("Pool via APEdited by Ann Lo and Bo Vale", "Pool via AP", &["Edited by Ann Lo and Bo Vale"][..]),
            ("He left.Edited by Ann Lo.", "He left.", &["Edited by Ann Lo."]),
            (
                "He left. (Reporting by Ann Lo in Dale; editing by Bo Vale)",
                "He left.",
                &["Reporting by Ann Lo in Dale", "editing by Bo Vale"],
            ),
            ("It was a book Edited by chance.", "It was a book Edited by chance.", &[]),
        ] {
            let (left, found) = cut(text);
            assert_eq!((left.as_str(), found), (kept, credits.iter().map(|c| (*c).to_owned()).collect()), "{text}");
        }
    }
}
