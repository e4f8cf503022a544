//! Lines that say when an article was published or updated.

use super::languages::ENGLISH;
use crate::story::Date;

/// Which of the two days a line gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// The day of publication.
    Published,
    /// The day of the last change.
    Updated,
}

/// The month that `word` names, from 1: in full, or short with at least three letters.
pub(super) fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let at = ENGLISH.cldr.months.iter().position(|names| names.contains(&word.as_str()))?;
    u8::try_from(at + 1).ok()
}

/// Whether `word` names a day of the week, in full or by three letters.
pub(super) fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    ENGLISH.cldr.weekdays.iter().any(|names| names.contains(&word.as_str()))
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
    let lower = line.to_lowercase();
    let updated = ENGLISH.dates.updated.iter().any(|word| lower.contains(word));
    plain.then_some((if updated { Day::Updated } else { Day::Published }, date))
}

/// Whether `line` only announces a date: `Published`, `Last updated on`.
pub(super) fn is_label(line: &str) -> bool {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let lower = line.to_lowercase();
    let mut known = ENGLISH.dates.published.iter().chain(ENGLISH.dates.updated);
    let announces = known.any(|label| lower.starts_with(label));
    words.count() <= 3
        && (announces || lower.starts_with("last updated"))
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
    let lower = word.to_lowercase();
    let time = lower.trim_end_matches("am").trim_end_matches("pm");
    let dates = ENGLISH.dates;
    [dates.published, dates.updated, dates.clockwork].iter().any(|words| words.contains(&lower.as_str()))
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
