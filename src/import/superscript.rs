//! Superscripts: raised digits as the characters that Unicode has for them.

/// Raised digits: `6` becomes `⁶`; `None` where a letter is none.
#[cfg(feature = "docx")]
pub(super) fn raised(digits: &str) -> Option<String> {
    has_digits(digits).then(|| digits.chars().map(raised_letter).collect()).flatten()
}

/// Raised digits, or several raised numbers, each by itself: `1, 2` becomes `¹, ²`; `None` where a letter is neither.
pub(super) fn raised_numbers(text: &str) -> Option<String> {
    let letter = |letter: char| match letter {
        ',' | ';' | '،' | '、' | '，' => Some(letter),
        _ if letter.is_whitespace() => Some(letter),
        _ => raised_letter(letter),
    };
    has_digits(text).then(|| text.chars().map(letter).collect()).flatten()
}

/// The raised character of a digit or a sign.
pub(super) fn raised_letter(letter: char) -> Option<char> {
    Some(match letter {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        '-' | '−' | '–' => '⁻',
        '+' => '⁺',
        _ => return None,
    })
}

fn has_digits(text: &str) -> bool {
    text.chars().any(|letter| letter.is_ascii_digit())
}
