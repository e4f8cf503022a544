//! Whole per cent: places in a photo and parts of it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Whole per cent of a width or a height, 0 to 100: what is beyond lies outside of the photo. Written `50%`; in JSON, the number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("maximum" = 100)))]
#[serde(try_from = "u8", into = "u8")]
pub struct Percent(u8);

/// What is not whole per cent from 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected whole per cent, 0 to 100")]
pub struct PercentError;

impl Percent {
    /// So many per cent; 100 where it is more.
    #[must_use]
    pub const fn at_most_hundred(number: u8) -> Self {
        Self(if number > 100 { 100 } else { number })
    }

    /// The number, 0 to 100.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl TryFrom<u8> for Percent {
    type Error = PercentError;

    fn try_from(number: u8) -> Result<Self, PercentError> {
        if number <= 100 { Ok(Self(number)) } else { Err(PercentError) }
    }
}

impl From<Percent> for u8 {
    fn from(percent: Percent) -> Self {
        percent.0
    }
}

impl FromStr for Percent {
    type Err = PercentError;

    fn from_str(text: &str) -> Result<Self, PercentError> {
        let number: Option<u8> = text.strip_suffix('%').and_then(|number| number.parse().ok());
        number.ok_or(PercentError)?.try_into()
    }
}

impl fmt::Display for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}%", self.0)
    }
}

/// The number alone: it is in the keys of the cache of images.
impl fmt::Debug for Percent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn per_cent_are_written_as_they_are_read() {
        for text in ["0%", "7%", "50%", "100%"] {
            assert_eq!(text.parse::<Percent>().unwrap().to_string(), text);
        }
        for text in ["", "%", "50", "101%", "256%", "-1%", "50.5%", "50 %", " 50%"] {
            assert_eq!(text.parse::<Percent>(), Err(PercentError), "{text}");
        }
    }

    #[test]
    fn nothing_is_more_than_all() {
        assert_eq!(Percent::try_from(101), Err(PercentError));
        assert_eq!(Percent::at_most_hundred(101).get(), 100);
        assert!(serde_json::from_str::<Percent>("101").is_err());
    }
}
