//! A count: a number the story stands on, with all an editor must know of it.

use super::{Date, numeral};
use crate::motion::numerals;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use strum::{IntoStaticStr, VariantArray};

/// A number as the author wrote it, its exact value, and what it measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Count {
    /// What the author wrote and what the page finally shows: `42`, `US$140.7 billion`, `nine`.
    pub text: String,
    /// What kind of quantity it is; amounts need not say so.
    #[serde(default, skip_serializing_if = "CountKind::is_amount")]
    pub kind: CountKind,
    /// The exact number in `text`, with its sign and before its unit: `140.7` for `US$140.7 billion`, `-4.5` for `−4.5 °C`, `9` for
    /// `nine`. Of several numbers, the lower end of a range, the part of a ratio, the first of a score, all of a duration in units of
    /// its last number: `7301` for `2:01:41`.
    #[cfg_attr(feature = "ssr", schemars(with = "String", extend("pattern" = "^-?[0-9]+([.][0-9]+)?$")))]
    pub value: Decimal,
    /// Each number in `text` in its order, where there are several: `200` and `300` for `200–300`, `6` and `15` for `6 of 15`, `2` and
    /// `5` for `2 hours 5 minutes`. None for a clock's, `2:01:41`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[cfg_attr(feature = "ssr", schemars(with = "Vec<String>", inner(regex(pattern = "^-?[0-9]+([.][0-9]+)?$"))))]
    pub numbers: Vec<Decimal>,
    /// What is counted, for large figures: `billion US dollars`, `million tons`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// How its digits come to their value.
    #[serde(default, skip_serializing_if = "super::is_default")]
    pub motion: CountMotion,
    /// How exact the number is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub qualifier: Option<Qualifier>,
    /// The span of time it covers, in words: `2021`, `first seven months of 2023`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<String>,
    /// The day on which it was true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub as_of: Option<Date>,
    /// Whether `period` is only a part of the time that it would be compared with.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub partial: bool,
    /// What the number says, in one phrase: `meetings between the two leaders`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub label: Option<String>,
    /// Who says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
}

/// The kind of a quantity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CountKind {
    /// One number, whatever it measures: people, per cent, money, degrees.
    #[default]
    Amount,
    /// Everything between two numbers: `200–300`, `5 to 10`.
    Range,
    /// A part of a whole, or two parts beside each other: `6 of 15`, `1 in 5`, `3:1`.
    Ratio,
    /// A length of time in two units or more: `2:01:41`, `2 hours 5 minutes`.
    Duration,
    /// What two sides have reached: `3–2`.
    Score,
    /// A place in a row: `3rd`, `No. 5`.
    Ordinal,
}

impl CountKind {
    /// Every kind, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, as an author writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// Its name with its article, for messages.
    pub(crate) fn phrase(self) -> &'static str {
        match self {
            Self::Amount => "an amount",
            Self::Range => "a range",
            Self::Ratio => "a ratio",
            Self::Duration => "a duration",
            Self::Score => "a score",
            Self::Ordinal => "an ordinal",
        }
    }

    /// Whether it has but one number.
    pub(crate) fn is_single(self) -> bool {
        matches!(self, Self::Amount | Self::Ordinal)
    }

    fn is_amount(&self) -> bool {
        *self == Self::Amount
    }
}

/// How the digits of a number come to their value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[strum(serialize_all = "kebab-case")]
pub enum CountMotion {
    /// They count up to it.
    #[default]
    Run,
    /// Each rolls in a column of its own to its place.
    Roll,
}

impl CountMotion {
    /// Every motion, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// Its name, as an author writes it.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// How a number relates to the truth.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr, VariantArray)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// The truth is above the number.
    #[strum(serialize = "more than")]
    MoreThan,
    /// The truth is below the number.
    #[strum(serialize = "less than")]
    LessThan,
    /// The number or above.
    #[strum(serialize = "or more")]
    OrMore,
    /// The number or below.
    #[strum(serialize = "or less")]
    OrLess,
    /// The number is the lowest that is possible.
    #[strum(serialize = "at least")]
    AtLeast,
    /// The number is the highest that is possible.
    #[strum(serialize = "up to")]
    UpTo,
    /// The truth is a little below the number.
    #[strum(serialize = "nearly")]
    Nearly,
    /// The number is rounded.
    #[strum(serialize = "about")]
    About,
    /// The number is wished for, not reached.
    #[strum(serialize = "target")]
    Target,
}

impl Qualifier {
    /// Every qualifier, in the order of the documentation.
    pub const ALL: &[Self] = Self::VARIANTS;

    /// The words for it, as an author writes them and a reader sees them.
    #[must_use]
    pub fn words(self) -> &'static str {
        self.into()
    }
}

impl Count {
    /// A count of which nothing is known but its text and its value.
    #[must_use]
    pub fn new(text: impl Into<String>, value: Decimal) -> Self {
        Self {
            text: text.into(),
            value,
            kind: CountKind::Amount,
            numbers: Vec::new(),
            unit: None,
            motion: CountMotion::default(),
            qualifier: None,
            period: None,
            as_of: None,
            partial: false,
            label: None,
            source: None,
        }
    }

    /// `text` cut at its number: what stands before it, its digits with their separators, what stands after it.
    ///
    /// `None` where the number is in words. The digits are the longest run of digits, grouping marks and one decimal
    /// mark, with the sign and the decimal mark before them: `US$140.7 billion` is cut as `US$`, `140.7`, ` billion`, `−.5 °C` as
    /// nothing, `−.5`, ` °C`. Of several numbers, all stand in the middle, with what is between them: `$`, `5–10`, ` million`; and
    /// behind the number of an ordinal, the rest of its word: `3rd`, ` place`.
    ///
    /// `None`, too, where the number is written with several powers of ten: `3조9538억`.
    #[must_use]
    pub fn parts(&self) -> Option<(&str, &str, &str)> {
        if super::powers::value_of(&self.text).is_some() {
            return None;
        }
        let mut at = numeral::number(&self.text)?;
        match self.kind {
            CountKind::Amount => {}
            CountKind::Ordinal => {
                let rest = self.text.get(at.end..)?;
                at.end += rest.find(char::is_whitespace).unwrap_or(rest.len());
            }
            _ => at.end = numeral::numbers(&self.text).last()?.end,
        }
        Some((&self.text[..at.start], &self.text[at.clone()], &self.text[at.end..]))
    }

    /// The middle of [`Self::parts`] in pieces, where it is more than one number that runs: each with its value where it runs.
    ///
    /// Both ends of a range run, the part of a whole, and each number of a duration. Other ratios, scores and ordinals stand still.
    #[must_use]
    pub fn pieces(&self) -> Option<Vec<(&str, Option<Decimal>)>> {
        let (before, middle, _) = self.parts()?;
        let start = before.len();
        let is_clock = self.kind == CountKind::Duration && self.numbers.is_empty();
        if self.kind == CountKind::Amount || is_clock {
            return None;
        }
        let (mut pieces, mut from) = (Vec::new(), start);
        for (at, value) in numeral::numbers(&self.text).into_iter().zip(&self.numbers) {
            if !self.runs(*value) {
                continue;
            }
            pieces.push((self.text.get(from..at.start)?, None));
            pieces.push((self.text.get(at.clone())?, Some(*value)));
            from = at.end;
        }
        pieces.push((self.text.get(from..start + middle.len())?, None));
        pieces.retain(|(text, _)| !text.is_empty());
        Some(pieces)
    }

    /// Whether any digits of it move: words stand still, and so do scores, ordinals and the two sides of `3:1`.
    pub(crate) fn moves(&self) -> bool {
        let has_digits =
            self.parts().is_some_and(|(_, digits, _)| digits.chars().any(|c| numerals::digit_value(c).is_some()));
        has_digits && self.pieces().is_none_or(|pieces| pieces.iter().any(|(_, value)| value.is_some()))
    }

    /// Whether its value can be the length of a bar.
    pub(crate) fn has_bar(&self) -> bool {
        match self.kind {
            CountKind::Amount | CountKind::Duration => true,
            CountKind::Ratio => self.runs(self.value),
            CountKind::Range | CountKind::Score | CountKind::Ordinal => false,
        }
    }

    /// Whether the number of this value in the text runs.
    fn runs(&self, value: Decimal) -> bool {
        match self.kind {
            CountKind::Range | CountKind::Duration => true,
            // The two sides of `3:1` are no count of anything.
            CountKind::Ratio => {
                (value.mantissa(), value.scale()) == (self.value.mantissa(), self.value.scale())
                    && !self.text.contains([':', '∶', '：'])
            }
            CountKind::Amount | CountKind::Score | CountKind::Ordinal => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str, kind: CountKind, numbers: &[i64]) -> Count {
        let numbers: Vec<Decimal> = numbers.iter().map(|number| Decimal::from(*number)).collect();
        Count { kind, ..Count { numbers, ..Count::new(text, Decimal::from(6)) } }
    }

    #[test]
    fn what_runs_is_cut_from_what_stands() {
        let pieces = |text, kind, numbers: &[i64]| {
            let count = of(text, kind, numbers);
            let pieces = count.pieces().unwrap_or_default();
            let said = |(text, value): &(&str, Option<Decimal>)| match value {
                Some(value) => format!("<{text}={value}>"),
                None => (*text).to_owned(),
            };
            let (before, _, behind) = count.parts().unwrap();
            format!("{before}|{}|{behind}", pieces.iter().map(said).collect::<String>())
        };
        for (text, kind, numbers, expected) in [
            ("$200–300 million", CountKind::Range, &[200, 300][..], "$|<200=200>–<300=300>| million"),
            ("between 5 and 7", CountKind::Range, &[5, 7], "between |<5=5> and <7=7>|"),
            ("6 of 15 wells", CountKind::Ratio, &[6, 15], "|<6=6> of 15| wells"),
            ("15人中6人", CountKind::Ratio, &[15, 6], "|15人中<6=6>|人"),
            ("6:1", CountKind::Ratio, &[6, 1], "|6:1|"),
            ("2 hours 5 minutes", CountKind::Duration, &[2, 5], "|<2=2> hours <5=5>| minutes"),
            ("3–2", CountKind::Score, &[3, 2], "|3–2|"),
            ("3rd place", CountKind::Ordinal, &[], "|3rd| place"),
            ("6", CountKind::Amount, &[], "||"),
            ("2:01:41 hours", CountKind::Duration, &[], "||  hours"),
        ] {
            assert_eq!(pieces(text, kind, numbers), expected.replace("  ", " "), "{text}");
        }
        assert_eq!(of("2:01:41 h", CountKind::Duration, &[]).parts(), Some(("", "2:01:41", " h")));
    }
}
