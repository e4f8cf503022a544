//! Fractions in one character: `½`.

use rust_decimal::Decimal;

/// The fraction that `char` is: what is counted and of how many parts.
pub(super) fn of(char: char) -> Option<(u8, u8)> {
    Some(match char {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅐' => (1, 7),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        '⅑' => (1, 9),
        '⅒' => (1, 10),
        '↉' => (0, 3),
        _ => return None,
    })
}

/// The exact value of `char`; `None` where it is no fraction, and for thirds and others that no decimal number is.
pub(super) fn exact(char: char) -> Option<Decimal> {
    let (parts, whole) = of(char)?;
    let value = Decimal::from(parts) / Decimal::from(whole);
    (value * Decimal::from(whole) == Decimal::from(parts)).then(|| value.normalize())
}

#[cfg(test)]
mod tests {
    use super::exact;

    #[test]
    fn only_what_is_exact_is_a_value() {
        let value = |char| exact(char).map(|value| value.to_string());
        assert_eq!(['½', '¾', '⅝', '⅒'].map(value), ["0.5", "0.75", "0.625", "0.1"].map(|text| Some(text.to_owned())));
        assert_eq!(['⅓', '⅐', 'x', '²'].map(value), [None, None, None, None]);
    }
}
