//! The number format of a region: how its readers write numbers, by the Unicode Common Locale Data Repository (CLDR), which the crate `icu_decimal` carries.

use super::languages;
use icu_decimal::{
    DecimalFormatter,
    input::Decimal as Number,
    options::{DecimalFormatterOptions, GroupingStrategy},
};
use icu_locale_core::Locale;

/// The marks with which the readers of a language tag write numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Custom {
    /// The decimal mark.
    pub(super) decimal: char,
    /// What groups digits.
    pub(super) group: char,
    /// How many digits are in a group but the last.
    pub(super) size: usize,
    /// Two tags of the same language whose readers write in two ways, the one that it stands for first, where it names no region and
    /// one is needed.
    pub(super) divided: Option<(String, String)>,
    /// Whether the language is one that CLDR knows, and whose readers write as it has it.
    pub(super) is_known: bool,
}

impl Custom {
    /// The custom of `language`, a BCP 47 tag; that of the whole world where nothing is known of it.
    pub(super) fn of(language: &str) -> Self {
        let mut parts = language.split(['-', '_']);
        let primary = parts.next().unwrap_or_default().to_ascii_lowercase();
        let primary = languages::current(&primary).to_owned();
        let marks = marks(language).or_else(|| marks(&primary));
        let (group, size, decimal) = marks.unwrap_or((',', 3, '.'));
        let region = parts.take_while(|part| part.len() > 1).any(is_region);
        let tag = |region: &str| format!("{primary}-{region}");
        let divided = languages::divided(&primary).filter(|_| !region).map(|(usual, other)| (tag(usual), tag(other)));
        Self {
            decimal,
            group,
            size,
            divided,
            is_known: languages::is_known(&primary) && !languages::is_disputed(&primary),
        }
    }

    /// `plain`, digits with at most one point, as these readers write it.
    pub(super) fn write(&self, plain: &str) -> String {
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let digits = whole.chars().count();
        let mut out = String::new();
        for (at, digit) in whole.chars().enumerate() {
            let left = digits - at;
            let begins = left == 3 || left > 3 && (left - 3).is_multiple_of(self.size);
            if at > 0 && begins && digit.is_ascii_digit() && out.ends_with(|char: char| char.is_ascii_digit()) {
                out.push(self.group);
            }
            out.push(digit);
        }
        if fraction.is_empty() { out } else { format!("{out}{}{fraction}", self.decimal) }
    }
}

/// Whether `part` of a tag names a region; the whole world is none.
fn is_region(part: &str) -> bool {
    let letters = part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    letters || part.len() == 3 && part != "001" && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// What groups digits, how many it groups, and the decimal mark: as a number is written in European digits by the readers of `tag`.
fn marks(tag: &str) -> Option<(char, usize, char)> {
    let known: Locale = tag.replace('_', "-").parse().ok()?;
    let locale: Locale = format!("{}-u-nu-latn", known.id).parse().ok()?;
    let mut options = DecimalFormatterOptions::default();
    options.grouping_strategy = Some(GroupingStrategy::Always);
    let formatter = DecimalFormatter::try_new((&locale).into(), options).ok()?;
    let written = formatter.format(&"1234567890.5".parse::<Number>().ok()?).to_string();
    let mut marks = written.char_indices().filter(|(_, char)| !char.is_ascii_digit());
    let (first, group) = marks.next()?;
    let (second, _) = marks.next()?;
    Some((group, second - first - group.len_utf8(), marks.next_back()?.1))
}

#[cfg(test)]
mod tests {
    use super::Custom;

    #[test]
    fn marks_follow_the_region() {
        for (tag, expected) in [
            ("en", "12,345,678.5"),
            ("en-GB", "12,345,678.5"),
            ("en-IN", "1,23,45,678.5"),
            ("hi", "1,23,45,678.5"),
            ("es-ES", "12.345.678,5"),
            ("es-MX", "12,345,678.5"),
            ("es-419", "12,345,678.5"),
            ("es-AR", "12.345.678,5"),
            ("de", "12.345.678,5"),
            ("de-CH", "12'345'678.5"),
            ("de-AT", "12\u{a0}345\u{a0}678,5"),
            ("fr", "12\u{202f}345\u{202f}678,5"),
            ("fr-CA", "12\u{a0}345\u{a0}678,5"),
            ("pt-BR", "12.345.678,5"),
            ("pt-PT", "12\u{a0}345\u{a0}678,5"),
            ("ar-EG", "12,345,678.5"),
            ("ar-MA", "12.345.678,5"),
            ("ar-u-nu-arab", "12,345,678.5"),
            ("zh_TW", "12,345,678.5"),
            ("x-klingon", "12,345,678.5"),
            ("", "12,345,678.5"),
        ] {
            assert_eq!(Custom::of(tag).write("12345678.5"), expected, "{tag}");
        }
        assert_eq!(Custom::of("en").write("-1234"), "-1,234");
        assert_eq!(Custom::of("en").write("-123"), "-123");
    }

    #[test]
    fn a_language_that_is_written_in_two_ways_needs_a_region() {
        let divided = |tag| Custom::of(tag).divided;
        let tags = |usual: &str, other: &str| Some((usual.to_owned(), other.to_owned()));
        assert_eq!(divided("es"), tags("es-ES", "es-MX"));
        assert_eq!(divided("ar-001"), tags("ar-EG", "ar-DZ"));
        for tag in ["en", "de", "fr", "pt", "es-ES", "es-419", "ar-EG", "ES-mx", "hi", "zh-Hant"] {
            assert_eq!(divided(tag), None, "{tag}");
        }
        for (tag, known) in [("en", true), ("my", true), ("und", false), ("tlh", false), ("x-klingon", false)] {
            assert_eq!(Custom::of(tag).is_known, known, "{tag}");
        }
    }
}
