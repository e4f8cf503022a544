//! Words for what can be read but should not be published.

use super::{ProblemKind, Wording, say};

impl ProblemKind {
    pub(super) fn of_lint(&self) -> Option<Wording> {
        Some(match self {
            Self::NoAlt => say(
                "a photo that is not described",
                "what it shows, for those who do not see it",
                "write it between the brackets: `![Two men shake hands](photos/name.jpg)`",
            )
            .by_marks(),
            Self::NoCredit => say(
                "a photo without a credit",
                "who made it, as printed",
                "add {credit=\"Name/Agency\"} on the line above `::: photo`",
            )
            .by_marks(),
            Self::NoCaption => {
                say("a photo without a caption", "", "write it as a paragraph after the image, inside the division")
                    .by_marks()
            }
            Self::NoDek => say(
                "the story has no dek",
                "the sentence that stands under the headline",
                "add a line `dek: …` to the front block",
            )
            .by_marks(),
            Self::YearCount(text) => say(
                format!("`{text}` counts up, and looks like a year"),
                "a quantity in a count; years stand still",
                format!(
                    "take the count away, mark it as [{text}]{{date={}}}, or give the quantity a unit",
                    text.trim_end_matches('s')
                ),
            ),
            Self::OrdinalCount(text) => say(
                format!("`{text}` counts up, and looks like an ordinal"),
                "a quantity in a count; ordinals stand still",
                "take the count away",
            ),
            Self::UnlikeUnits(one, other) => say(
                format!("figures to compare in unlike units, {one} and {other}: no bars are drawn"),
                "one unit, currency and scale for all figures of a row",
                "write all of them in one, or take `.compare` away",
            )
            .by_marks(),
            _ => return None,
        })
    }
}
