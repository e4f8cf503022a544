//! The aspect ratio of an upright crop.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Width to height of an upright crop, written `4:5`: at most as wide as it is high, and at most three times as high as it
/// is wide.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("pattern" = "^[0-9]{1,3}:[0-9]{1,3}$")))]
#[serde(try_from = "String", into = "String")]
pub struct Ratio {
    across: u8,
    down: u8,
}

/// What was read is not the ratio of an upright crop.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an upright ratio of width to height, such as `4:5`")]
pub struct RatioError(String);

impl Ratio {
    /// The width in units of which [`Self::down`] is the height; above zero.
    #[must_use]
    pub fn across(self) -> u32 {
        self.across.into()
    }

    /// The height in units of which [`Self::across`] is the width; above zero.
    #[must_use]
    pub fn down(self) -> u32 {
        self.down.into()
    }
}

impl FromStr for Ratio {
    type Err = RatioError;

    fn from_str(text: &str) -> Result<Self, RatioError> {
        let units = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok()).flatten();
        let read = text.split_once(':').and_then(|(across, down)| Some((units(across)?, units(down)?)));
        match read {
            Some((across, down)) if across > 0 && across <= down && u32::from(down) <= 3 * u32::from(across) => {
                Ok(Self { across, down })
            }
            _ => Err(RatioError(text.to_owned())),
        }
    }
}

impl TryFrom<String> for Ratio {
    type Error = RatioError;

    fn try_from(text: String) -> Result<Self, RatioError> {
        text.parse()
    }
}

impl From<Ratio> for String {
    fn from(ratio: Ratio) -> Self {
        ratio.to_string()
    }
}

impl fmt::Display for Ratio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.across, self.down)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn upright_ratios_are_read_strictly() {
        for text in ["4:5", "1:1", "9:16", "1:3", "255:255"] {
            assert_eq!(text.parse::<Ratio>().unwrap().to_string(), text);
        }
        for text in ["", "4", ":", "4:", "5:4", "0:5", "0:0", "1:4", "4/5", "4:5:6", "+4:5", " 4:5", "4.0:5", "400:500"]
        {
            assert!(text.parse::<Ratio>().is_err(), "{text:?}");
        }
    }
}
