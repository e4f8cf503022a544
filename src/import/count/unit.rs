//! What a number counts: the words behind it.

use super::figure::Figure;
use super::token::{Sentence, TokenKind};
use super::word_lists;

/// The name of what is counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// The name, for example `joint projects`; empty where the number has none.
    pub(super) name: String,
    /// The token that ends it; the last token of the figure where there is none.
    pub(super) end: usize,
    /// Whether it is a unit of time.
    pub(super) time: bool,
    /// Whether it is joined to the number by a hyphen: `12-point`.
    pub(super) compound: bool,
}

/// The unit of `figure`, without currency and scale.
pub(super) fn detect(sentence: &Sentence<'_>, figure: &Figure) -> Unit {
    // A plus behind the digits is a qualifier, not a unit.
    let at = figure.last + usize::from(sentence.lower(figure.last, 1) == "+" && sentence.glued(figure.last, 1));
    let at = at + ["or so", "- plus"].iter().filter(|phrase| sentence.follows(at, phrase)).count() * 2;
    let plain = |name: &str, end: usize| Unit { name: name.to_owned(), end, time: false, compound: false };
    if figure.percent || sentence.follows(at, "percent") {
        return plain("percent", at + usize::from(!figure.percent));
    }
    if sentence.follows(at, "per cent") {
        return plain("percent", at + 2);
    }
    if sentence.lower(at, 1) == "°" {
        let scale = sentence.token(at, 2).filter(|token| token.glued && matches!(token.text, "C" | "F"));
        return scale.map_or(plain("degrees", at + 1), |scale| plain(&format!("°{}", scale.text), at + 2));
    }
    if sentence.lower(at, 1) == "-" && sentence.glued(at, 1) && sentence.glued(at, 2) {
        if sentence.follows(at, "- per - cent") || sentence.follows(at, "- percent") {
            return plain("percent", at + if sentence.lower(at, 2) == "per" { 4 } else { 2 });
        }
        let word = sentence.lower(at, 2);
        let square = matches!(word, "square" | "cubic") && sentence.lower(at, 3) == "-" && sentence.glued(at, 4);
        if square {
            let name = format!("{word} {}", plural(sentence.lower(at, 4)));
            return Unit { name, end: at + 4, time: false, compound: true };
        }
        return Unit { name: plural(word), end: at + 2, time: word_lists::is_time(word), compound: true };
    }
    if figure.scale.is_none()
        && let Some(scale) = sentence.token(at, 1).filter(|token| token.glued && matches!(token.text, "C" | "F"))
    {
        return plain(&format!("°{}", scale.text), at + 1);
    }
    if figure.scale.is_none()
        && sentence.glued(at, 1)
        && sentence.token(at, 1).is_some_and(|token| word_lists::suffix(token.text))
    {
        let (name, end) = rate(sentence, at + 1);
        return plain(if matches!(name.as_str(), "pc" | "pct") { "percent" } else { &name }, end);
    }
    // `38 m/s`: a symbol that is too short to be one by itself.
    let per = sentence.lower(at, 2) == "/" && sentence.glued(at, 2) && sentence.glued(at, 3);
    if per && sentence.token(at, 1).is_some_and(|token| word_lists::suffix(token.text)) {
        let (name, end) = rate(sentence, at + 1);
        return plain(&name, end);
    }
    match phrase(sentence, at).map(|(name, end)| scale_of_degrees(sentence, name, end)) {
        Some((name, end)) => Unit { time: word_lists::is_time(sentence.lower(end, 0)), name, end, compound: false },
        None if sizes_noun(sentence, figure, at) => plain(&plural(sentence.lower(at, 1)), at + 1),
        None => plain("", at),
    }
}

/// Whether the word behind token `at` is a measure in the singular that says how large the noun behind it is: `a 20,000 acre fire`.
fn sizes_noun(sentence: &Sentence<'_>, figure: &Figure, at: usize) -> bool {
    matches!(sentence.lower(figure.first, -1), "a" | "an")
        && word_lists::sizes(sentence.lower(at, 1))
        && sentence.is(at, 2, TokenKind::Word)
        && !word_lists::stops(sentence.lower(at, 2))
}

/// `degrees` with the scale behind it: `degrees Celsius`.
fn scale_of_degrees(sentence: &Sentence<'_>, name: String, end: usize) -> (String, usize) {
    if name == "degrees" && sentence.follows(end, "below zero") {
        return ("degrees below zero".to_owned(), end + 2);
    }
    let scale = sentence.token(end, 1).filter(|token| matches!(&*token.lower, "celsius" | "fahrenheit"));
    match scale.filter(|_| name == "degrees") {
        Some(scale) => (format!("{name} {}", scale.text), end + 1),
        None => (name, end),
    }
}

/// Whether a plural stands behind token `at`, before its clause ends.
pub(super) fn has_plural(sentence: &Sentence<'_>, at: usize) -> bool {
    phrase(sentence, at).is_some()
}

/// The words behind token `at` up to the first that can be counted, at most six, and the token of the last.
pub(super) fn phrase(sentence: &Sentence<'_>, at: usize) -> Option<(String, usize)> {
    let mut words = String::new();
    for steps in 1..=7 {
        let token = sentence.token(at, steps)?;
        if steps == 1 && matches!(&*token.lower, "more" | "other" | "additional") {
            continue;
        }
        let hyphen = token.text == "-" && token.glued && sentence.glued(at, steps + 1);
        if !hyphen && (token.kind != TokenKind::Word || word_lists::stops(&token.lower)) {
            return None;
        }
        if !token.glued && !words.is_empty() {
            words.push(' ');
        }
        words.push_str(token.text);
        let end = at.checked_add_signed(steps)?;
        let joined = sentence.lower(end, 1) == "-" && sentence.glued(end, 1);
        let joined = joined || sentence.lower(end, 1) == "members";
        let proper = sentence.capital(end, 0) && !words.is_empty() && words != token.text;
        if word_lists::is_countable(&token.lower) && !joined && !proper {
            let (last, end) = rate(sentence, end);
            let stem = words.len() - token.text.len();
            return Some((format!("{}{last}", &words[..stem]), end));
        }
    }
    None
}

/// The word at `at` with what stands behind its slash: `km/h`.
fn rate(sentence: &Sentence<'_>, at: usize) -> (String, usize) {
    let word = sentence.token(at, 0).map_or("", |token| token.text);
    match sentence
        .token(at, 2)
        .filter(|token| token.glued && sentence.lower(at, 1) == "/" && token.kind == TokenKind::Word)
    {
        Some(per) => (format!("{word}/{}", per.text), at + 2),
        None => (word.to_owned(), at),
    }
}

/// The plural of the word that a hyphen joins to a number; empty where the word names nothing.
fn plural(word: &str) -> String {
    match word {
        "strong" | "plus" | "odd" | "fold" | "long" | "high" | "wide" | "tall" | "deep" | "way" => String::new(),
        "foot" => "feet".to_owned(),
        "man" | "woman" => word.replace("man", "men"),
        "person" => "people".to_owned(),
        _ if word.ends_with('s') || word_lists::suffix(word) || word_lists::is_countable(word) => word.to_owned(),
        _ if word.ends_with(['x', 'z']) || word.ends_with("ch") || word.ends_with("sh") => format!("{word}es"),
        _ => match word.strip_suffix('y').filter(|stem| !stem.ends_with(['a', 'e', 'o', 'u'])) {
            Some(stem) => format!("{stem}ies"),
            None => format!("{word}s"),
        },
    }
}
