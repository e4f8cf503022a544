//! What is wrong with values: they have not the form they need.

use super::{Message, Words, did_you_mean, error, nearest::nearest};
use crate::story::Slug;
use strum::{IntoStaticStr, VariantNames};

/// Values that have not the form they need.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum ValueProblem {
    /// Not the form of a slug or id.
    Slug(String),
    /// Not the form of a BCP 47 tag.
    Language(String),
    /// Not the form of a colour.
    Colour(String),
    /// Not a date.
    Date(String),
    /// Not one of the names that are known.
    Choice {
        /// The attribute.
        name: &'static str,
        /// What it was given.
        found: String,
        /// What it may be given.
        known: Vec<&'static str>,
    },
    /// Not the form of a focal point.
    Focal(String),
    /// Not the form of a region of a photo.
    Region(String),
    /// Not the form of a size in pixels.
    Size(String),
    /// Not the ratio of an upright crop.
    Portrait(String),
    /// An address that a parenthesis of its own ends too early; the whole of it.
    BracketedAddress(String),
}

impl Words for ValueProblem {
    fn words(&self) -> Message {
        match self {
            Self::Slug(found) => {
                let help = Slug::of(found).map(|slug| format!("write `{slug}`")).unwrap_or_default();
                error(
                    format!("`{found}` is not a name for an address"),
                    "lower-case letters a–z, digits and single hyphens",
                    help,
                )
            }
            Self::Language(found) => error(
                format!("`{found}` is not a language tag"),
                "a BCP 47 tag such as `en`, `my`, `pt-BR` or `zh-Hant`",
                "write the language's code, not its name",
            ),
            Self::Colour(found) => {
                error(format!("`{found}` is not a colour"), "`#` and six hexadecimal digits, such as `#c8321f`", "")
            }
            Self::Date(found) => error(
                format!("`{found}` is not a date"),
                "a year (1991), a month (1991-12) or a day (1991-12-24) that the calendar has",
                "",
            ),
            Self::Choice { name, found, known } => error(
                format!("unknown {name} `{found}`"),
                format!("one of {}", known.join(", ")),
                nearest(found, known).map_or_else(String::new, did_you_mean),
            ),
            Self::Focal(found) => error(
                format!("`{found}` is not a focal point"),
                "per cent from the left and from the top, such as `50% 30%`",
                "write it as focal=\"50% 30%\"",
            )
            .djot_only(),
            Self::Region(found) => error(
                format!("`{found}` is not a region of a photo"),
                "its middle, per cent from the left and from the top, and its width, 10 to 100 per cent of the photo's, such as `60% 40% 30%`",
                "write it as at=\"60% 40% 30%\"",
            )
            .djot_only(),
            Self::Size(found) => error(
                format!("`{found}` is not a size"),
                "width and height in pixels, such as `2400x1600`",
                "leave it out: it is read from the photo's file",
            ),
            Self::Portrait(found) => error(
                format!("`{found}` is not the ratio of an upright crop"),
                "width to height, such as `4:5`: not wider than high, and at most three times as high as wide",
                "write it as portrait=4:5",
            ),
            Self::BracketedAddress(whole) => error(
                format!("a parenthesis within the address `{whole}` ends it too early"),
                "a backslash before each parenthesis that is a part of an address",
                format!("write `{}`", whole.replace('(', "\\(").replace(')', "\\)")),
            ),
        }
    }
}
