//! The Persian calendar (Solar Hijri), in which newspapers of Iran and Afghanistan give their days.

/// Whether `year` is one of the Persian calendar in which newspapers were printed.
pub(super) fn is_year(year: u32) -> bool {
    (1280..=1500).contains(&year)
}

/// The Gregorian year, month and day of a Persian one.
///
/// Leap years follow the cycle of 33 years, which holds for the years 1244 to 1503.
pub(super) fn gregorian(year: u32, month: u32, day: u32) -> Option<(u32, u32, u32)> {
    if !is_year(year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) || month > 6 && day > 30 {
        return None;
    }
    let months = (month - 1) * 31 - (month - 1).saturating_sub(6);
    // Days since 21 March 1921, which began the year 1300.
    let since = |year: u32| i64::from(year) * 365 + i64::from((year * 8 + 21) / 33);
    let days = since(year) - since(1300) + i64::from(months + day - 1);
    Some(civil(days + OF_1300))
}

/// The day 1 Farvardin 1300 as days since 1 March of the year 0.
const OF_1300: i64 = 701_650;

/// Year, month and day of `days` since 1 March of the year 0.
fn civil(days: i64) -> (u32, u32, u32) {
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    let whole = |number: i64| u32::try_from(number).unwrap_or_default();
    (whole(year + era * 400 + next), whole(month), whole(day))
}

#[cfg(test)]
mod tests {
    use super::gregorian;

    #[test]
    fn persian_days_are_the_gregorian_ones_of_almanacs() {
        for (persian, expected) in [
            ((1300, 1, 1), (1921, 3, 21)),
            ((1399, 12, 30), (2021, 3, 20)),
            ((1400, 1, 1), (2021, 3, 21)),
            ((1401, 4, 14), (2022, 7, 5)),
            ((1403, 1, 1), (2024, 3, 20)),
            ((1403, 12, 30), (2025, 3, 20)),
            ((1404, 1, 1), (2025, 3, 21)),
            ((1357, 11, 22), (1979, 2, 11)),
        ] {
            assert_eq!(gregorian(persian.0, persian.1, persian.2), Some(expected), "{persian:?}");
        }
        assert_eq!(gregorian(1401, 13, 1), None);
    }
}
