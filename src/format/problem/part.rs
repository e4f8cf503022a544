//! Words for what is wrong with photos, figures, stages and quotations.

use super::{Message, ProblemKind, message};

impl ProblemKind {
    pub(super) fn of_part(&self) -> Option<Message> {
        Some(match self {
            Self::PhotoParts => message(
                "a photo division that is not one image and one caption",
                "`![what it shows](photos/name.jpg)`, then, after a blank line, at most one paragraph of caption",
                "divide several photos into divisions of their own; put a blank line before the caption",
            ),
            Self::LooseImage => message(
                "an image outside a photo division",
                "`::: photo` on the line before it and `:::` after it",
                "put the image between these lines",
            ),
            Self::BracketedAddress(whole) => message(
                format!("a parenthesis within the address `{whole}` ends it too early"),
                "a backslash before each parenthesis that is a part of an address",
                format!("write `{}`", whole.replace('(', "\\(").replace(')', "\\)")),
            ),
            Self::PhotoAddress(found) => message(
                format!("`{found}` is not where a photo may be"),
                "a path inside the story's folder, such as `photos/summit.jpg`, or an https address",
                "copy the file into the story's `photos` folder",
            ),
            Self::LateOpening => message(
                "an opening photo after the beginning",
                "one `.opening` photo, before all other text",
                "move it directly under the front matter, or take `.opening` away",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_group(&self) -> Option<Message> {
        Some(match self {
            Self::FigureNumber(0) => {
                message("figures without a count", "one to four", "write the counts, a paragraph each")
            }
            Self::FigureNumber(found) => {
                message(format!("{found} figures side by side"), "one to four", "divide them into rows of at most four")
            }
            Self::FigurePart => message(
                "a paragraph of figures that is not one count",
                "one count, such as `[42]{.count label=\"meetings\"}`, between blank lines",
                "put the words into the count's label, and each count into a paragraph of its own",
            ),
            Self::StageSteps(found) => message(
                if *found == 0 { "a stage without a photo" } else { "a stage with one photo" },
                "two photos or more, each followed by its cards",
                "open the stage with four colons, `:::: stage`, so that the photos' `:::` does not close it",
            )
            .djot_only(),
            Self::EarlyCard => message(
                "a card before the first photo of a stage",
                "a photo first, then the cards that pass over it",
                "move the photo up",
            ),
            Self::Card(what) => message(
                format!("{what} as a card of a stage"),
                "paragraphs, lists, quotations and figures",
                "move it out of the stage",
            ),
            Self::QuoteParts => message(
                "a quotation that is not made of paragraphs",
                "paragraphs, one at least, and nothing else",
                "move the rest out of the quotation",
            ),
            _ => return None,
        })
    }
}
