//! Finding the number in a written figure.

use core::ops::Range;

/// Where the number stands in `text`: from its first digit to its last, with the grouping and decimal marks between.
///
/// A mark belongs to the number only where a digit follows it. `None` where `text` has no digit.
#[must_use]
pub fn find(text: &str) -> Option<Range<usize>> {
    let start = text.find(char::is_numeric)?;
    let mut end = start;
    let mut chars = text[start..].char_indices().peekable();
    while let Some((at, char)) = chars.next() {
        if char.is_numeric() {
            end = start + at + char.len_utf8();
        } else if !(is_mark(char) && chars.peek().is_some_and(|(_, next)| next.is_numeric())) {
            break;
        }
    }
    Some(start..end)
}

/// Whether `char` may stand between the digits of one number: comma, point, apostrophe, Arabic marks, the narrow spaces.
fn is_mark(char: char) -> bool {
    matches!(char, ',' | '.' | '\'' | '\u{2019}' | '\u{66B}' | '\u{66C}' | '\u{A0}' | '\u{202F}' | '\u{2009}')
}
