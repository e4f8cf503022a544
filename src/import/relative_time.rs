//! Relative times, which say how long ago a page was published when somebody copied it: `3 hours ago`.

use super::heuristics;
use super::languages::LanguageSet;
use crate::motion::numerals;

/// The longest such line, in characters.
const LONGEST: usize = 30;

/// Whether `line` is a number, a unit of time and the word that counts back from now, and nothing else.
pub(super) fn is_relative_time(line: &str, languages: &LanguageSet) -> bool {
    let is_digit = |letter: char| numerals::digit_value(letter).is_some();
    if line.chars().count() > LONGEST || !line.chars().any(is_digit) {
        return false;
    }
    let words = line.split(|letter: char| is_digit(letter) || letter.is_whitespace() || ".،,".contains(letter));
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let bare = words.join(" ");
    let joined =
        bare.chars().all(|letter| letter == ' ' || heuristics::is_ideograph(letter) || heuristics::is_mark(letter));
    let bare = if joined { words.concat() } else { bare };
    languages.iter().any(|language| {
        let times = language.cldr.times.iter().chain(language.figures.times);
        language.dates.ago.iter().any(|ago| {
            let before = heuristics::begins_with(&bare, ago).map(|end| bare.get(end..).unwrap_or_default());
            let lower = bare.to_lowercase();
            let behind = lower.strip_suffix(ago).map(str::to_owned);
            [before.map(str::to_owned), behind].into_iter().flatten().any(|unit| {
                times.clone().any(|time| {
                    let stem = time.trim_end_matches('*');
                    // Behind a stem, the rest of the word may stand.
                    let rest = heuristics::begins_with(unit.trim(), &stem.to_lowercase())
                        .map(|end| unit.trim().get(end..).unwrap_or_default());
                    rest.is_some_and(|rest| {
                        rest.is_empty() || stem.len() < time.len() && !rest.contains(char::is_whitespace)
                    })
                })
            })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{LanguageSet, is_relative_time};

    #[test]
    fn a_span_that_ends_now_is_a_relative_time() {
        for (line, tag) in [
            ("3 hours ago", "en"),
            ("Vor 3 Stunden", "de"),
            ("il y a 2 heures", "fr"),
            ("3 часа назад", "ru"),
            ("3小时前", "zh"),
            ("3 時間前", "ja"),
            ("3시간 전", "ko"),
            ("منذ 3 ساعات", "ar"),
        ] {
            assert!(is_relative_time(line, &LanguageSet::new(tag)), "{line}");
        }
        for (line, tag) in [
            ("3 hours", "en"),
            ("Vor 3 Brücken", "de"),
            ("24 heures", "fr"),
            ("3年級前", "zh"),
            ("Vor 3 Stunden kam die Flut", "de"),
        ] {
            assert!(!is_relative_time(line, &LanguageSet::new(tag)), "{line}");
        }
    }
}
