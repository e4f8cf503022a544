//! What the outside of a line tells: how it begins, how it ends, how long it is.

/// Quotation marks and brackets that may stand behind the mark that ends a sentence.
pub(super) const CLOSERS: [char; 17] =
    ['"', '\'', '”', '’', '»', '›', ')', ']', '*', '_', '」', '』', '）', '】', '〟', '＂', '“'];

/// Quotation marks that open a quotation.
pub(super) const OPENERS: [char; 10] = ['"', '“', '‘', '«', '„', '「', '『', '‚', '‹', '〝'];

/// Whether `text` ends as a sentence does, quotation marks and brackets aside.
pub(super) fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(CLOSERS).ends_with(is_full_stop)
}

/// Whether `mark` ends a sentence, in any script.
pub(super) fn is_full_stop(mark: char) -> bool {
    matches!(mark, '.' | '!' | '?' | '…' | '。' | '！' | '？' | '។' | '။' | '؟' | '۔' | '।')
}

/// Whether `line` is a drawn line between parts: three or more of one mark, spaces aside.
pub(super) fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = marks.next() else { return false };
    first == '⁂' || "_*-=~–—•#·+".contains(first) && marks.clone().all(|mark| mark == first) && marks.count() >= 2
}

/// Whether every letter of `text` is a capital, and there are at least four.
pub(super) fn is_capitals(text: &str) -> bool {
    !text.chars().any(char::is_lowercase) && text.chars().filter(|c| c.is_uppercase()).count() >= 4
}

/// `text` without the stars or underscores of Markdown around the whole of it.
pub(super) fn without_emphasis(text: &str) -> Option<&str> {
    ["**", "__", "*", "_"].into_iter().find_map(|mark| {
        let inner = text.strip_prefix(mark)?.strip_suffix(mark)?;
        (!inner.trim().is_empty() && !inner.contains(['*', '_'])).then_some(inner.trim())
    })
}

/// How many bytes of `text` the `phrase` takes that it begins with, in whatever case; `phrase` is in small letters, with the
/// apostrophe of typewriters and plain spaces.
pub(super) fn begins_with(text: &str, phrase: &str) -> Option<usize> {
    // Nearly every phrase is none by its first byte. `İ` is an `i` in small letters, and `’` and no-break spaces have plain twins.
    let (first, wanted) = (*text.as_bytes().first()?, *phrase.as_bytes().first()?);
    let twin = first == 0xC4 || first == 0xE2 || first == 0xC2 || first == 0xE3 || first == 0xEF;
    if wanted.is_ascii() && !first.eq_ignore_ascii_case(&wanted) && !twin
        || !wanted.is_ascii() && first.is_ascii() && first != b':'
    {
        return None;
    }
    let mut letters = text.char_indices();
    for wanted in phrase.chars() {
        let found = fold(letters.next()?.1);
        if found != wanted && !(found == ':' && wanted == '：') {
            return None;
        }
    }
    Some(letters.offset())
}

/// A letter of a text as phrases have it: small, with the plain twin of a mark.
pub(super) fn fold(letter: char) -> char {
    match letter {
        'a'..='z' | ' ' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        '’' => '\'',
        '\u{a0}' | '\u{202f}' | '\u{3000}' => ' ',
        '：' => ':',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

/// The same, where `phrase` is a word or words of `text` and not the beginning of a longer one.
pub(super) fn begins_with_word(text: &str, phrase: &str) -> Option<usize> {
    let end = begins_with(text, phrase)?;
    let last = phrase.chars().next_back()?;
    let joined = |c: char| c.is_alphabetic() && !is_ideograph(c) || is_mark(c);
    let inside = text[end..].chars().next().is_some_and(|next| joined(next) && joined(last));
    (!inside).then_some(end)
}

/// The longest of `phrases` that `text` begins with as a word, as the bytes that it takes.
pub(super) fn longest<'a>(text: &str, phrases: impl Iterator<Item = &'a &'a str>) -> Option<usize> {
    phrases.filter_map(|phrase| begins_with_word(text, phrase)).max()
}

/// Whether one of `phrases` is in `lower`, which is in small letters, as words.
pub(super) fn contains_word<'a>(lower: &str, mut phrases: impl Iterator<Item = &'a &'a str>) -> bool {
    phrases.any(|phrase| {
        lower.match_indices(*phrase).any(|(at, _)| {
            let joined = |c: char| c.is_alphabetic() && !is_ideograph(c);
            let first = phrase.chars().next().is_some_and(joined);
            let before = lower[..at].chars().next_back().is_some_and(joined);
            !(first && before) && begins_with_word(&lower[at..], phrase).is_some()
        })
    })
}

/// Whether `letter` is of a script that sets no spaces between words and has no capitals: Chinese, Japanese, Korean too.
pub(super) fn is_ideograph(letter: char) -> bool {
    matches!(letter, '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}'
        | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}')
}

/// Whether `letter` is a sign that belongs to the letter before it: a vowel sign, an accent.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{64B}'..='\u{65F}' | '\u{93A}'..='\u{94F}' | '\u{102B}'..='\u{103E}' | '\u{17B4}'..='\u{17D3}')
}

/// How wide `text` is, in letters: those of Chinese, Japanese and Korean say as much as two.
pub(super) fn width(text: &str) -> usize {
    text.chars()
        .map(|letter| 1 + usize::from(matches!(letter, '\u{3040}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}')))
        .sum()
}

/// The letters and digits of `text` in small letters, so that two texts can be compared.
pub(super) fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether `letters` are those of `text`, as [`letters`] gives them.
pub(super) fn has_letters(text: &str, letters: &str) -> bool {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).eq(letters.chars())
}

/// Whether `text` has letters with and without capitals, so that capitals tell names from other words.
pub(super) fn is_cased(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic());
    let (cased, other) = letters.fold((0, 0), |(cased, other), c| match c.is_lowercase() || c.is_uppercase() {
        true => (cased + 1, other),
        false => (cased, other + 1),
    });
    cased > other
}

/// `text` without square brackets around the whole of it.
pub(super) fn without_brackets(text: &str) -> &str {
    let inner = text.strip_prefix('[').and_then(|text| text.strip_suffix(']'));
    inner.filter(|inner| !inner.contains(['[', ']'])).unwrap_or(text)
}

/// Whether `text` begins with a capital letter, marks aside.
pub(super) fn begins_upper(text: &str) -> bool {
    text.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
}

/// The number of sentences in `text`, at least one; points in short forms do not count.
pub(super) fn sentences(text: &str) -> usize {
    1 + sentence_ends(text).len()
}

/// Where in `text` a sentence ends and another begins, as the byte behind the white space between them.
pub(crate) fn sentence_ends(text: &str) -> Vec<usize> {
    full_stops(text).filter_map(|(at, mark)| sentence_end(text, at, mark)).collect()
}

/// The last of [`sentence_ends`].
pub(super) fn last_sentence_end(text: &str) -> Option<usize> {
    full_stops(text).rev().find_map(|(at, mark)| sentence_end(text, at, mark))
}

fn full_stops(text: &str) -> impl DoubleEndedIterator<Item = (usize, char)> {
    // Only few bytes begin one; all others are passed over without being read as letters.
    let begins = |byte: u8| matches!(byte, b'.' | b'!' | b'?' | 0xD8 | 0xDB | 0xE0..=0xE3 | 0xEF);
    let places = text.as_bytes().iter().enumerate().filter(move |(_, byte)| begins(**byte));
    let marks = places.filter_map(|(at, _)| Some((at, text.get(at..)?.chars().next()?)));
    marks.filter(|(_, mark)| is_full_stop(*mark))
}

/// Where the next sentence begins, if the one before ends with `mark` at byte `at`.
fn sentence_end(text: &str, at: usize, mark: char) -> Option<usize> {
    let rest = text[at + mark.len_utf8()..].trim_start_matches(CLOSERS);
    let next = rest.trim_start();
    let begins = |c: char| c.is_uppercase() || c.is_numeric() || c.is_alphabetic() && !c.is_lowercase();
    let opens = || next.starts_with(OPENERS) || next.starts_with(begins);
    let wide = matches!(mark, '。' | '！' | '？' | '။' | '។' | '।' | '۔');
    let ends = !next.is_empty() && (wide || (next.len() < rest.len() && opens() && !is_short_form(&text[..at], mark)));
    ends.then_some(text.len() - next.len())
}

/// Whether the point behind `before` belongs to a short form or an initial: `Dec.`, `U.S.`, `Dr.`
fn is_short_form(before: &str, mark: char) -> bool {
    const SHORT: [&str; 38] = [
        "mr", "mrs", "ms", "dr", "prof", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "capt", "rev", "st", "jr",
        "sr", "no", "vs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "rs",
        "maj", "fig", "figs", "vol", "approx", "est",
    ];
    let word = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    mark == '.'
        && (SHORT.contains(&word.to_lowercase().as_str())
            || (word.chars().count() == 1
                && word.chars().all(|c| c.is_alphabetic() && !c.is_lowercase() && !is_ideograph(c))))
}

/// The first `count` words of `text`, for the report.
pub(super) fn head(text: &str, count: usize) -> String {
    let mut words = text.split_whitespace();
    let head: Vec<&str> = words.by_ref().take(count).collect();
    format!("{}{}", head.join(" "), if words.next().is_some() { " …" } else { "" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_ends_at_its_mark_not_at_a_short_form() {
        assert_eq!(sentences("On Dec. 15 Mr. Vale met the U.S. Senate. He left at once."), 2);
        assert_eq!(sentences("“Go!” she said. “Now.” He went."), 3);
        assert_eq!(sentences("市长来了。他走了。"), 2);
        assert!(ends_sentence("They “left.”") && ends_sentence("Why?") && !ends_sentence("A heading"));
    }

    #[test]
    fn drawn_lines_and_capitals_are_seen() {
        assert!(is_rule("___") && is_rule("* * *") && is_rule("————") && !is_rule("--") && !is_rule("a---"));
        assert!(is_capitals("WHAT NOW?") && !is_capitals("Now") && !is_capitals("5G"));
        assert_eq!(without_emphasis("**Bold line**"), Some("Bold line"));
        assert_eq!(without_emphasis("*a* and *b*"), None);
    }
}
