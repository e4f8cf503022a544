//! The parse errors of numbers.

use super::NumberKind;
use crate::story::CountKind;
use strum::{IntoStaticStr, VariantNames};

/// A parse error: why no number, or not one alone, can be read in a text. Displayed as what was found, in one phrase.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum NumeralError {
    /// Neither digits nor a number word.
    #[error("a count `{0}` without a number")]
    NoValue(String),
    /// Digits or marks of no number.
    #[error("a count `{text}` whose marks or digits make no number")]
    Marks {
        /// The text.
        text: String,
        /// A number as readers of the language write it.
        form: String,
    },
    /// A number that is no amount: a range, a date, a name.
    #[error("`{text}` is {kind}, and would run on its first digits")]
    NoAmount {
        /// The text.
        text: String,
        /// What its number is.
        kind: NumberKind,
    },
    /// A count of another kind than it is said to be.
    #[error("`{text}` cannot be {}", .stated.phrase())]
    OtherKind {
        /// The text.
        text: String,
        /// What it is said to be.
        stated: CountKind,
        /// What it can be.
        known: &'static [CountKind],
    },
    /// A number that can be read in two ways.
    #[error("`{}` can be read in two ways: as {} or as {}", .0.text, .0.readings[0], .0.readings[1])]
    TwoReadings(Box<TwoReadings>),
    /// A space between digits in a language where spaces do not group them.
    #[error("`{text}` may be one number or two: in the language `{language}`, a space groups no digits")]
    SpacedNumber {
        /// The text.
        text: String,
        /// The language tag.
        language: String,
        /// Its value in plain digits.
        plain: String,
        /// How readers of the language write the value.
        form: String,
    },
    /// Not a number in plain digits.
    #[error("`{0}` is not a number")]
    Number(String),
    /// More digits than are exact.
    #[error("`{0}` has too many digits")]
    ManyDigits(String),
}

/// The two readings of a number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TwoReadings {
    /// The text.
    pub text: String,
    /// Whether it is one of several numbers of a count, so that no value settles it.
    pub is_one_of_several: bool,
    /// Its values in plain digits.
    pub readings: [String; 2],
    /// The language tags with a region whose readers read it so, in the order of the values, where a region decides.
    pub tags: Option<[String; 2]>,
    /// The language tag whose readers write neither so, and how they write the two, where the tag is known.
    pub forms: Option<(String, [String; 2])>,
}
