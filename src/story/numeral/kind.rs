//! Numbers that are no amounts, and would run on their first digits: ranges, ratios, durations, scores, dates, names, ordinals.

mod duration;
mod name;
mod ordinal;
mod pair;

pub(super) use duration::{duration, is_clock, is_timed};
pub(super) use pair::{is_dashed, is_share, part_of_whole};

use super::{cut, marks::Written};
use crate::import;
use std::fmt;

/// What a number is that is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NumberKind {
    /// `200–300`
    Range,
    /// `3–2`
    Score,
    /// `3:1`, which may be a time of day as well
    Ratio,
    /// `1 in 5`
    Share,
    /// `2/3`
    Fraction,
    /// `2:01:41`
    Duration,
    /// `7 pm`
    Time,
    /// `14 May 2020`
    Date,
    /// `the 90s` in digits
    Decade,
    /// `B52`, `4K`
    Name,
    /// `5th`, `No. 5`
    Ordinal,
    /// `5 feet 8 inches`
    TwoUnits,
    /// `20 × 30 m`
    Dimensions,
    /// `2.1.3`
    Version,
    /// `1e6`
    Power,
    /// More than one number, joined by other words.
    Several,
}

/// Its name, with its article.
impl fmt::Display for NumberKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Range => "a range",
            Self::Score => "a score",
            Self::Ratio => "a ratio, a score or a time of day",
            Self::Share => "a share of a whole",
            Self::Fraction => "a fraction or a date",
            Self::Duration => "a duration or a time of day",
            Self::Time => "a time of day",
            Self::Date => "a date",
            Self::Decade => "a decade",
            Self::Name => "a name with digits",
            Self::Ordinal => "an ordinal",
            Self::TwoUnits => "a quantity in two units",
            Self::Dimensions => "a measure in two directions",
            Self::Version => "the number of a version or section",
            Self::Power => "a number by powers of ten",
            Self::Several => "more than one number",
        })
    }
}

/// What the number in `text` is, where it is no amount to the readers of `language`.
pub(super) fn of(text: &str, language: &str) -> Option<NumberKind> {
    let text = text.trim();
    let first = cut::number(text)?;
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let (before, number) = (part(0, first.start), part(first.start, first.end));
    let behind = part(first.end, text.len());
    decade(before, number, behind)
        .or_else(|| ordinal::of(before, number, behind, language))
        .or_else(|| name::before(before, number, behind, language))
        .or_else(|| clock_time(text))
        .or_else(|| pair::of(text, language))
        .or_else(|| name::behind(before, number, behind))
        .or_else(|| time(behind))
        .or_else(|| date(before, number, behind, language))
        .or_else(|| version(number))
}

/// `'90s`
fn decade(before: &str, number: &str, behind: &str) -> Option<NumberKind> {
    let short = before.ends_with(['\'', '’', '‘']) && number.len() == 2;
    (short && behind.starts_with(['s', 'e'])).then_some(NumberKind::Decade)
}

/// `7:30 pm`
fn clock_time(text: &str) -> Option<NumberKind> {
    let last = cut::numbers(text).last().map_or(text.len(), |at| at.end);
    time(text.get(last..).unwrap_or_default()).filter(|_| is_clock(text))
}

/// `7 pm`, `7 Uhr`, `7時`
fn time(behind: &str) -> Option<NumberKind> {
    const WORDS: [&str; 9] = ["am", "pm", "a.m", "p.m", "o'clock", "o’clock", "uhr", "gmt", "utc"];
    let glued = [("時", "時間"), ("时", "时间"), ("点钟", ""), ("點鐘", ""), ("시", "시간")];
    let word = behind.split_whitespace().next().unwrap_or_default().trim_end_matches('.').to_lowercase();
    let is_hour = |(hour, longer): (&str, &str)| {
        behind.starts_with(hour) && (longer.is_empty() || !behind.starts_with(longer)) && !behind.starts_with("时间")
    };
    (WORDS.contains(&word.as_str()) || glued.into_iter().any(is_hour)).then_some(NumberKind::Time)
}

/// `14 May`, `14 mai`, `May 14`, `5月`, `2023年`
fn date(before: &str, number: &str, behind: &str, language: &str) -> Option<NumberKind> {
    let is_day = number.len() <= 2;
    let word = |text: &str| text.trim_matches(|char: char| !char.is_alphanumeric()).to_owned();
    let month = |text: &str| {
        text.starts_with(char::is_uppercase) && pair::is_month(text, language) || import::names_month(text, language)
    };
    // In English, `5 may` has a verb.
    let month = |text: &str| month(text) && (text.starts_with(char::is_uppercase) || !language.starts_with("en"));
    let linked = |word: &&str| !matches!(*word, "de" | "di" | "d'" | "d’");
    let next = behind.split_whitespace().find(linked).map(word).unwrap_or_default();
    let last = before.split_whitespace().next_back().map(word).unwrap_or_default();
    let apart = behind.starts_with(|char: char| char.is_whitespace() || char == '.');
    let worded = is_day && (apart && month(&next) || behind.trim().is_empty() && month(&last));
    let eastern = behind.starts_with('月') || behind.starts_with('월') && is_day;
    const ERAS: [&str; 7] = ["明治", "大正", "昭和", "平成", "令和", "民國", "民国"];
    let era = behind.starts_with('年') && ERAS.iter().any(|era| before.ends_with(era));
    let year =
        pair::is_year(number) && behind.trim_start().starts_with(['年', '년']) && !behind.contains(['间', '間', '동']);
    (worded || eastern || era || year).then_some(NumberKind::Date)
}

/// `14.05.2020`, `2.1.3`
fn version(number: &str) -> Option<NumberKind> {
    let written = Written::of(number)?;
    if written.whole.is_some() || written.broken.is_some() {
        return None;
    }
    let parts: Vec<&str> = number.split('.').collect();
    let plain = parts.len() > 2 && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let date = plain
        && parts.len() == 3
        && matches!((parts[0].len(), parts[1].len(), parts[2].len()), (1..=2, 1..=2, 2 | 4) | (4, 1..=2, 1..=2));
    match plain {
        true if date => Some(NumberKind::Date),
        true => Some(NumberKind::Version),
        false => None,
    }
}
