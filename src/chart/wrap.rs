//! Lines of text that fit a width.

use super::text_width::{combines, stacks};

/// What is not broken: a word with the space after it, or a part of a word that is too long for a line.
struct Piece<'text> {
    text: &'text str,
    /// Its width, and that without the space.
    widths: (f64, f64),
}

/// `text` in as few lines as fit `width`, of about the same length each. What cannot be broken between words is broken between
/// letters; nothing is ever left out. Widths are in the unit of `measure`.
pub(super) fn wrap(text: &str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<String> {
    let pieces = pieces(text, width, measure);
    let lines = fill(&pieces, width);
    if lines.len() < 2 {
        return lines;
    }
    // The narrowest width that needs no more lines.
    let widest = pieces.iter().map(|piece| piece.widths.1).fold(0.0, f64::max);
    let (mut low, mut high) = (widest.max(width / 2.0).min(width), width);
    for _ in 0..6 {
        let middle = f64::midpoint(low, high);
        if fill(&pieces, middle).len() > lines.len() { low = middle } else { high = middle }
    }
    fill(&pieces, high)
}

fn fill(pieces: &[Piece<'_>], width: f64) -> Vec<String> {
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0.0);
    for piece in pieces {
        if !line.is_empty() && used + piece.widths.1 > width {
            lines.push(line.trim_end().to_owned());
            line.clear();
            used = 0.0;
        }
        line.push_str(piece.text);
        used += piece.widths.0;
    }
    if !line.trim_end().is_empty() {
        lines.push(line.trim_end().to_owned());
    }
    lines
}

fn pieces<'text>(text: &'text str, width: f64, measure: &dyn Fn(&str) -> f64) -> Vec<Piece<'text>> {
    let piece = |text: &'text str| {
        let trimmed = text.trim_end();
        let width = measure(trimmed);
        Piece { text, widths: (if trimmed == text { width } else { measure(text) }, width) }
    };
    let mut pieces = Vec::new();
    for word in split(text, may_break).into_iter().map(piece) {
        if word.widths.1 <= width {
            pieces.push(word);
            continue;
        }
        // Large numbers between their groups, other words anywhere between letters.
        let after_mark = |before, _| matches!(before, ',' | '.' | '\'' | '\u{A0}' | '\u{202F}');
        for part in split(word.text, after_mark).into_iter().map(piece) {
            if part.widths.1 <= width {
                pieces.push(part);
            } else {
                pieces.extend(split(part.text, between_letters).into_iter().map(piece));
            }
        }
    }
    pieces
}

/// Whether two characters are letters of their own.
fn between_letters(before: char, after: char) -> bool {
    !combines(after) && !stacks(before) && !after.is_whitespace()
}

/// The parts of `text` between the places where `may_break` allows it, told by the characters before and after.
fn split(text: &str, may_break: impl Fn(char, char) -> bool) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut previous) = (0, None);
    for (at, character) in text.char_indices() {
        if previous.is_some_and(|before| may_break(before, character)) {
            parts.push(&text[start..at]);
            start = at;
        }
        previous = Some(character);
    }
    parts.push(&text[start..]);
    parts
}

/// Whether a line may end between two characters: after spaces and dashes, and between ideographs, except for marks that cling to
/// their neighbour.
fn may_break(before: char, after: char) -> bool {
    if after == ' ' || combines(after) || stacks(before) {
        return false;
    }
    let clings = matches!(
        after,
        '、' | '。'
            | '，'
            | '．'
            | '：'
            | '；'
            | '！'
            | '？'
            | '）'
            | '」'
            | '』'
            | '】'
            | '》'
            | '”'
            | 'ー'
            | '々'
            | '%'
            | ')'
    ) || matches!(before, '（' | '「' | '『' | '【' | '《' | '“' | '(' | '¥' | '￥');
    match before {
        ' ' | '\u{200B}' => true,
        '-' | '–' | '—' | '/' => after.is_alphabetic(),
        _ => !clings && (is_ideographic(before) || is_ideographic(after)),
    }
}

fn is_ideographic(character: char) -> bool {
    matches!(character, '\u{3001}'..='\u{312F}' | '\u{3400}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::{super::estimate, *};
    use proptest::prelude::*;

    fn lines(text: &str, width: f64) -> Vec<String> {
        wrap(text, width, &estimate)
    }

    #[test]
    fn lines_are_few_and_alike() {
        assert_eq!(lines("first seven months of the year", 12.0), ["first seven months", "of the year"]);
        assert_eq!(lines("one", 12.0), ["one"]);
        assert_eq!(lines("", 12.0), Vec::<String>::new());
    }

    #[test]
    fn large_numbers_break_between_their_groups() {
        assert_eq!(lines("1,000,000,000", 6.0), ["1,000,", "000,000"]);
    }

    #[test]
    fn ideographs_break_anywhere_but_before_marks() {
        assert_eq!(lines("首七个月，双边贸易额", 6.0), ["首七个月，", "双边贸易额"]);
    }

    #[test]
    fn marks_stay_on_their_letters() {
        for line in lines(&"ក្រុមហ៊ុន".repeat(6), 6.0) {
            assert!(!line.starts_with(combines), "{line}");
            assert!(!line.ends_with(stacks), "{line}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_left_out(text in "[a-zA-Z မ-အក-ឳ中-龥]{0,60}", width in 2.0..30.0) {
            let joined = lines(&text, width).concat().replace(' ', "");
            prop_assert_eq!(joined, text.replace(' ', ""));
        }

        #[test]
        fn lines_fit(text in "[a-z ]{0,80}", width in 2.0..30.0) {
            for line in lines(&text, width) {
                prop_assert!(estimate(&line) <= width, "{line}");
            }
        }
    }
}
