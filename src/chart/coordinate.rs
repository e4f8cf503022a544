//! Coordinates as text.

/// A coordinate rounded to hundredths, without zeros at its end: the same drawing is the same text on every machine.
pub(super) fn rounded(value: f64) -> String {
    written(hundredths(value))
}

/// A coordinate in hundredths.
pub(super) fn hundredths(value: f64) -> i64 {
    // A cast of what is not finite, or too large, saturates.
    (value * 100.0).round() as i64
}

/// Hundredths as a decimal number.
pub(super) fn written(hundredths: i64) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    match (part, part % 10) {
        (0, _) => format!("{sign}{whole}"),
        (_, 0) => format!("{sign}{whole}.{}", part / 10),
        _ => format!("{sign}{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_short() {
        for (value, text) in [
            (0.0, "0"),
            (-0.001, "0"),
            (12.0, "12"),
            (12.5, "12.5"),
            (12.345_1, "12.35"),
            (-1.05, "-1.05"),
            (f64::NAN, "0"),
        ] {
            assert_eq!(rounded(value), text);
        }
    }
}
