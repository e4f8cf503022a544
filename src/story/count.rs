//! A count: a number the story stands on, with all an editor must know of it.

use super::{Date, numeral};
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
    /// The exact number in `text`, with its sign and before its unit: `140.7` for `US$140.7 billion`, `-4.5` for `−4.5 °C`, `9` for
    /// `nine`.
    #[cfg_attr(feature = "ssr", schemars(with = "String", extend("pattern" = "^-?[0-9]+([.][0-9]+)?$")))]
    pub value: Decimal,
    /// What is counted, for large figures: `billion US dollars`, `million tons`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
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
            unit: None,
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
    /// nothing, `−.5`, ` °C`.
    ///
    /// `None`, too, where the number is written with several powers of ten: `3조9538억`.
    #[must_use]
    pub fn parts(&self) -> Option<(&str, &str, &str)> {
        if super::powers::value_of(&self.text).is_some() {
            return None;
        }
        numeral::number(&self.text).map(|at| (&self.text[..at.start], &self.text[at.clone()], &self.text[at.end..]))
    }
}
