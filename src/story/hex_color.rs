//! A colour in hexadecimal digits, as style sheets have it.

use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A colour as `#rrggbb`: red, green and blue in two hexadecimal digits each, one of the forms of
/// [CSS Color 4](https://www.w3.org/TR/css-color-4/#hex-notation). The shorter and longer forms are none. Safe in a style: it holds
/// nothing but digits, small or capital as they were written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "ssr", schemars(extend("pattern" = "^#[0-9a-fA-F]{6}$")))]
#[serde(try_from = "String", into = "String")]
pub struct HexColor {
    /// In ASCII.
    digits: [u8; 6],
}

/// A text that is not a colour as `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected `#` and six hexadecimal digits, such as `#c8321f`")]
pub struct HexColorError;

impl HexColor {
    /// Red, green and blue, 0 to 255.
    #[must_use]
    pub fn channels(self) -> [u8; 3] {
        let [r, ed, g, reen, b, lue] = self.digits.map(value);
        [r << 4 | ed, g << 4 | reen, b << 4 | lue]
    }
}

/// The value of a hexadecimal digit.
fn value(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        letter => (letter | 0x20) - b'a' + 10,
    }
}

/// The colour of these channels, in small letters.
#[cfg(any(test, feature = "ssr"))]
impl From<[u8; 3]> for HexColor {
    fn from([red, green, blue]: [u8; 3]) -> Self {
        let digit = |value: u8| if value < 10 { b'0' + value } else { b'a' + value - 10 };
        Self { digits: [red >> 4, red & 15, green >> 4, green & 15, blue >> 4, blue & 15].map(digit) }
    }
}

impl FromStr for HexColor {
    type Err = HexColorError;

    fn from_str(text: &str) -> Result<Self, HexColorError> {
        let digits = text.strip_prefix('#').and_then(|digits| digits.as_bytes().try_into().ok());
        let digits = digits.filter(|digits: &[u8; 6]| digits.iter().all(u8::is_ascii_hexdigit));
        digits.map(|digits| Self { digits }).ok_or(HexColorError)
    }
}

impl TryFrom<String> for HexColor {
    type Error = HexColorError;

    fn try_from(text: String) -> Result<Self, HexColorError> {
        text.parse()
    }
}

impl From<HexColor> for String {
    fn from(color: HexColor) -> Self {
        std::iter::once('#').chain(color.digits.map(char::from)).collect()
    }
}

impl fmt::Display for HexColor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&String::from(*self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_written_as_it_was() {
        for text in ["#c8321f", "#C8321F", "#000000", "#fFfFfF"] {
            assert_eq!(text.parse::<HexColor>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn a_colour_has_three_channels() {
        for text in ["#c8321f", "#C8321F"] {
            assert_eq!(text.parse::<HexColor>().unwrap().channels(), [0xc8, 0x32, 0x1f]);
        }
    }

    #[test]
    fn channels_are_the_colour_that_has_them() {
        for channels in [[0, 0, 0], [255, 127, 9], [200, 16, 171]] {
            assert_eq!(HexColor::from(channels).channels(), channels);
        }
        assert_eq!(HexColor::from([0xc8, 0x32, 0x1f]).to_string(), "#c8321f");
    }

    #[test]
    fn what_else_a_style_may_hold_is_no_colour() {
        for text in
            ["", "#", "c8321f", "#c83", "#c8321f80", "#c8321g", "#c8321é", "red", " #c8321f", "#c8321f;", "#+12345"]
        {
            assert_eq!(text.parse::<HexColor>(), Err(HexColorError), "{text}");
        }
    }
}
