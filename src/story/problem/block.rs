//! Words for what is wrong with blocks and sections.

use super::{ProblemKind, Wording, nearest::nearest, say};

impl ProblemKind {
    pub(super) fn of_block(&self) -> Option<Wording> {
        Some(match self {
            Self::TopHeading => say(
                "a heading with one `#`: the title stands in the front block",
                "`##` before the heading of a section, `###` before a heading inside it",
                "add a `#`",
            ),
            Self::DeepHeading(level) => say(
                format!("a heading with {level} `#`"),
                "`##` before the heading of a section, `###` before a heading inside it",
                "a story has two levels of headings: use `###`",
            ),
            Self::MisplacedHeading => say(
                "a heading inside another block",
                "headings at the left margin, outside quotations, lists and divisions",
                "close the block before it, with a blank line or its `:::`",
            ),
            Self::Unsupported(what) => say(
                format!("{what} are not part of a story"),
                "paragraphs, headings, lists, quotations, photos, figures and stages",
                "write it as text; put a backslash before a character that is meant literally",
            ),
            Self::ListMarker => say(
                "a list that begins with a letter, a check box or a number above 1",
                "`-` before each item, or `1.`, `2.`, `3.`",
                "if it is a sentence and no list, put a backslash before the point or bracket: `A\\. Smith`, `1991\\.`",
            ),
            Self::ListItem => say(
                "a list item that is not one paragraph",
                "one paragraph for each item, and no lists within lists",
                "move the rest out of the list, at the left margin after a blank line",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_division(&self) -> Option<Wording> {
        Some(match self {
            Self::Division(name) if name.is_empty() => say(
                "a `:::` that closes nothing",
                "`::: photo`, `::: figures` or `:::: stage` to open, the same number of colons to close",
                "take it away; or open the stage around photos with four colons, so that their `:::` does not close it",
            ),
            Self::Division(name) => {
                let near = nearest(name, &["photo", "figures", "stage"]);
                let mend = near.map_or("write it as paragraphs".to_owned(), |near| format!("did you mean `{near}`?"));
                say(format!("unknown division `::: {name}`"), "`::: photo`, `::: figures` or `:::: stage`", mend)
            }
            Self::BrokenDivision => say(
                "a line with `:::` that opens nothing",
                "`::: photo`, `::: figures` or `:::: stage` and nothing else on the line",
                "put attributes on the line above it; put a backslash before it if it is text",
            ),
            Self::NoBlankLine(mark) => say(
                format!("`{mark}` on a line inside a paragraph"),
                "a blank line before a heading, list, quotation or division, and after the paragraph in it",
                format!("put a blank line above; write `\\{mark}` if it is text"),
            ),
            _ => return None,
        })
    }

    pub(super) fn of_section(&self) -> Option<Wording> {
        Some(match self {
            Self::DuplicateId { id, first } => say(
                match first {
                    Some(line) => format!("a second section with the id `{id}`, after the one on line {line}"),
                    None => format!("a second section with the id `{id}`"),
                },
                "an id of its own for each section",
                format!("give it another: {{#{id}-2}} on the line above its heading"),
            )
            .by_marks(),
            Self::EmptyHeading => say("a heading without words", "", "write the heading, or take the `#` away"),
            Self::Headless => say(
                "a section without a heading",
                "a heading on every section but the first",
                "write a heading, or join it to the section before",
            ),
            Self::Introduction => say(
                "an introduction with a name of its own",
                "the id `intro` and no kicker on a first section without a heading",
                "give the section a heading",
            ),
            Self::NoSections => say("the story has no text", "", "write at least one paragraph after the front block"),
            _ => return None,
        })
    }

    pub(super) fn of_part(&self) -> Option<Wording> {
        Some(match self {
            Self::PhotoParts => say(
                "a photo division that is not one image and one caption",
                "`![what it shows](photos/name.jpg)`, then, after a blank line, at most one paragraph of caption",
                "divide several photos into divisions of their own; put a blank line before the caption",
            ),
            Self::LooseImage => say(
                "an image outside a photo division",
                "`::: photo` on the line before it and `:::` after it",
                "put the image between these lines",
            ),
            Self::PhotoAddress(found) => say(
                format!("`{found}` is not where a photo may be"),
                "a path inside the story's folder, such as `photos/summit.jpg`, or an https address",
                "copy the file into the story's `photos` folder",
            ),
            Self::LateOpening => say(
                "an opening photo after the beginning",
                "one `.opening` photo, before all other text",
                "move it directly under the front block, or take `.opening` away",
            ),
            Self::FigureNumber(0) => {
                say("figures without a count", "one to four", "write the counts, a paragraph each")
            }
            Self::FigureNumber(found) => {
                say(format!("{found} figures side by side"), "one to four", "divide them into rows of at most four")
            }
            Self::FigurePart => say(
                "a paragraph of figures that is not one count",
                "one count, such as `[42]{.count label=\"meetings\"}`, between blank lines",
                "put the words into the count's label, and each count into a paragraph of its own",
            ),
            Self::StageSteps(found) => say(
                if *found == 0 { "a stage without a photo" } else { "a stage with one photo" },
                "two photos or more, each followed by its cards",
                "open the stage with four colons, `:::: stage`, so that the photos' `:::` does not close it",
            )
            .by_marks(),
            Self::EarlyCard => say(
                "a card before the first photo of a stage",
                "a photo first, then the cards that pass over it",
                "move the photo up",
            ),
            Self::Card(what) => say(
                format!("{what} as a card of a stage"),
                "paragraphs, lists, quotations and figures",
                "move it out of the stage",
            ),
            Self::QuoteParts => say(
                "a quotation that is not made of paragraphs",
                "paragraphs, one at least, and nothing else",
                "move the rest out of the quotation",
            ),
            _ => return None,
        })
    }
}
