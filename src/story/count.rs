//! A number the story stands on, with all an editor must know of it.

use super::{Date, numeral};
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

/// A number as the author wrote it, its exact value, and what it measures.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Count {
    /// What the author wrote and what the page finally shows: `42`, `US$140.7 billion`, `nine`.
    pub text: String,
    /// The exact number in `text`, with its sign and before its unit: `140.7` for `US$140.7 billion`, `-4.5` for `−4.5 °C`, `9` for
    /// `nine`.
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Qualifier {
    /// The truth is above the number.
    MoreThan,
    /// The truth is below the number.
    LessThan,
    /// The number or above.
    OrMore,
    /// The number or below.
    OrLess,
    /// The number is the lowest that is possible.
    AtLeast,
    /// The number is the highest that is possible.
    UpTo,
    /// The truth is a little below the number.
    Nearly,
    /// The number is rounded.
    About,
    /// The number is wished for, not reached.
    Target,
}

impl Qualifier {
    /// Every qualifier, in the order of the documentation.
    pub const ALL: [Self; 9] = [
        Self::MoreThan,
        Self::LessThan,
        Self::OrMore,
        Self::OrLess,
        Self::AtLeast,
        Self::UpTo,
        Self::Nearly,
        Self::About,
        Self::Target,
    ];

    /// The words for it, as an author writes them and a reader sees them.
    #[must_use]
    pub fn words(self) -> &'static str {
        match self {
            Self::MoreThan => "more than",
            Self::LessThan => "less than",
            Self::OrMore => "or more",
            Self::OrLess => "or less",
            Self::AtLeast => "at least",
            Self::UpTo => "up to",
            Self::Nearly => "nearly",
            Self::About => "about",
            Self::Target => "target",
        }
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
