//! Pairs: two numbers or more in one text, by what stands between the first two.

use super::NumberKind;
use crate::import;
use crate::story::numeral::{cut, marks::Written, sign};

/// Words between the ends of a range.
#[rustfmt::skip]
const TO: &[&str] = &[
    "to", "through", "thru", "till", "until", "and", "or", "bis", "und", "oder", "à", "et", "ou", "a", "y", "o", "e", "al", "do", "i",
    "lub", "tot", "en", "til", "till", "och", "og", "до", "и", "или", "по", "і", "або", "至", "到", "から", "에서", "đến", "tới",
    "và", "hingga", "sampai", "dan", "atau", "ile", "ve", "veya", "إلى", "الى", "و", "أو", "تا", "سے", "से", "तक", "और", "या", "ถึง",
    "থেকে", "မှ", "ទៅ", "ដល់",
];

/// Those of them that, behind a unit, join it to a smaller one.
const AND: &[&str] = &["and", "und", "et", "y", "e", "i", "en", "och", "og", "и", "і", "và", "dan", "ve", "و", "और"];

/// Words between a share and what it is a share of, where the first number is no amount by itself.
const IN: &[&str] = &["in", "out of", "de cada", "em cada", "per", "for every", "from", "in every", "na", "op", "trên"];

/// Words that make a range of two numbers with "and" between them, before the first or behind the second.
#[rustfmt::skip]
const BETWEEN: &[&str] = &[
    "between", "zwischen", "entre", "tra", "fra", "mellom", "mellem", "mellan", "tussen", "między", "между", "між", "بين", "بین", "antara", "giữa",
    "arası", "arasında", "बीच", "درمیان",
];

/// What joins the ends of a range in scripts that part no words, behind the unit of the first: `200万至300万`.
const GLUED_TO: &[&str] = &["至", "到", "から", "에서"];

/// Words between a whole and its part, in languages that name the whole first: `15人中6人`.
#[rustfmt::skip]
const WHOLE_FIRST: &[&str] = &[
    "中", "中有", "中的", "のうち", "うち", "分の", "分之", "중", "중에", "중에서", "분의", "में से", "میں سے", "အနက်",
];

/// Words between a part and the whole that it is counted of: `6 of 15` are six. In Dutch and Afrikaans, `of` stands in a range.
#[rustfmt::skip]
const OF: &[&str] = &[
    "of", "of the", "von", "von den", "der", "sur", "sur les", "des", "de", "de los", "de las", "dos", "das", "su", "dei", "delle", "z",
    "ze", "av", "av de", "af", "af de", "из", "із", "з", "dari", "من", "من أصل", "از", "trong", "trong số", "ក្នុងចំណោម",
];

/// What the first two numbers of `text` are together; `None` where it has but one.
pub(super) fn of(text: &str, language: &str) -> Option<NumberKind> {
    let numbers = cut::numbers(text);
    let [first, second, rest @ ..] = numbers.as_slice() else { return None };
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    let (one, two) = (part(first.start, first.end), part(second.start, second.end));
    let gap = part(first.end, second.start);
    let next = rest.first().map(|third| part(second.end, third.start));
    let signed = two.starts_with(cut::is_sign);
    Some(match gap.trim() {
        ":" | "：" | "∶" if next.is_some_and(|next| next.starts_with(':')) => NumberKind::Duration,
        ":" | "：" | "∶" => NumberKind::Ratio,
        "/" | "⁄" | "∕" if rest.is_empty() => NumberKind::Fraction,
        "/" | "." | ". " => NumberKind::Date,
        "×" | "x" | "·"
            if two == "10"
                && part(second.end, text.len())
                    .starts_with(['^', '⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹', '⁻']) =>
        {
            NumberKind::Power
        }
        "×" | "x" | "X" | "*" | "by" | "х" => NumberKind::Dimensions,
        "年" | "月" | "년" | "월" => NumberKind::Date,
        "" if signed => dashed(one, two),
        gap if is_dash(gap) && next.is_some_and(is_dash) => NumberKind::Date,
        gap if is_dash(gap) => dashed(one, two),
        gap if gap.contains(cut::is_minus) || gap.contains(['~', '〜', '～', '…']) => joined(gap, language),
        gap if is_glued(gap, part(second.end, text.len())) => NumberKind::Range,
        gap if names_whole(gap) => NumberKind::Share,
        gap if AND.contains(&gap.to_lowercase().as_str())
            && is_between(part(0, first.start), part(second.end, text.len())) =>
        {
            NumberKind::Range
        }
        gap => return worded(gap, one, two, language),
    })
}

fn is_dash(gap: &str) -> bool {
    let dash = |char: char| cut::is_minus(char) || matches!(char, '—' | '―' | '~' | '〜' | '～' | '…' | '‥');
    !gap.trim().is_empty() && gap.trim().chars().all(dash)
}

/// A range goes up; a score, of whole numbers, may go down.
fn dashed(one: &str, two: &str) -> NumberKind {
    let whole = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !whole(one) || !whole(two) {
        return NumberKind::Range;
    }
    let value =
        |text: &str| Written::of(text).and_then(|written| written.whole.or(written.broken)?.parse::<f64>().ok());
    match (value(one), value(two)) {
        (Some(one), Some(two)) if one >= two && one < 1000.0 => NumberKind::Score,
        _ => NumberKind::Range,
    }
}

/// A dash with more beside it: `5%–10%`, `14-May-2020`.
fn joined(gap: &str, language: &str) -> NumberKind {
    let words = gap.split(|char: char| !char.is_alphabetic()).filter(|word| !word.is_empty());
    if words.clone().any(|word| is_month(word, language)) {
        return NumberKind::Date;
    }
    if words.clone().any(|word| IN.contains(&word)) { NumberKind::Share } else { NumberKind::Range }
}

/// Words between the numbers: `14 May 2020`, `5 to 10`, `1 in 5`, `5 feet 8 inches`, `1e6`.
fn worded(gap: &str, one: &str, two: &str, language: &str) -> Option<NumberKind> {
    let mut words: Vec<String> = gap.split_whitespace().map(str::to_lowercase).collect();
    // The unit or the currency of either number says nothing of the two together.
    let percent = |word: &String| matches!(word.as_str(), "%" | "٪" | "°" | "°c" | "°f" | "percent");
    words.retain(|word| !percent(word) && !word.chars().all(sign::is_currency_sign));
    let gap = words.join(" ");
    let spaced = !words.is_empty() && gap.len() < 40;
    let is_day = one.parse().is_ok_and(|day: u8| (1..=31).contains(&day));
    let is_date = words.iter().any(|word| is_month(word, language)) || is_year(two) && is_day && spaced && gap != "in";
    let glued_power = matches!(gap.as_str(), "e" | "×10^" | "·10^" | "^" | "x10^");
    let dutch = matches!(language.split(['-', '_']).next(), Some("nl" | "af"));
    let begins = |known: &&str| gap.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(' '));
    Some(match gap.as_str() {
        _ if glued_power => NumberKind::Power,
        _ if is_date => NumberKind::Date,
        "of" if dutch => NumberKind::Range,
        gap if OF.contains(&gap) => return None,
        gap if AND.contains(&gap) => NumberKind::Several,
        gap if TO.contains(&gap) => NumberKind::Range,
        _ if IN.iter().any(begins) && !is_year(two) => NumberKind::Share,
        _ if ends_with(&words, AND) => NumberKind::Several,
        _ if ends_with(&words, TO) => NumberKind::Range,
        "h" | "h." | "час" => NumberKind::Duration,
        "uhr" | "時" | "时" | "点" | "點" | "시" => NumberKind::Time,
        "'" | "’" | "′" | "ft" | "m" | "min" | "kg" | "lb" | "st" | "°" => NumberKind::TwoUnits,
        _ if is_year(two) => return None,
        gap if words.len() == 1 && gap.chars().all(char::is_alphabetic) => NumberKind::TwoUnits,
        // What the words say of the first number may hold another: `$4.5 billion in 2023`.
        gap if gap.contains(char::is_alphabetic) => return None,
        _ => NumberKind::Several,
    })
}

/// Whether the word before two numbers or the one behind them says that they are the ends of a range.
fn is_between(before: &str, behind: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or_default().to_lowercase();
    let is_word = |word: &str| BETWEEN.contains(&word.trim_matches(|char: char| !char.is_alphabetic()));
    is_word(&last) || behind.split_whitespace().any(is_word)
}

/// Whether `gap` is the unit of the first number, which stands `behind` the second, too, and what joins the two to a range.
fn is_glued(gap: &str, behind: &str) -> bool {
    let unit = GLUED_TO.iter().find_map(|to| gap.strip_suffix(to));
    unit.is_some_and(|unit| behind.trim_start().starts_with(unit.trim()))
}

/// Whether `gap` stands between a whole and its part, in this order.
fn names_whole(gap: &str) -> bool {
    WHOLE_FIRST.iter().any(|words| gap.ends_with(words))
}

/// What stands between the first two numbers of `text`, and these numbers.
fn first_two(text: &str) -> Option<[&str; 3]> {
    let numbers = cut::numbers(text);
    let [first, second, ..] = numbers.as_slice() else { return None };
    Some([text.get(first.clone())?, text.get(first.end..second.start)?.trim(), text.get(second.clone())?])
}

/// The place of the part among the part and the whole in `text`.
pub(in super::super) fn part_of_whole(text: &str) -> usize {
    usize::from(first_two(text).is_some_and(|[_, gap, _]| names_whole(gap)))
}

/// Whether two numbers are a part and the whole that it is counted of, by the word between them: `6 of 15`.
pub(in super::super) fn is_share(text: &str, language: &str) -> bool {
    let Some([part, gap, whole]) = first_two(text) else { return false };
    let worth = |number: &str| super::super::likely_value_of(number, language).ok();
    OF.contains(&gap.to_lowercase().as_str())
        && !is_year(whole)
        && worth(part).zip(worth(whole)).is_some_and(|(part, whole)| part <= whole)
}

/// Whether nothing but a dash stands between two whole numbers, which may be a score.
pub(in super::super) fn is_dashed(text: &str) -> bool {
    let is_whole = |number: &str| number.chars().all(|char| crate::motion::numerals::digit_value(char).is_some());
    first_two(text).is_some_and(|[one, gap, two]| is_dash(gap) && is_whole(one) && is_whole(two))
}

fn ends_with(words: &[String], known: &[&str]) -> bool {
    words.last().is_some_and(|word| known.contains(&word.as_str()))
}

/// Whether `word` names a month in English, in full or short, or in `language`, in full.
pub(super) fn is_month(word: &str, language: &str) -> bool {
    let word = word.trim_matches(|char: char| !char.is_alphabetic());
    import::month(word).is_some() || import::names_month(word, language)
}

/// Whether `number` is four digits that may be a year.
pub(super) fn is_year(number: &str) -> bool {
    number.len() == 4 && number.parse().is_ok_and(|year: u16| (1000..=2099).contains(&year))
}
