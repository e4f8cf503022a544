//! What is wrong with attributes.

use super::{Message, Words, did_you_mean, error, nearest::nearest};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with attributes.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum AttributeProblem {
    /// An attribute that this construct does not have.
    UnknownAttribute {
        /// The attribute, with its `.` or `#` where it is a class or an id.
        name: String,
        /// The construct, with its article: `a photo`.
        on: &'static str,
        /// The attributes that it has.
        known: &'static [&'static str],
    },
    /// An attribute that is given twice.
    RepeatedAttribute(String),
    /// An attribute that this construct has, and that does nothing where it stands.
    IdleAttribute {
        /// The attribute, with its `.` where it is a class.
        name: &'static str,
        /// Where it stands: `on a photo of a stage`.
        place: &'static str,
        /// What decides in its place.
        because: &'static str,
        /// What to do.
        help: &'static str,
    },
    /// Attributes behind an image instead of above its division.
    ImageAttributes,
    /// Attributes that no construct follows.
    StrayAttributes,
    /// An attribute whose value is not in quotation marks and needs them.
    BareValue {
        /// The attribute.
        name: String,
        /// Its value.
        value: String,
    },
    /// Text in braces that is not read as attributes.
    BrokenAttributes,
}

impl Words for AttributeProblem {
    fn words(&self) -> Message {
        match self {
            Self::UnknownAttribute { name, on, known: [] } => {
                error(format!("unknown attribute `{name}` on {on}"), "no attributes", "take it away")
            }
            Self::UnknownAttribute { name, on, known } => error(
                format!("unknown attribute `{name}` on {on}"),
                format!("one of {}", known.join(", ")),
                nearest(name, known).map_or_else(String::new, did_you_mean),
            ),
            Self::RepeatedAttribute(name) => error(format!("`{name}` is given twice"), "", "keep one of the two"),
            Self::IdleAttribute { name, place, because, help } => {
                error(format!("`{name}` has no effect {place}"), *because, *help).djot_only()
            }
            Self::ImageAttributes => error(
                "attributes behind an image",
                "the attributes of a photo on the line above its `::: photo`",
                "move them there",
            ),
            Self::StrayAttributes => error(
                "attributes that belong to nothing",
                "attributes on one line directly above a block, or directly after the `]` of a span",
                "take away the blank line under them or the space before them",
            ),
            Self::BareValue { name, value } => {
                let plain = value.trim_matches(['“', '”', '„', '«', '»', '\'', '‘', '’']);
                error(
                    format!("`{name}={value}` without straight quotation marks"),
                    "quotation marks around a value that is more than letters a–z, digits, `-`, `_` and `:`",
                    format!("write {name}=\"{plain}\""),
                )
            }
            Self::BrokenAttributes => error(
                "`{` opens attributes that cannot be read",
                "attributes such as {.count unit=\"million tons\"}: straight quotes, no spaces around `=`, a closing `}`",
                "correct the attributes; write `\\{` if the brace is meant literally",
            ),
        }
    }
}
