//! The lines at the end that say who else worked on the article.

use super::draft::{Draft, DraftKind};
use super::languages::LanguageSet;
use super::{Guess, Kind, agency, byline, credit, heuristics};

/// The longest such line, in characters.
const LONGEST: usize = 400;

/// Whether `text` is a line of the ending.
pub(super) fn is_ending(text: &str, languages: &LanguageSet) -> bool {
    if text.len() > 4 * LONGEST {
        return false;
    }
    let bare = bare(text);
    // `Editor : Aryo Bima`, for `Editor:`
    let joined = bare.replacen(" :", ":", 1);
    bare.chars().count() <= LONGEST
        && (openings(languages).any(|start| bare.starts_with(start) || joined.starts_with(start))
            || bare.starts_with("© 2")
            || languages.words(|language| language.boilerplate.ending_phrases).any(|phrase| bare.contains(phrase)))
}

/// How such a line begins.
fn openings(languages: &LanguageSet) -> impl Iterator<Item = &'static str> {
    languages.words(|language| language.boilerplate.endings).copied()
}

/// Extracts the credit lines of the ending from the end of `drafts`; photos may stand between them. A signature is the `byline`, where
/// the article has none over the body.
pub(super) fn extract(
    drafts: &mut Vec<Draft>,
    byline: &mut Option<String>,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) -> Vec<String> {
    let mut credits: Vec<Vec<String>> = Vec::new();
    let mut kept = Vec::new();
    // A list of names is no row of signatures.
    let mut signed = false;
    while let Some(draft) = drafts.pop() {
        let is_signed = draft
            .text()
            .is_some_and(|text| is_signature(text, languages) || is_single_name(text, drafts.last(), languages));
        match draft.kind {
            DraftKind::Rule => {}
            DraftKind::Text(text)
                if byline.is_none()
                    && !signed
                    && is_signed
                    && !is_ending(&text, languages)
                    && !agency::contains_agency(&text, languages) =>
            {
                signed = true;
                let name = bare(&text).trim_matches(BRACKETS).trim().to_owned();
                let why = "it names a writer behind the body".to_owned();
                guesses.push(Guess { line: draft.line, kind: Kind::Byline, what: format!("“{name}”"), why });
                *byline = Some(name);
            }
            DraftKind::Text(text)
                if is_ending(&text, languages)
                    || credit::is_credit_line(&text, languages)
                    || names_agency(&text, languages)
                    || !signed && is_signed =>
            {
                signed |= is_signed;
                credits.push(split_clauses(&text, draft.line, languages, guesses));
            }
            DraftKind::Photo(_) => kept.push(draft),
            _ => {
                kept.push(draft);
                break;
            }
        }
    }
    drafts.extend(kept.into_iter().rev());
    credits.into_iter().rev().flatten().collect()
}

/// Whether `text` is an agency in brackets, which the article is from: `(AFP)`.
fn names_agency(text: &str, languages: &LanguageSet) -> bool {
    text.starts_with(BRACKETS) && agency::is_agency(text.trim_matches(BRACKETS), languages)
}

/// Brackets around a signature.
const BRACKETS: [char; 10] = ['(', ')', '（', '）', '〔', '〕', '【', '】', '[', ']'];

/// Whether `text` is one name behind a whole sentence, in a language whose papers sign so: Vietnamese, where only names have a capital
/// at every word.
fn is_single_name(text: &str, before: Option<&Draft>, languages: &LanguageSet) -> bool {
    let text = heuristics::without_emphasis(text).unwrap_or(text);
    let sentence = before
        .and_then(Draft::text)
        .is_some_and(|text| heuristics::ends_sentence(text) && !text.ends_with(heuristics::CLOSERS));
    languages.own().is_some_and(|language| language.tag == "vi")
        && sentence
        && (2..=4).contains(&text.split_whitespace().count())
        && text.split(' ').all(|word| heuristics::begins_upper(word) && word.chars().all(char::is_alphabetic))
}

/// Whether `text`, behind the body, is nothing but who wrote it: two names or more, or a byline in brackets. One name alone may be the
/// speaker's of a quotation over it, or one of a list.
fn is_signature(text: &str, languages: &LanguageSet) -> bool {
    let short = text.chars().count() <= 60 && !heuristics::ends_sentence(text) && !text.contains([':', '?', '!']);
    let inner = text.starts_with(['(', '（', '〔', '【', '[']) && text.ends_with([')', '）', '〕', '】', ']']);
    let bare = text.trim_matches(BRACKETS);
    // `홍길동 기자 hong@example.org`
    let mailed = bare.split_whitespace().any(|word| word.contains('@')) && byline::is_byline(bare, languages);
    if mailed && bare.chars().count() <= 60 {
        return true;
    }
    if inner {
        return short && (byline::is_byline(text, languages) || byline::is_desk(bare, languages));
    }
    let joiners = || languages.words(|language| language.bylines.joiners);
    let name = |part: &str| {
        let words = part.split_whitespace();
        (2..=4).contains(&words.clone().count())
            && words.clone().all(|word| heuristics::begins_upper(word) && !word.contains(char::is_numeric))
    };
    let pair = |text: &str| {
        let and = text.split(' ').position(|word| joiners().any(|joiner| *joiner == word));
        let words: Vec<&str> = text.split(' ').collect();
        and.is_some_and(|at| {
            let (front, rest) = words.split_at(at);
            name(&front.join(" ")) && name(&rest.get(1..).unwrap_or_default().join(" "))
        })
    };
    let parts: Vec<&str> = text.split([',', '–', '—']).flat_map(|part| part.split(" - ")).collect();
    short
        && heuristics::is_cased(text)
        && (parts.len() > 1 || parts.iter().any(|part| pair(part.trim())))
        && parts.iter().all(|part| name(part) || pair(part.trim()))
}

/// Splits a credit line off the last sentence or photo credit that it is glued to: `Pool via APEdited by …`.
pub(super) fn split_glued_credits(drafts: &mut Vec<Draft>, languages: &LanguageSet) {
    let last = drafts
        .iter_mut()
        .enumerate()
        .rev()
        .find(|(_, draft)| draft.text().is_some_and(|text| !is_ending(text, languages)));
    let Some((at, Draft { line, kind: DraftKind::Text(text), .. })) = last else { return };
    let line = *line;
    if let Some(ending) = glued_start(text, languages).map(|cut| text.split_off(cut)) {
        text.truncate(text.trim_end().len());
        drafts.insert(at + 1, Draft { line, after_empty_line: true, kind: DraftKind::Text(ending) });
    }
}

/// Where in `text` an ending begins that is not the whole of it.
fn glued_start(text: &str, languages: &LanguageSet) -> Option<usize> {
    let starts = openings(languages)
        .flat_map(|start| text.match_indices(start))
        .map(|(at, _)| at)
        .filter(|at| may_start_at(text, *at));
    let at = starts.min().filter(|at| text.len() - at <= LONGEST)?;
    Some(text[..at].trim_end_matches(['(', '[']).len())
}

/// Whether a line of the ending may begin at `at`: right behind a letter or mark, or behind the end of a sentence.
fn may_start_at(text: &str, at: usize) -> bool {
    let before = &text[..at];
    let open = before.trim_end_matches(['(', '[']);
    let last = before.chars().next_back();
    at > 0 && last.is_some_and(|c| !c.is_whitespace() && !"-‘“\"'".contains(c)) && open.len() == before.len()
        || heuristics::ends_sentence(open.trim_end()) && open.trim_end().len() < at
}

/// The clauses of an ending, a line each: cut at semicolons and where one begins behind a full stop.
fn split_clauses(text: &str, line: usize, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let ends = heuristics::sentence_ends(bare(text));
    let mut from = 0;
    let bare = bare(text);
    let cuts = bare.match_indices(';').map(|(at, _)| at + 1).chain(ends).collect::<std::collections::BTreeSet<_>>();
    for at in cuts.into_iter().chain([bare.len()]) {
        let rest = bare[at..].trim_start();
        if rest.is_empty() || openings(languages).any(|start| rest.to_lowercase().starts_with(&start.to_lowercase())) {
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
        let mut drafts = vec![Draft { line: 1, after_empty_line: true, kind: DraftKind::Text(text.to_owned()) }];
        let english = LanguageSet::new("en");
        split_glued_credits(&mut drafts, &english);
        let credits = extract(&mut drafts, &mut None, &english, &mut Vec::new());
        (drafts.iter().filter_map(Draft::text).collect(), credits)
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
