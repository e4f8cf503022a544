//! Lines that say when an article was published or updated, in every language that has a file.

use super::languages::{ALL, ENGLISH, Language, Spoken};
use super::{heuristics, persian};
use crate::motion::numerals;
use crate::story::Date;
use std::collections::HashMap;
use std::sync::{LazyLock, OnceLock};

/// Which of the two days a line gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// The day of publication.
    Published,
    /// The day of the last change.
    Updated,
}

/// What a line says of days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The days, in the order of the line.
    pub(super) days: Vec<(Day, Date)>,
    /// What stands before the first word of a date.
    pub(super) before: String,
    /// What stands behind the last.
    pub(super) behind: String,
}

/// A part of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token {
    /// A number and how many digits it has.
    Number(u32, usize),
    Month(u8),
    /// A month of the Persian calendar.
    PersianMonth(u8),
    /// A word before a year that counts from another one.
    Era(u32),
    Label(Day),
    /// A word that only goes with a date, or a mark that is none of those between numbers.
    Clock,
    /// `.`, `/` or `-` between numbers.
    Mark(char),
    /// A word of another kind.
    Word,
}

/// A token with its place in the line.
#[derive(Clone, Copy, Debug)]
struct Placed {
    token: Token,
    start: usize,
    end: usize,
}

/// The longest line that holds a date and nothing else, in characters.
const LONGEST: usize = 140;

/// The English month that `word` names, from 1: in full, or short with at least three letters.
pub(crate) fn month(word: &str) -> Option<u8> {
    let word = word.to_lowercase();
    let at = ENGLISH.cldr.months.iter().position(|names| names.contains(&word.as_str()))?;
    u8::try_from(at + 1).ok()
}

/// Whether `word` names a day of the week in English, in full or by three letters.
pub(super) fn is_weekday(word: &str) -> bool {
    let word = word.to_lowercase();
    ENGLISH.cldr.weekdays.iter().any(|names| names.contains(&word.as_str()))
}

/// Reads a line that holds a date and nothing that a reader would miss: `Published: 3 November 2023, 10:15 GMT`.
///
/// `03/11/2023` is read only where the language says which of the two is the day.
pub(super) fn read(line: &str, spoken: &Spoken) -> Option<Vec<(Day, Date)>> {
    let found = find(line, spoken)?;
    (found.before.is_empty() && found.behind.is_empty()).then_some(found.days)
}

/// Finds the dates in `line`, and what else it says before and behind them; `None` where words stand between them.
pub(super) fn find(line: &str, spoken: &Spoken) -> Option<Found> {
    if !line.chars().any(is_digit) || line.chars().count() > LONGEST {
        return None;
    }
    let tokens = tokens(line, spoken);
    let days = dates(&tokens, spoken);
    let (first, last) = (days.first()?.0.start, days.last()?.0.end);
    let known = |placed: &&Placed| placed.token != Token::Word;
    let outer = |part: &[Placed]| part.iter().rev().take_while(known).count();
    let before = tokens.get(..first)?;
    let start = before.len() - outer(before);
    let behind = tokens.get(last..)?;
    let end = last + behind.iter().take_while(known).count();
    let inside = tokens.get(start..end)?.iter().all(|placed| placed.token != Token::Word);
    // A number that is no part of a date or a time says something else.
    let clean = numbers_are_times(&tokens, &days, start..end);
    if !inside || !clean {
        return None;
    }
    let from = tokens.get(start)?.start;
    let to = tokens.get(end - 1)?.end;
    let trim =
        |text: &str| text.trim_matches(|c: char| !c.is_alphanumeric() && !"()（）[]".contains(c)).trim().to_owned();
    let bare = |text: &str| if text.chars().any(char::is_alphanumeric) { trim(text) } else { String::new() };
    Some(Found {
        days: days.iter().map(|(_, day, date)| (*day, *date)).collect(),
        before: bare(&line[..from]),
        behind: bare(&line[to..]),
    })
}

/// Whether `line` only announces a date: `Published`, `Last updated on`.
pub(super) fn is_label(line: &str, spoken: &Spoken) -> bool {
    if line.chars().count() > 40 || line.chars().any(is_digit) {
        return false;
    }
    let tokens = tokens(line, spoken);
    tokens.iter().any(|placed| matches!(placed.token, Token::Label(_)))
        && tokens.iter().all(|placed| matches!(placed.token, Token::Label(_) | Token::Clock | Token::Mark(_)))
}

/// Whether `line` is a time of day, a day of the week or a day without its year, and nothing else: `14:30 Uhr`, `Tuesday`.
pub(super) fn is_time(line: &str, spoken: &Spoken) -> bool {
    if line.chars().count() > 60 {
        return false;
    }
    let tokens = tokens(line, spoken);
    let words = tokens.iter().filter(|placed| line[placed.start..placed.end].chars().any(char::is_alphanumeric));
    let known = words.clone().all(|placed| placed.token != Token::Word);
    let told = words.clone().any(|placed| matches!(placed.token, Token::Number(..) | Token::Label(_)));
    let weekday = words.clone().count() == 1
        && words.clone().all(|placed| is_weekday_of(&line[placed.start..placed.end], spoken));
    let months = words.clone().filter(|placed| matches!(placed.token, Token::Month(_))).count();
    // A month and a year can open a section, as a year can.
    let dated = months == 0 || words.clone().any(|placed| matches!(placed.token, Token::Number(1..=31, 1 | 2)));
    let long = words.count() > 1;
    known && (told && dated && long || weekday)
}

fn is_weekday_of(word: &str, spoken: &Spoken) -> bool {
    let word = word.to_lowercase();
    spoken.iter().any(|language| language.cldr.weekdays.iter().any(|names| names.contains(&word.as_str())))
}

/// Whether `line` says how long reading takes: `13 minute read`.
pub(super) fn is_reading_time(line: &str, spoken: &Spoken) -> bool {
    let short = line.split_whitespace().count() <= 8 && line.chars().count() <= 50;
    if !short || !line.chars().any(is_digit) || line.ends_with(['.', '。']) && line.split_whitespace().count() > 4 {
        return false;
    }
    let lower = line.to_lowercase();
    let numbers = lower.split(|c: char| !is_digit(c)).filter(|number| !number.is_empty()).count();
    numbers <= 2 && heuristics::contains_word(&lower, spoken.words(|language| language.dates.reading_time))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || !c.is_ascii() && numerals::digit_value(c).is_some()
}

/// Cuts `line` into tokens; spaces and most marks are none.
fn tokens(line: &str, spoken: &Spoken) -> Vec<Placed> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(first) = line[at..].chars().next() {
        let rest = &line[at..];
        let (token, length) = match phrase(rest, spoken) {
            Some((token, length)) => (Some(token), length),
            None if is_digit(first) => number(rest),
            None if matches!(first, '.' | '/' | '-' | '．' | '／' | '–') => {
                (Some(Token::Mark(first)), first.len_utf8())
            }
            None if first.is_alphabetic() => (Some(Token::Word), word(rest)),
            None => (None, first.len_utf8()),
        };
        if let Some(token) = token {
            out.push(Placed { token, start: at, end: at + length });
        }
        at += length.max(1);
    }
    out
}

/// The number that `rest` begins with.
fn number(rest: &str) -> (Option<Token>, usize) {
    let digits: Vec<(char, u32)> =
        rest.chars().map_while(|c| numerals::digit_value(c).map(|(_, worth)| (c, worth))).collect();
    let value = digits.iter().take(9).fold(0, |value, (_, worth)| value * 10 + worth);
    let length = digits.iter().map(|(c, _)| c.len_utf8()).sum::<usize>();
    // `5th`, `1er`
    let ending = ["st", "nd", "rd", "th", "er", "º", "ª", "°"].into_iter().find(|ending| {
        let behind = rest[length..].strip_prefix(ending);
        behind.is_some_and(|behind| !behind.starts_with(char::is_alphabetic))
    });
    (Some(Token::Number(value, digits.len())), length + ending.map_or(0, str::len))
}

/// How long the word is that `rest` begins with: a letter where words have no spaces between them.
fn word(rest: &str) -> usize {
    let first = rest.chars().next().unwrap_or(' ');
    if matches!(first, '\u{3040}'..='\u{9FFF}') {
        return first.len_utf8();
    }
    rest.find(|c: char| !c.is_alphanumeric() && !heuristics::is_mark(c) && c != '\'' && c != '’' || is_digit(c))
        .unwrap_or(rest.len())
        .max(first.len_utf8())
}

/// The word or phrase of dates that `rest` begins with, the longest where there are several.
fn phrase(rest: &str, spoken: &Spoken) -> Option<(Token, usize)> {
    let mut best: Option<(Token, usize)> = None;
    let mut try_it = |token: Token, phrase: &str| {
        if let Some(length) =
            heuristics::begins_with_word(rest, phrase).filter(|length| best.is_none_or(|(_, best)| *length > best))
        {
            best = Some((token, length));
        }
    };
    let first = heuristics::fold(rest.chars().next()?);
    for language in spoken.iter() {
        index(language).get(&first).into_iter().flatten().for_each(|(token, phrase)| try_it(*token, phrase));
    }
    // A month's name in digits (`7月`) must not begin inside a number.
    best.filter(|(_, length)| *length > 0)
}

/// Phrases of dates with what each is, by their first letter.
type Index = HashMap<char, Vec<(Token, &'static str)>>;

/// The phrases of dates of `language`, gathered when they are first needed.
fn index(language: &'static Language) -> &'static Index {
    static ALL_OF_THEM: [OnceLock<Index>; ALL.len()] = [const { OnceLock::new() }; ALL.len()];
    static NONE: LazyLock<Index> = LazyLock::new(Index::new);
    let at = ALL.iter().position(|known| std::ptr::eq(*known, language));
    let Some(known) = at.and_then(|at| ALL_OF_THEM.get(at)) else { return &NONE };
    known.get_or_init(|| {
        let mut index = Index::new();
        of_language(language, &mut |token, phrase| {
            let first = phrase.chars().next().map(heuristics::fold);
            first.into_iter().for_each(|first| index.entry(first).or_default().push((token, phrase)));
        });
        index
    })
}

fn of_language(language: &'static Language, found: &mut impl FnMut(Token, &'static str)) {
    let dates = language.dates;
    for (month, names) in (1..).zip(&language.cldr.months) {
        names.iter().for_each(|name| found(Token::Month(month), name));
    }
    for (month, names) in (1..).zip(&language.cldr.persian_months) {
        names.iter().for_each(|name| found(Token::PersianMonth(month), name));
    }
    dates.months.iter().for_each(|(name, month)| found(Token::Month(*month), name));
    dates.eras.iter().for_each(|(name, year)| found(Token::Era(*year), name));
    dates.published.iter().for_each(|label| found(Token::Label(Day::Published), label));
    dates.updated.iter().for_each(|label| found(Token::Label(Day::Updated), label));
    let clocks = language.cldr.weekdays.iter().copied().flatten().chain(dates.clockwork);
    clocks.for_each(|word| found(Token::Clock, word));
}

/// A date and the tokens that it is made of.
type Dated = (std::ops::Range<usize>, Day, Date);

/// The dates among `tokens`, each with the label before it or, where there is none, behind it.
fn dates(tokens: &[Placed], spoken: &Spoken) -> Vec<Dated> {
    let mut found: Vec<Dated> = Vec::new();
    let (mut at, mut label) = (0, None);
    while let Some(placed) = tokens.get(at) {
        if let Token::Label(day) = placed.token {
            // `First published` and `last updated` stand before a date, `更新` may stand behind it.
            let behind = found.last_mut().filter(|(range, day, _)| {
                label.is_none() && *day == Day::Published && {
                    tokens.get(range.end..at).is_some_and(|between| {
                        between.iter().all(|p| matches!(p.token, Token::Number(..) | Token::Clock | Token::Mark(_)))
                    })
                }
            });
            let open =
                tokens.get(at + 1..).is_some_and(|rest| !rest.iter().any(|p| matches!(p.token, Token::Number(..))));
            match behind.filter(|_| open) {
                Some((_, old, _)) => *old = day,
                None => label = Some(day),
            }
        } else if let Some((length, date)) = tokens.get(at..).and_then(|rest| date(rest, spoken)) {
            found.push((at..at + length, label.take().unwrap_or(Day::Published), date));
            at += length;
            continue;
        }
        at += 1;
    }
    found
}

/// The date that `tokens` begin with, and how many of them it takes.
fn date(tokens: &[Placed], spoken: &Spoken) -> Option<(usize, Date)> {
    // The first tokens that are no small words, with their places; a name of a month may be said twice.
    let mut parts: Vec<(usize, Token)> = Vec::new();
    let mut marks: Vec<char> = Vec::new();
    for (at, placed) in tokens.iter().enumerate().take(12) {
        match placed.token {
            Token::Clock if at == 0 => return None,
            Token::Clock => {}
            Token::Mark(mark) => marks.push(mark),
            token if parts.last().is_some_and(|(_, last)| *last == token && matches!(token, Token::Month(_))) => {}
            token => parts.push((at, token)),
        }
        let era = matches!(parts.first(), Some((_, Token::Era(_))));
        if parts.len() == 3 + usize::from(era) {
            break;
        }
    }
    if let [(_, Token::Era(before)), (_, Token::Number(year, _)), rest @ ..] = parts.as_slice()
        && let [(_, Token::Month(month)), (last, Token::Number(day, _))]
        | [(_, Token::Number(_, _)), (last, Token::Month(month)), (_, Token::Number(day, _))] = rest
    {
        return Some((last + 1, new(before + year, u32::from(*month), *day)?));
    }
    let [(_, first), (_, second), (last, third)] = *parts.get(..3)? else { return None };
    let length = last + 1;
    let date = match (first, second, third) {
        (Token::Number(day, 1 | 2), Token::Month(month), Token::Number(year, 4))
        | (Token::Month(month), Token::Number(day, 1 | 2), Token::Number(year, 4))
        | (Token::Number(year, 4), Token::Month(month), Token::Number(day, 1 | 2)) => new(year, month.into(), day),
        (Token::Number(day, 1 | 2), Token::PersianMonth(month), Token::Number(year, 4))
        | (Token::Number(year, 4), Token::PersianMonth(month), Token::Number(day, 1 | 2)) => {
            persian::gregorian(year, month.into(), day).and_then(|(year, month, day)| new(year, month, day))
        }
        (Token::Number(year, 4), Token::Number(month, 1 | 2), Token::Number(day, 1 | 2)) if one(&marks) => {
            match persian::is_year(year) {
                true => persian::gregorian(year, month, day).and_then(|(year, month, day)| new(year, month, day)),
                false => new(year, month, day),
            }
        }
        (Token::Number(first, 1 | 2), Token::Number(second, 1 | 2), Token::Number(year, digits @ (2 | 4)))
            if one(&marks) =>
        {
            let dotted = marks.first() == Some(&'.');
            let year = match digits {
                2 if dotted => 2000 + year,
                2 => return None,
                _ => year,
            };
            let day_first = dotted || spoken.own().is_some_and(|language| language.dates.day_first);
            match (first > 12, second > 12) {
                (true, false) => new(year, second, first),
                (false, true) if !day_first => new(year, first, second),
                _ if day_first || first == second => new(year, second, first),
                _ => None,
            }
        }
        _ => None,
    };
    Some((length, date?))
}

/// Whether the marks between the numbers of a date are of one kind.
fn one(marks: &[char]) -> bool {
    marks.get(..2).is_none_or(|two| two.iter().all(|mark| Some(mark) == marks.first())) && marks.len() != 1
}

fn new(year: u32, month: u32, day: u32) -> Option<Date> {
    (1900..=2100).contains(&year).then(|| format!("{year}-{month:02}-{day:02}").parse().ok()).flatten()
}

/// Whether the numbers in `range` that are no part of a date can be a time of day.
fn numbers_are_times(tokens: &[Placed], days: &[Dated], range: std::ops::Range<usize>) -> bool {
    range.clone().all(|at| match tokens.get(at).map(|placed| placed.token) {
        Some(Token::Number(value, digits)) => {
            days.iter().any(|(range, ..)| range.contains(&at))
                || digits <= 2 && value < 60
                || digits == 4 && value <= 2400
        }
        Some(Token::Month(_) | Token::PersianMonth(_) | Token::Era(_)) => true,
        _ => true,
    })
}

#[cfg(test)]
mod tests {
    use super::{Day, Spoken, read};

    fn dates(line: &str, tag: &str) -> Vec<(Day, String)> {
        let found = read(line, &Spoken::new(tag)).unwrap_or_default();
        found.into_iter().map(|(day, date)| (day, date.to_string())).collect()
    }

    #[test]
    fn a_line_with_a_date_alone_is_read() {
        for (line, day, date) in [
            ("Published: 3 November 2023, 10:15 GMT", Day::Published, "2023-11-03"),
            ("Mon 6 Nov 2023 11.00 GMT", Day::Published, "2023-11-06"),
            ("Updated 5:12 PM EST, November 3, 2023", Day::Updated, "2023-11-03"),
            ("2023.11.03", Day::Published, "2023-11-03"),
            ("Sept. 3, 2023", Day::Published, "2023-09-03"),
            ("2023-11-03T10:15:00Z", Day::Published, "2023-11-03"),
            ("11/23/2023", Day::Published, "2023-11-23"),
        ] {
            assert_eq!(dates(line, "en"), [(day, date.to_owned())], "{line}");
        }
    }

    #[test]
    fn what_says_more_or_is_not_clear_is_left() {
        for line in ["03/11/2023", "Dale, Nov. 3, 2023", "3 November", "The vote of 3 November 2023 was close"] {
            assert_eq!(dates(line, "en"), [], "{line}");
        }
    }
}
