//! A calendar date, as exact as the author knows it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A year, a month of a year or a day: `1991`, `1991-12`, `1991-12-24` (ISO 8601, Gregorian, years 0001 to 9999).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("pattern" = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$")))]
#[serde(try_from = "String", into = "String")]
pub struct Date {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

impl Date {
    /// Whether this is before `other`, as far as both are known: a year is not before its own months.
    #[must_use]
    pub fn is_before(self, other: Self) -> bool {
        let parts = |date: Self| [Some(date.year), date.month.map(u16::from), date.day.map(u16::from)];
        let known = parts(self).into_iter().zip(parts(other)).map_while(|(a, b)| Some((a?, b?)));
        known.into_iter().find(|(a, b)| a != b).is_some_and(|(a, b)| a < b)
    }
}

/// A text that is not a date in one of the three forms.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a date: write a year (1991), a month (1991-12) or a day (1991-12-24)")]
pub struct DateError(String);

impl Date {
    /// The year, the month (1 to 12) and the day (1 to 31), as far as they are known.
    #[must_use]
    pub fn parts(self) -> (u16, Option<u8>, Option<u8>) {
        (self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse(text).ok_or_else(|| DateError(text.to_owned()))
    }
}

fn parse(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = number(parts.next()?, 4).filter(|year| *year > 0)?;
    let month = match parts.next() {
        Some(part) => Some(u8::try_from(number(part, 2).filter(|month| (1..=12).contains(month))?).ok()?),
        None => None,
    };
    let day = match parts.next() {
        Some(part) => {
            let day = u8::try_from(number(part, 2)?).ok()?;
            (1..=days_in(year, month?)).contains(&day).then_some(Some(day))?
        }
        None => None,
    };
    parts.next().is_none().then_some(Date { year, month, day })
}

fn number(text: &str, digits: usize) -> Option<u16> {
    let plain = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn days_in(year: u16, month: u8) -> u8 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        Ok(())
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_forms_are_read_and_written_alike() {
        for text in ["1991", "1991-12", "1991-12-24", "2024-02-29"] {
            assert_eq!(text.parse::<Date>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_date_is_before_another_where_that_is_certain() {
        for (a, b, expected) in [
            ("1991", "1992", true),
            ("1991", "1991-12", false),
            ("1991-12", "1991", false),
            ("1991-11", "1991-12-24", true),
            ("1991-12-23", "1991-12-24", true),
            ("1991-12-24", "1991-12-24", false),
            ("1992", "1991-12-24", false),
        ] {
            assert_eq!(a.parse::<Date>().unwrap().is_before(b.parse().unwrap()), expected, "{a} {b}");
        }
    }

    #[test]
    fn what_no_calendar_has_is_refused() {
        for text in ["", "91", "0000", "1991-13", "1991-00", "1991-2", "2023-02-29", "1991-12-24-1", "+991", "1991-12-"]
        {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
