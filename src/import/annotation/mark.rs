//! Marks of comments and notes in a line: `[a]`, `[NO1]`, `[2]`, `¹`.

use super::exponent::is_exponent;
use crate::import::heuristics;

/// What stands between two marks of notes.
pub(super) const BETWEEN: [char; 5] = [',', ';', '،', '、', '，'];

/// What a mark stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A comment of Google Docs: `[a]` to `[zz]`. Word counts its endnotes with the same letters: `[i]`, `[ii]`.
    Letters,
    /// A comment of Word: the initials of who wrote it and a number, `[NO1]`, in an answer `[NO2R1]`.
    Initials,
    /// A note: `[1]`, `[^source]` in Markdown, `¹`.
    Number,
}

/// A mark in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark<'a> {
    pub(super) class: Class,
    /// Where it begins, as a byte of the line.
    pub(super) at: usize,
    /// The mark with its brackets.
    pub(super) text: &'a str,
}

/// Whether `mark` touches a word or the end of a sentence, as an anchor does: `“[a] good year”` does not.
pub(super) fn is_attached(line: &str, mark: Mark<'_>) -> bool {
    let before = line.get(..mark.at).unwrap_or_default();
    let touches = |c: char| !c.is_whitespace() && c != '(';
    if mark.text.starts_with(is_superscript) {
        if follows_mark(before) {
            return true;
        }
        // What stands behind raised digits tells nothing: `the ¹⁴C in the bones`. A quotation mark behind a word closes.
        let word = before.trim_end_matches(['*', '_']).trim_end_matches(heuristics::OPENERS);
        return word.ends_with(touches) && !is_exponent(before, mark.text);
    }
    let behind = line.get(mark.at + mark.text.len()..).and_then(|behind| behind.chars().next());
    before.ends_with(|c| touches(c) && !heuristics::OPENERS.contains(&c)) || behind.is_some_and(char::is_alphanumeric)
}

/// Whether `before` ends with raised digits and a comma, so that more of them are another mark: `1998¹, ²`.
fn follows_mark(before: &str) -> bool {
    let Some(before) = before.trim_end().strip_suffix(BETWEEN).map(str::trim_end) else { return false };
    let word = before.trim_end_matches(is_superscript);
    let digits = before.get(word.len()..).unwrap_or_default();
    !digits.is_empty() && !is_exponent(word, digits)
}

/// Whether `text` begins with the symbol of a chemical element, as behind the raised number of a nuclide: `C dating`, `He`.
pub(super) fn is_element(text: &str) -> bool {
    let mut letters = text.chars();
    let is_first = letters.next().is_some_and(|letter| letter.is_ascii_uppercase());
    let end = letters.find(|letter| !letter.is_ascii_lowercase());
    let length = text.len() - letters.as_str().len() - end.map_or(0, char::len_utf8);
    is_first && length <= 2 && !end.is_some_and(char::is_alphabetic)
}

/// Whether nothing stands behind `mark` in its sentence: `her name [b].`
pub(super) fn ends(line: &str, mark: Mark<'_>) -> bool {
    let behind = line.get(mark.at + mark.text.len()..).unwrap_or_default();
    mark.class != Class::Number && behind.trim_start().chars().next().is_none_or(heuristics::is_full_stop)
}

/// The mark of a comment that a line announces as Word prints it: `Commented [NO1]: …`, in whatever language.
pub(super) fn announced(line: &str) -> Option<Mark<'_>> {
    let at = line.find('[').filter(|at| (1..=40).contains(at))?;
    let mark = mark_at(line, at).filter(|mark| mark.class == Class::Initials)?;
    let word = line.get(..at)?.trim();
    let named = !word.is_empty() && word.chars().all(char::is_alphabetic);
    let colon = line.get(at + mark.text.len()..)?.trim_start().starts_with([':', '：']);
    (named && colon).then_some(mark)
}

/// The marks of `line`, in order.
pub(super) fn marks(line: &str) -> impl Iterator<Item = Mark<'_>> {
    let starts = line.char_indices().filter(|(_, c)| *c == '[' || is_superscript(*c));
    let mut end = 0;
    starts.filter_map(move |(at, _)| {
        let mark = mark_at(line, at).filter(|mark| mark.at >= end)?;
        end = at + mark.text.len();
        Some(mark)
    })
}

/// The mark that begins at byte `at` of `line`.
pub(super) fn mark_at(line: &str, at: usize) -> Option<Mark<'_>> {
    let rest = line.get(at..)?;
    if rest.starts_with(is_superscript) {
        if line.get(..at)?.ends_with(is_raised) {
            return None;
        }
        let end = rest.find(|c: char| !is_raised(c)).unwrap_or(rest.len());
        let text = rest.get(..end)?;
        return text.chars().all(is_superscript).then_some(Mark { class: Class::Number, at, text });
    }
    let inner = rest.strip_prefix('[')?;
    // The longest is the name of a note in Markdown.
    let end = inner.char_indices().take(24).find(|(_, c)| *c == ']')?.0;
    let class = class(inner.get(..end)?)?;
    Some(Mark { class, at, text: rest.get(..end + 2)? })
}

pub(super) fn class(label: &str) -> Option<Class> {
    let digits = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if digits(label) {
        return Some(Class::Number);
    }
    if let Some(name) = label.strip_prefix('^') {
        return (!name.is_empty() && !name.contains(char::is_whitespace)).then_some(Class::Number);
    }
    if label.len() <= 2 && !label.is_empty() && label.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Some(Class::Letters);
    }
    let number = label.trim_start_matches(|c: char| c.is_alphabetic() && !c.is_lowercase());
    let initials = label.get(..label.len() - number.len())?;
    let (number, answer) = number.split_once('R').unwrap_or((number, "1"));
    ((1..=4).contains(&initials.chars().count()) && digits(number) && digits(answer)).then_some(Class::Initials)
}

pub(super) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '⁰' | '⁴'..='⁹')
}

/// Whether `c` is set with raised digits; with a sign, they are an exponent or the charge of an ion: `10⁻³`, `Ca²⁺`.
fn is_raised(c: char) -> bool {
    is_superscript(c) || matches!(c, '⁺' | '⁻' | '⁼' | 'ⁿ' | 'ⁱ')
}
