//! Words for values that have not the form they need, and for attributes.

use super::{Message, ProblemKind, message, nearest::nearest};

impl ProblemKind {
    pub(super) fn of_form(&self) -> Option<Message> {
        Some(match self {
            Self::Slug(found) => {
                let slug = crate::story::slug::slugify(found);
                let help = if slug.is_empty() { String::new() } else { format!("write `{slug}`") };
                message(
                    format!("`{found}` is not a name for an address"),
                    "lower-case letters a–z, digits and single hyphens",
                    help,
                )
            }
            Self::Language(found) => message(
                format!("`{found}` is not a language tag"),
                "a BCP 47 tag such as `en`, `my`, `pt-BR` or `zh-Hant`",
                "write the language's code, not its name",
            ),
            Self::Colour(found) => {
                message(format!("`{found}` is not a colour"), "`#` and six hexadecimal digits, such as `#c8321f`", "")
            }
            Self::Date(found) => message(
                format!("`{found}` is not a date"),
                "a year (1991), a month (1991-12) or a day (1991-12-24) that the calendar has",
                "",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_choice(&self) -> Option<Message> {
        Some(match self {
            Self::Choice { name, found, known } => message(
                format!("unknown {name} `{found}`"),
                format!("one of {}", known.join(", ")),
                nearest(found, known).map(|near| format!("did you mean `{near}`?")).unwrap_or_default(),
            ),
            Self::Focal(found) => message(
                format!("`{found}` is not a focal point"),
                "per cent from the left and from the top, such as `50% 30%`",
                "write it as focal=\"50% 30%\"",
            )
            .djot_only(),
            Self::Size(found) => message(
                format!("`{found}` is not a size"),
                "width and height in pixels, such as `2400x1600`",
                "leave it out: it is read from the photo's file",
            ),
            Self::Portrait(found) => message(
                format!("`{found}` is not the ratio of an upright crop"),
                "width to height, such as `4:5`: not wider than high, and at most three times as high as wide",
                "write it as portrait=4:5",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_attribute(&self) -> Option<Message> {
        Some(match self {
            Self::UnknownAttribute { name, on, known: [] } => {
                message(format!("unknown attribute `{name}` on {on}"), "no attributes", "take it away")
            }
            Self::UnknownAttribute { name, on, known } => message(
                format!("unknown attribute `{name}` on {on}"),
                format!("one of {}", known.join(", ")),
                nearest(name, known).map(|near| format!("did you mean `{near}`?")).unwrap_or_default(),
            ),
            Self::IdleAttribute { name, place, because, help } => {
                message(format!("`{name}` has no effect {place}"), *because, *help).djot_only()
            }
            Self::ImageAttributes => message(
                "attributes behind an image",
                "the attributes of a photo on the line above its `::: photo`",
                "move them there",
            ),
            Self::StrayAttributes => message(
                "attributes that belong to nothing",
                "attributes on one line directly above a block, or directly after the `]` of a span",
                "take away the blank line under them or the space before them",
            ),
            Self::BareValue { name, value } => {
                let plain = value.trim_matches(['“', '”', '„', '«', '»', '\'', '‘', '’']);
                message(
                    format!("`{name}={value}` without straight quotation marks"),
                    "quotation marks around a value that is more than letters a–z, digits, `-`, `_` and `:`",
                    format!("write {name}=\"{plain}\""),
                )
            }
            Self::BrokenAttributes => message(
                "`{` opens attributes that cannot be read",
                "attributes such as {.count unit=\"million tons\"}: straight quotes, no spaces around `=`, a closing `}`",
                "correct the attributes; write `\\{` if the brace is meant literally",
            ),
            _ => return None,
        })
    }
}
