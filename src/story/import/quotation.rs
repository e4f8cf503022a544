//! Quotations set apart from the text, their speakers, and paragraphs that could become one.

use super::piece::{Piece, What};
use super::{Guess, Kind, languages::ENGLISH, shape};

/// Makes quotes where no word is lost by it, and suggests them where one would be.
pub(super) fn mark(pieces: Vec<Piece>, guesses: &mut Vec<Guess>) -> Vec<Piece> {
    let article: String = pieces.iter().filter_map(Piece::text).collect::<Vec<_>>().join("\n");
    let mut names = Names::new(&article);
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        let line = piece.line;
        match (piece.what, out.last_mut().map(|last| &mut last.what)) {
            (What::Quoted(text), Some(What::Quote { text: quoted, speaker: None, .. }))
                if !piece.gap && !is_credit(&text) =>
            {
                quoted.extend(Some(unquoted(&text)).filter(|text| !text.is_empty()));
            }
            (What::Quoted(text) | What::Text(text), Some(What::Quote { speaker: speaker @ None, role, .. }))
                if is_credit(&text) =>
            {
                let (name, rest) = name_and_role(&text);
                guesses.push(spoken(line, &name));
                (*speaker, *role) = (Some(name), rest);
            }
            (What::Text(text), Some(What::Text(quoted))) if is_credit(&text) && whole(quoted).is_some() => {
                let quoted = whole(quoted).unwrap_or_default().to_owned();
                let (name, role) = name_and_role(&text);
                guesses.push(spoken(line, &name));
                let what = What::Quote { text: vec![quoted], speaker: Some(name), role };
                out.last_mut().into_iter().for_each(|last| last.what = what.clone());
            }
            (What::Quoted(text), _) if text.is_empty() => {}
            (What::Quoted(text), _) => {
                let why = "its lines begin with `>`".to_owned();
                guesses.push(Guess { line, kind: Kind::Quote, what: format!("“{}”", shape::head(&text, 8)), why });
                out.push(Piece {
                    what: What::Quote { text: vec![unquoted(&text)], speaker: None, role: None },
                    ..piece
                });
            }
            (What::Text(text), _) => out.push(Piece { what: alone(text, line, &mut names, guesses), ..piece }),
            (what, _) => out.push(Piece { what, ..piece }),
        }
    }
    out
}

fn spoken(line: usize, name: &str) -> Guess {
    let why = "a line with a dash under a quotation names who said it".to_owned();
    Guess { line, kind: Kind::Quote, what: format!("a quote, spoken by {name}"), why }
}

/// One paragraph: a quote where it ends with a dash and a name, else the paragraph, perhaps with a suggestion.
fn alone(text: String, line: usize, names: &mut Names<'_>, guesses: &mut Vec<Guess>) -> What {
    let cut = ["—", "–", "―"].iter().find_map(|dash| {
        let at = text.rfind(dash)?;
        let (quoted, name) = (text.get(..at)?.trim_end(), text.get(at..)?);
        (is_credit(name) && whole(quoted).is_some()).then_some((quoted, name))
    });
    if let Some((quoted, credit)) = cut {
        let (name, role) = name_and_role(credit);
        guesses.push(spoken(line, &name));
        return What::Quote { text: vec![unquoted(quoted)], speaker: Some(name), role };
    }
    if let Some((quoted, speaker)) = attributed(&text) {
        let speaker = speaker.map_or("an unnamed speaker".to_owned(), |name| names.full(&name));
        let what = format!("“{}”, spoken by {speaker}", shape::head(quoted, 8));
        let why =
            "it is a long quotation with its speaker; set apart, it would lose the words that link them".to_owned();
        guesses.push(Guess { line, kind: Kind::Suggestion, what, why });
    }
    What::Text(text)
}

/// The words of a paragraph that is nothing but one quotation, without its marks.
fn whole(text: &str) -> Option<&str> {
    let (open, close) = ENGLISH.quotations.marks.iter().find(|(open, _)| text.starts_with(*open))?;
    let inner = text.strip_prefix(*open)?.strip_suffix(*close)?;
    (!inner.contains([*open, *close]) && !inner.trim().is_empty()).then_some(inner.trim())
}

fn unquoted(text: &str) -> String {
    whole(text).unwrap_or(text).to_owned()
}

/// Whether `text` is a dash and a name: `— Ann Lo, mayor of Dale`.
fn is_credit(text: &str) -> bool {
    let name = text.trim_start_matches(['—', '–', '―', '-']).trim_start();
    name.len() < text.len() && text.chars().count() <= 100 && shape::begins_upper(name) && !shape::ends_sentence(name)
}

fn name_and_role(text: &str) -> (String, Option<String>) {
    let name = text.trim_start_matches(['—', '–', '―', '-']).trim();
    match name.split_once(',') {
        Some((name, role)) if !role.trim().is_empty() => (name.trim().to_owned(), Some(role.trim().to_owned())),
        _ => (name.trim_end_matches(',').to_owned(), None),
    }
}

/// The quotation of eight words or more that a paragraph begins with, and the name beside the word of speech behind it.
fn attributed(text: &str) -> Option<(&str, Option<String>)> {
    let rest = text.strip_prefix(['“', '"'])?;
    let (quoted, behind) = rest.split_once(['”', '"'])?;
    let sentence = behind.split(['.', '“', '"']).next().unwrap_or_default();
    let words: Vec<&str> = sentence.split_whitespace().map(|word| word.trim_matches([',', ':'])).collect();
    let at = words.iter().position(|word| ENGLISH.quotations.saying.contains(word)).filter(|at| *at < 20)?;
    if quoted.split_whitespace().count() < 8 {
        return None;
    }
    let before = words.get(..at)?.iter().take_while(|word| shape::begins_upper(word));
    let after = words.get(at + 1..)?.iter().take_while(|word| shape::begins_upper(word));
    let name = [before.copied().collect::<Vec<_>>().join(" "), after.copied().collect::<Vec<_>>().join(" ")];
    Some((
        quoted,
        name.into_iter().find(|name| !name.is_empty() && !ENGLISH.quotations.pronouns.contains(&name.as_str())),
    ))
}

/// The words of an article that a first name stands before.
struct Names<'a> {
    article: &'a str,
    /// Each with the first name before it and its place among them, in alphabetical order; made when it is first needed.
    known: Option<Vec<(&'a str, usize, &'a str)>>,
}

impl<'a> Names<'a> {
    fn new(article: &'a str) -> Self {
        Self { article, known: None }
    }

    /// The name with the first name that the article gives elsewhere: `Storey` becomes `Ian Storey`.
    fn full(&mut self, name: &str) -> String {
        if name.contains(' ') {
            return name.to_owned();
        }
        let known = self.known.get_or_insert_with(|| words_after_names(self.article));
        let from = known.partition_point(|(word, ..)| *word < name);
        let same = known.get(from..).unwrap_or_default().iter().take_while(|(word, ..)| word.starts_with(name));
        match same.min_by_key(|(_, place, _)| *place) {
            Some((.., first)) => format!("{first} {name}"),
            None => name.to_owned(),
        }
    }
}

/// The words of `article` behind a first name and a space, each with its place and that name, in alphabetical order.
fn words_after_names(article: &str) -> Vec<(&str, usize, &str)> {
    let parts = article.split(' ').enumerate();
    let mut found: Vec<_> = parts
        .clone()
        .zip(parts.skip(1))
        .filter_map(|((_, before), (place, behind))| {
            // Nearly every word is none, and that is seen at once.
            if before.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
                return None;
            }
            let first = before.rsplit(|c: char| !c.is_alphabetic() && c != '-').next()?;
            let word = behind.split(char::is_whitespace).next()?;
            is_first_name(first).then_some((word, place, first))
        })
        .collect();
    found.sort_unstable();
    found
}

fn is_first_name(word: &str) -> bool {
    let known = shape::begins_upper(word) && word.len() > 1 && !shape::is_capitals(word);
    known && !ENGLISH.quotations.not_names.contains(&word)
}
