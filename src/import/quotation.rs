//! Quotations set apart from the text, their speakers, and paragraphs that could become one.

use super::draft::{Draft, DraftKind};
use super::languages::LanguageSet;
use super::{Guess, Kind, heuristics, markup, signature};
use std::collections::HashSet;

/// Makes quotes where no word is lost by it, and suggests them where one would be.
pub(super) fn mark(drafts: Vec<Draft>, languages: &LanguageSet, guesses: &mut Vec<Guess>) -> Vec<Draft> {
    let article: String = drafts.iter().filter_map(Draft::text).collect::<Vec<_>>().join("\n");
    let mut names = Names::new(&article, languages);
    let mut out: Vec<Draft> = Vec::new();
    for draft in drafts {
        let line = draft.line;
        match (draft.kind, out.last_mut().map(|last| &mut last.kind)) {
            (DraftKind::Quoted(text), Some(DraftKind::Quote { text: quoted, speaker: None, .. }))
                if !draft.after_empty_line && !is_credit(&text) =>
            {
                quoted.extend(Some(unquoted(&text, languages)).filter(|text| !text.is_empty()));
            }
            (
                DraftKind::Quoted(text) | DraftKind::Text(text),
                Some(DraftKind::Quote { speaker: speaker @ None, role, .. }),
            ) if is_credit(&text) => {
                let (name, rest) = name_and_role(&signature::undated(&text, line, languages, guesses));
                guesses.push(said_by(line, &name));
                (*speaker, *role) = (Some(name), rest);
            }
            (DraftKind::Text(text), Some(DraftKind::Text(quoted)))
                if whole(quoted, languages).is_some()
                    && (is_credit(&text) || is_name_below(&text, draft.after_empty_line, &mut names)) =>
            {
                let quoted = whole(quoted, languages).unwrap_or_default().to_owned();
                let (name, role) = name_and_role(&text);
                guesses.push(said_by(line, &name));
                let what = DraftKind::Quote { text: vec![quoted], speaker: Some(name), role };
                out.last_mut().into_iter().for_each(|last| last.kind = what.clone());
            }
            (DraftKind::Quoted(text), _) if text.is_empty() => {}
            (DraftKind::Quoted(text), _) => {
                let why = "its lines begin with `>`".to_owned();
                guesses.push(Guess {
                    line, kind: Kind::Quote, what: format!("“{}”", heuristics::head(&text, 8)), why
                });
                out.push(Draft {
                    kind: DraftKind::Quote { text: vec![unquoted(&text, languages)], speaker: None, role: None },
                    ..draft
                });
            }
            (DraftKind::Text(text), _) => {
                out.push(Draft { kind: alone(text, line, &mut names, languages, guesses), ..draft })
            }
            (what, _) => out.push(Draft { kind: what, ..draft }),
        }
    }
    out
}

fn said_by(line: usize, name: &str) -> Guess {
    let why = "a line with a dash under a quotation names who said it".to_owned();
    Guess { line, kind: Kind::Quote, what: format!("a quote, spoken by {name}"), why }
}

/// One paragraph: a quote where it ends with a dash and a name, else the paragraph, perhaps with a suggestion.
fn alone(
    text: String,
    line: usize,
    names: &mut Names<'_>,
    languages: &LanguageSet,
    guesses: &mut Vec<Guess>,
) -> DraftKind {
    let cut = ["—", "–", "―"].iter().find_map(|dash| {
        let at = text.rfind(dash)?;
        let (quoted, name) = (text.get(..at)?.trim_end(), text.get(at..)?);
        (is_credit(name) && whole(quoted, languages).is_some()).then_some((quoted, name))
    });
    if let Some((quoted, credit)) = cut {
        let (name, role) = name_and_role(credit);
        guesses.push(said_by(line, &name));
        return DraftKind::Quote { text: vec![unquoted(quoted, languages)], speaker: Some(name), role };
    }
    if let Some((quoted, speaker)) = attributed(&text, languages) {
        let speaker = speaker.map_or("an unnamed speaker".to_owned(), |name| names.full(&name));
        let what = format!("“{}”, spoken by {speaker}", heuristics::head(quoted, 8));
        let why =
            "it is a long quotation with its speaker; set apart, it would lose the words that link them".to_owned();
        guesses.push(Guess { line, kind: Kind::Suggestion, what, why });
    }
    DraftKind::Text(text)
}

/// The words of a paragraph that is nothing but one quotation, without its marks; a full stop may stand behind them.
fn whole<'a>(text: &'a str, languages: &LanguageSet) -> Option<&'a str> {
    let text = heuristics::without_emphasis(text).unwrap_or(text);
    let first = text.chars().next()?;
    let mut pairs = languages.words(|language| language.quotations.marks).filter(|(open, _)| *open == first);
    pairs.find_map(|(open, close)| {
        let text = text.trim_end_matches(['.', ',', '。', '،', '۔', '，']);
        let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
        (!inner.contains([*open, *close]) && !inner.trim().is_empty()).then_some(inner.trim())
    })
}

fn unquoted(text: &str, languages: &LanguageSet) -> String {
    whole(text, languages).unwrap_or(text).to_owned()
}

/// The dashes before the name of who speaks.
const DASHES: [char; 6] = ['—', '–', '―', '-', '─', '~'];

/// The marks between a name and what somebody is.
const COMMAS: [char; 5] = [',', '،', '，', '、', '၊'];

/// Whether `text` is a dash and a name: `— Ann Lo, mayor of Dale`.
fn is_credit(text: &str) -> bool {
    let text = heuristics::without_emphasis(text).unwrap_or(text);
    let name = text.trim_start_matches(DASHES).trim_start();
    let named = heuristics::begins_upper(name) || !heuristics::is_cased(name) && name.chars().any(char::is_alphabetic);
    name.len() < text.len() && markup::parse(text).text.chars().count() <= 100 && named && !ends_told(name)
}

/// Whether `text` ends a sentence and not an initial or a title: `— M. L.`, `— Ann Lo Jr.`
fn ends_told(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    heuristics::ends_sentence(text)
        && !(last.ends_with('.') && last.chars().count() <= 3 && heuristics::begins_upper(last))
}

/// Whether `text` under a quotation names who said it, without a dash: `Ann Lo, baker`. A name alone must stand right
/// under the quotation or be one that the article says elsewhere, because it could open a section.
fn is_name_below(text: &str, gap: bool, names: &mut Names<'_>) -> bool {
    if text.chars().count() > 100 || heuristics::ends_sentence(text) || text.ends_with([':', '：']) {
        return false;
    }
    let (name, role) = text.split_once(COMMAS).unwrap_or((text, ""));
    let words = name.split_whitespace().count();
    let shaped = match heuristics::is_cased(name) {
        true => {
            (2..=5).contains(&words)
                && name.split_whitespace().all(|word| heuristics::begins_upper(word) || word.len() <= 3)
        }
        false => words <= 5 && heuristics::width(name) <= 30 && name.chars().all(|c| !c.is_numeric()),
    };
    let mut known = || name.split_whitespace().next_back().is_some_and(|last| names.knows(last));
    shaped && (!role.trim().is_empty() || !gap || known())
}

fn name_and_role(text: &str) -> (String, Option<String>) {
    let text = heuristics::without_emphasis(text).unwrap_or(text);
    let name = text.trim_start_matches(DASHES).trim();
    match name.split_once(COMMAS) {
        Some((name, role)) if !role.trim().is_empty() => (name.trim().to_owned(), Some(role.trim().to_owned())),
        _ => (name.trim_end_matches(|c: char| COMMAS.contains(&c) || c.is_whitespace()).to_owned(), None),
    }
}

/// The quotation of eight words or more that a paragraph begins with, and the name beside the word of speech behind it.
fn attributed<'a>(text: &'a str, languages: &LanguageSet) -> Option<(&'a str, Option<String>)> {
    let first = text.chars().next()?;
    let (_, close) = languages.words(|language| language.quotations.marks).find(|(open, _)| *open == first)?;
    let (quoted, behind) = text.get(first.len_utf8()..)?.split_once(*close)?;
    let sentence = behind.split(['.', '“', '"', '。', '«', '「', '۔', '।']).next().unwrap_or_default();
    let words: Vec<&str> =
        sentence.split_whitespace().map(|word| word.trim_matches([',', ':', '،', '-', '–', '—'])).collect();
    let says = |word: &&str| languages.words(|language| language.quotations.saying).any(|known| known == word);
    let at = words.iter().position(says).filter(|at| *at < 20)?;
    if quoted.split_whitespace().count() < 8 {
        return None;
    }
    let before = words.get(..at)?.iter().take_while(|word| heuristics::begins_upper(word));
    let after = words.get(at + 1..)?.iter().take_while(|word| heuristics::begins_upper(word));
    let name = [before.copied().collect::<Vec<_>>().join(" "), after.copied().collect::<Vec<_>>().join(" ")];
    let other = |name: &String| languages.words(|language| language.quotations.pronouns).any(|pronoun| pronoun == name);
    Some((quoted, name.into_iter().find(|name| !name.is_empty() && !other(name))))
}

/// The words of an article that a first name stands before.
struct Names<'a> {
    article: &'a str,
    languages: &'a LanguageSet,
    /// Each with the first name before it and its place among them, in alphabetical order; made when it is first needed.
    known: Option<Vec<(&'a str, usize, &'a str)>>,
}

impl<'a> Names<'a> {
    fn new(article: &'a str, languages: &'a LanguageSet) -> Self {
        Self { article, languages, known: None }
    }

    /// Whether the article has `word` behind a first name, beside the place in question.
    fn knows(&mut self, word: &str) -> bool {
        let known = self.known.get_or_insert_with(|| words_after_names(self.article, self.languages));
        let from = known.partition_point(|(known, ..)| *known < word);
        known.get(from..).unwrap_or_default().iter().take_while(|(known, ..)| known.starts_with(word)).count() > 1
    }

    /// The name with the first name that the article gives elsewhere: `Storey` becomes `Ian Storey`.
    fn full(&mut self, name: &str) -> String {
        if name.contains(' ') {
            return name.to_owned();
        }
        let known = self.known.get_or_insert_with(|| words_after_names(self.article, self.languages));
        let from = known.partition_point(|(word, ..)| *word < name);
        let same = known.get(from..).unwrap_or_default().iter().take_while(|(word, ..)| word.starts_with(name));
        match same.min_by_key(|(_, place, _)| *place) {
            Some((.., first)) => format!("{first} {name}"),
            None => name.to_owned(),
        }
    }
}

/// The words of `article` behind a first name and a space, each with its place and that name, in alphabetical order.
fn words_after_names<'a>(article: &'a str, languages: &LanguageSet) -> Vec<(&'a str, usize, &'a str)> {
    let others: HashSet<&str> = languages.words(|language| language.quotations.not_names).copied().collect();
    let mut before = "";
    let mut found: Vec<_> = article
        .split(' ')
        .enumerate()
        .filter_map(|(place, behind)| {
            let before = std::mem::replace(&mut before, behind);
            // Nearly every word is none, and that is seen at once.
            if before.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
                return None;
            }
            let first = before.rsplit(|c: char| !c.is_alphabetic() && c != '-').next()?;
            let word = behind.split(char::is_whitespace).next()?;
            is_first_name(first, &others).then_some((word, place, first))
        })
        .collect();
    found.sort_unstable();
    found
}

fn is_first_name(word: &str, others: &HashSet<&str>) -> bool {
    heuristics::begins_upper(word) && word.len() > 1 && !heuristics::is_capitals(word) && !others.contains(word)
}
