//! Superscripts: raised digits as the characters that Unicode has for them.

/// Raised digits: `6` becomes `⁶`; `None` where a letter is none.
pub(super) fn raised(digits: &str) -> Option<String> {
    let raise = |letter: char| {
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
    };
    (digits.chars().any(|letter| letter.is_ascii_digit())).then(|| digits.chars().map(raise).collect()).flatten()
}
