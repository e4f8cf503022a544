//! Lines that say when an article was published or updated.

use crate::story::Date;

/// Which of the two days a line gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// The day of publication.
    Published,
    /// The day of the last change.
    Updated,
}

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// The month that `word` names, from 1: in full, or short with at least three letters.
pub(in crate::story) fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let at = MONTHS
        .iter()
        .position(|month| word == *month || word == month[..3] || word == "sept" && *month == "september")?;
    u8::try_from(at + 1).ok()
}

/// Whether `word` names a day of the week, in full or by three letters.
pub(super) fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    WEEKDAYS.iter().any(|day| word == *day || word == day[..3])
}

/// Reads a line that holds a date and nothing that a reader would miss: `Published: 3 November 2023, 10:15 GMT`.
///
/// Dates in digits are read only with the year first: `03/11/2023` can mean two days.
pub(super) fn read(line: &str) -> Option<(Day, Date)> {
    if line.chars().count() > 80 {
        return None;
    }
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let at = (0..words.len()).find(|at| date(words.get(*at..).unwrap_or_default()).is_some())?;
    let date = date(words.get(at..)?)?;
    let rest = words.iter().enumerate().filter(|(index, _)| !(at..at + 3).contains(index));
    let plain = rest.clone().all(|(_, word)| is_clockwork(word));
    let updated = line.to_lowercase().contains("updated");
    plain.then_some((if updated { Day::Updated } else { Day::Published }, date))
}

/// Whether `line` only announces a date: `Published`, `Last updated on`.
pub(super) fn is_label(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let announces =
        ["published", "updated", "posted", "date"].iter().any(|label| line.to_lowercase().starts_with(label));
    words.count() <= 3
        && (announces || line.to_lowercase().starts_with("last updated"))
        && line.split_whitespace().all(|word| is_clockwork(word.trim_end_matches(':')))
}

/// Reads a date from the first three words: `3 November 2023`, `Nov 3 2023`, `2023 11 03`.
fn date(words: &[&str]) -> Option<Date> {
    let [first, second, third, ..] = words else { return None };
    let (day, month, year) = match (month(first), month(second)) {
        (Some(month), _) => (*second, month, *third),
        (_, Some(month)) => (*first, month, *third),
        _ if first.len() == 4 && second.len() == 2 && third.len() == 2 => (*third, second.parse().ok()?, *first),
        _ => return None,
    };
    let day: u8 = day.trim_end_matches(char::is_alphabetic).parse().ok()?;
    if year.len() != 4 || year.parse::<u16>().is_ok_and(|year| year < 1900) {
        return None;
    }
    format!("{year}-{month:02}-{day:02}").parse().ok()
}

/// Whether `word` only goes with a date: a label, a day of the week, a time of day, a zone.
fn is_clockwork(word: &str) -> bool {
    const WORDS: &str = " published posted updated last first on at date dated the and am pm a p m gmt utc et est edt pt pst \
        bst cet ist local time cest jst modified z hrs min mins minute minutes read ";
    let lower = word.to_lowercase();
    let time = lower.trim_end_matches("am").trim_end_matches("pm");
    WORDS.contains(&format!(" {lower} "))
        || is_weekday(word)
        || (!time.is_empty() && time.len() <= 4 && time.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::{Day, read};

    #[test]
    fn a_line_with_a_date_alone_is_read() {
        for (line, day, date) in [
            ("Published: 3 November 2023, 10:15 GMT", Day::Published, "2023-11-03"),
            ("Mon 6 Nov 2023 11.00 GMT", Day::Published, "2023-11-06"),
            ("Updated 5:12 PM EST, November 3, 2023", Day::Updated, "2023-11-03"),
            ("2023.11.03", Day::Published, "2023-11-03"),
            ("Sept. 3, 2023", Day::Published, "2023-09-03"),
        ] {
            assert_eq!(read(line).map(|(day, date)| (day, date.to_string())), Some((day, date.to_owned())), "{line}");
        }
    }

    #[test]
    fn what_says_more_or_is_not_clear_is_left() {
        for line in ["03/11/2023", "Dale, Nov. 3, 2023", "3 November", "The vote of 3 November 2023 was close"] {
            assert_eq!(read(line), None, "{line}");
        }
    }
}
