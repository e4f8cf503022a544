//! Words for what can be read but should not be published.

use super::{Message, ProblemKind, message};

impl ProblemKind {
    pub(super) fn of_lint(&self) -> Option<Message> {
        Some(match self {
            Self::NoAlt => message(
                "a photo that is not described",
                "what it shows, for those who do not see it",
                "write it between the brackets: `![Two men shake hands](photos/name.jpg)`",
            )
            .djot_only(),
            Self::NoCredit => message(
                "a photo without a credit",
                "who made it, as printed",
                "add {credit=\"Name/Agency\"} on the line above `::: photo`",
            )
            .djot_only(),
            Self::NoCaption => {
                message("a photo without a caption", "", "write it as a paragraph after the image, inside the division")
                    .djot_only()
            }
            Self::NoDek => message(
                "the story has no dek",
                "the sentence that stands under the headline",
                "add a line `dek: …` to the front matter",
            )
            .djot_only(),
            Self::BlockedSlug { slug, words, instead } => message(
                format!("the slug `{slug}` has `{words}` in it, by which block lists know advertisements"),
                "an address that readers with such a list can open",
                match instead.as_str() {
                    "" => "give the story another by a line `slug: …` in its front matter".to_owned(),
                    instead => format!("give the story another, such as `slug: {instead}` in its front matter"),
                },
            ),
            Self::YearCount(text) => message(
                format!("`{text}` counts up, and looks like a year"),
                "a quantity in a count; years stand still",
                format!(
                    "take the count away, mark it as [{text}]{{date={}}}, or give the quantity a unit",
                    text.trim_end_matches('s')
                ),
            ),
            Self::OrdinalCount(text) => message(
                format!("`{text}` counts up, and looks like an ordinal"),
                "a quantity in a count; ordinals stand still",
                "take the count away",
            ),
            Self::UnlikeUnits(one, other) => message(
                format!("figures to compare in unlike units, {one} and {other}: no bars are drawn"),
                "one unit, currency and scale for all figures of a row",
                "write all of them in one, or take `.compare` away",
            )
            .djot_only(),
            _ => return None,
        })
    }
}
