//! Alignment on the decimal mark: what stands, unseen, behind each number of a column, so that their marks are under one another.

use crate::motion::numerals;
use crate::story::numeral;

/// For each text of a column, what has to stand unseen behind it; `None` where the column is not one of numbers.
///
/// Texts of a column are numbers where each has one, with at most a sign of currency or of another unit around it, or is as
/// short as a dash for what is not known.
pub(super) fn pads(texts: &[String]) -> Option<Vec<String>> {
    let numbers = texts.iter().map(|text| of(text)).collect::<Option<Vec<_>>>()?;
    numbers.iter().flatten().next()?;
    let mark = numbers.iter().flatten().find_map(|number| decimal_mark(number));
    let places =
        |number: &&str| mark.and_then(|mark| number.rsplit_once(mark)).map_or(0, |(_, part)| part.chars().count());
    let most = numbers.iter().flatten().map(places).max().unwrap_or_default();
    let pad = |number: &Option<&str>| match number {
        Some(number) => pad(number, most - places(number), mark.filter(|_| places(number) == 0)),
        None => String::new(),
    };
    Some(numbers.iter().map(pad).collect())
}

/// The digits of a text with the marks between them; `Some(None)` where it says that there is no number.
fn of(text: &str) -> Option<Option<&str>> {
    let Some(at) = numeral::number(text) else { return (text.chars().count() <= 3).then_some(None) };
    let (before, after) = (text.get(..at.start)?.trim(), text.get(at.end..)?.trim());
    let short = before.chars().count() <= 4 && after.chars().count() <= 14;
    let no_word =
        before.chars().filter(|char| char.is_alphabetic()).count() <= 3 && !before.contains(char::is_lowercase);
    let one = numeral::number(after).is_none();
    (short && no_word && one).then_some(text.get(at))
}

/// The mark that parts the whole from the fraction: one behind which there are not three digits, or before which there is another.
fn decimal_mark(number: &str) -> Option<char> {
    let is_mark = |char: &char| matches!(char, '.' | ',' | '\u{66B}');
    let mark = number.chars().rev().find(|char| numerals::digit_value(*char).is_none()).filter(is_mark)?;
    let (whole, part) = number.rsplit_once(mark)?;
    let groups =
        part.chars().count() == 3 && !whole.starts_with('0') && !whole.contains(|char| is_mark(&char) && char != mark);
    (mark == '\u{66B}' || !groups).then_some(mark).filter(|mark| !whole.contains(*mark))
}

/// As many digits as are lacking, in the script of `number`, behind the `mark` where that lacks too.
fn pad(number: &str, lacking: usize, mark: Option<char>) -> String {
    let zero = number.chars().find_map(numerals::digit_value).map_or('0', |(zero, _)| zero);
    let digits = std::iter::repeat_n(zero, lacking);
    if lacking == 0 { String::new() } else { mark.into_iter().chain(digits).collect() }
}

#[cfg(test)]
mod tests {
    use super::pads;

    fn of(texts: &[&str]) -> Option<Vec<String>> {
        pads(&texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>())
    }

    #[test]
    fn numbers_of_a_column_are_as_wide_behind_their_marks() {
        for (texts, pads) in [
            (["140.7", "9", "12.25"], ["0", ".00", ""]),
            (["1,234", "56,789", "7"], ["", "", ""]),
            (["1.234,5", "7", "–"], ["", ",0", ""]),
            (["US$4.5", "US$12", ""], ["", ".0", ""]),
            (["4%", "12.5%", "n/a"], [".0", "", ""]),
            (["٤٦٫٥", "٧", "٣"], ["", "٫٠", "٫٠"]),
            (["0,250", "1,5", "2"], ["", "00", ",000"]),
            (["−3", "1.5 million", "2 million"], [".0", "", ".0"]),
        ] {
            assert_eq!(of(&texts).unwrap(), pads, "{texts:?}");
        }
    }

    #[test]
    fn words_dates_and_ranges_are_no_numbers() {
        for texts in [&["Moscow"][..], &["May 2023", "3"], &["1949–1954"], &["12 May"], &["", "–"], &["6 of 15"], &[]]
        {
            let is_date = texts == ["12 May"];
            assert_eq!(of(texts).is_none(), !is_date, "{texts:?}");
        }
    }
}
