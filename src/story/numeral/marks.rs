//! Decimal and grouping marks: what they can mean between the digits of a number, each of which may group digits, or part the whole from its fraction.

use super::{cut, fraction};
use crate::motion::numerals;

/// A written number, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Written {
    /// Whether a minus stands before it.
    pub(super) is_negative: bool,
    /// Whether a minus or a plus does.
    pub(super) is_signed: bool,
    /// The number, where all its marks group digits.
    pub(super) whole: Option<String>,
    /// The number, where its last mark is the decimal one.
    pub(super) broken: Option<String>,
    /// Its last mark, in ASCII where it is a point or comma of another script.
    pub(super) mark: Option<char>,
    /// The fraction in one character at its end.
    pub(super) fraction: Option<char>,
}

/// Digits between marks.
#[derive(Default)]
struct Groups {
    /// The mark before the first digit.
    lead: Option<char>,
    digits: Vec<String>,
    /// The marks between the groups, one fewer than those.
    marks: Vec<char>,
}

impl Written {
    /// Takes `number` apart, as [`cut::number`] finds it; `None` where its digits are not of one script.
    pub(super) fn of(number: &str) -> Option<Self> {
        let body =
            number.trim_start_matches(|char| cut::is_invisible(char) || cut::is_sign(char) || cut::is_blank(char));
        let sign = number.chars().find(|char| !cut::is_invisible(*char)).filter(|char| cut::is_sign(*char));
        let fraction = body.chars().next_back().filter(|char| fraction::of(*char).is_some());
        let digits = body.trim_end_matches(|char| Some(char) == fraction || fraction.is_some() && cut::is_blank(char));
        let groups = Groups::of(digits)?;
        let broken = groups.broken().filter(|_| fraction.is_none());
        Some(Self {
            is_negative: sign.is_some_and(cut::is_minus),
            is_signed: sign.is_some(),
            whole: groups.whole().or_else(|| (digits.is_empty() && fraction.is_some()).then(|| "0".to_owned())),
            broken,
            mark: groups.marks.last().copied(),
            fraction,
        })
    }
}

impl Groups {
    fn of(digits: &str) -> Option<Self> {
        let mut groups = Self::default();
        let mut script = None;
        for char in digits.chars() {
            if let Some((zero, worth)) = numerals::digit_value(char) {
                if script.unwrap_or(zero) != zero {
                    return None;
                }
                script = Some(zero);
                if groups.digits.len() == groups.marks.len() {
                    groups.digits.push(String::new());
                }
                groups.digits.last_mut()?.extend(char::from_digit(worth, 10));
            } else if fraction::of(char).is_some() {
                return None;
            } else if groups.digits.is_empty() {
                groups.lead = Some(plain(char));
            } else {
                groups.marks.push(plain(char));
            }
        }
        Some(groups)
    }

    /// The number, where all marks group digits.
    fn whole(&self) -> Option<String> {
        let fits = self.lead.is_none() && !self.digits.is_empty() && grouped(&self.digits, &self.marks);
        fits.then(|| self.digits.concat())
    }

    /// The number, where the last mark is the decimal one.
    fn broken(&self) -> Option<String> {
        let decimal = |mark: char| matches!(mark, '.' | ',' | '/' | '\u{60C}' | '\u{66B}');
        if let Some(lead) = self.lead {
            let [digits] = self.digits.as_slice() else { return None };
            return decimal(lead).then(|| format!("0.{digits}"));
        }
        let (last, marks) = self.marks.split_last()?;
        let (fraction, whole) = self.digits.split_last()?;
        let fits = decimal(*last) && !marks.contains(last) && grouped(whole, marks);
        fits.then(|| format!("{}.{fraction}", whole.concat()))
    }
}

/// A mark by the one of its kind that keyboards have; those of Arabic and blanks stay what they are.
fn plain(mark: char) -> char {
    match mark {
        '\u{FF0C}' => ',',
        '\u{FF0E}' => '.',
        mark if cut::is_apostrophe(mark) => '\'',
        mark => mark,
    }
}

/// Whether `marks` group `digits`: they are alike, and there are three digits behind each; or, by the Indian custom, two behind
/// each but the last. No group of a larger number begins with a zero.
fn grouped(digits: &[String], marks: &[char]) -> bool {
    let Some((first, rest)) = digits.split_first() else { return false };
    let Some(mark) = marks.first() else { return true };
    let alike = marks.iter().all(|other| other == mark) && !matches!(mark, '/' | '\u{66B}');
    let threes = first.len() <= 3 && rest.iter().all(|group| group.len() == 3);
    let indian = matches!(mark, ',' | '\u{60C}' | '\u{66C}')
        && first.len() <= 2
        && rest.split_last().is_some_and(|(last, middle)| {
            last.len() == 3 && !middle.is_empty() && middle.iter().all(|group| group.len() == 2)
        });
    alike && !first.starts_with('0') && (threes || indian)
}

#[cfg(test)]
mod tests {
    use super::Written;

    #[test]
    fn a_mark_may_mean_one_thing_or_two() {
        for (number, whole, broken) in [
            ("42", Some("42"), None),
            ("007", Some("007"), None),
            ("1,234", Some("1234"), Some("1.234")),
            ("1.234", Some("1234"), Some("1.234")),
            ("0,234", None, Some("0.234")),
            ("1,5", None, Some("1.5")),
            ("12,34", None, Some("12.34")),
            (".5", None, Some("0.5")),
            (",500", None, Some("0.500")),
            ("1,234,567", Some("1234567"), None),
            ("12,34,567", Some("1234567"), None),
            ("1.234,5", None, Some("1234.5")),
            ("1,234.567", None, Some("1234.567")),
            ("1 234,567", None, Some("1234.567")),
            ("1’234", Some("1234"), None),
            ("1'234.50", None, Some("1234.50")),
            ("١٬٢٣٤", Some("1234"), None),
            ("١٫٢٣٤", None, Some("1.234")),
            ("１，２３４", Some("1234"), Some("1.234")),
            ("1,23,456,789", None, None),
            ("1.2.3", None, None),
            ("1,234.567,8", None, None),
            ("3½", Some("3"), None),
            ("½", Some("0"), None),
        ] {
            let written = Written::of(number).unwrap();
            assert_eq!((written.whole.as_deref(), written.broken.as_deref()), (whole, broken), "{number}");
        }
        assert_eq!(Written::of("4٢"), None);
    }
}
