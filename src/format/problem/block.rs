//! Words for what is wrong with blocks and sections.

use super::{Message, ProblemKind, message, nearest::nearest};

impl ProblemKind {
    pub(super) fn of_block(&self) -> Option<Message> {
        Some(match self {
            Self::TopHeading => message(
                "a heading with one `#`: the title stands in the front matter",
                "`##` before the heading of a section, `###` before a heading inside it",
                "add a `#`",
            ),
            Self::DeepHeading(level) => message(
                format!("a heading with {level} `#`"),
                "`##` before the heading of a section, `###` before a heading inside it",
                "a story has two levels of headings: use `###`",
            ),
            Self::MisplacedHeading => message(
                "a heading inside another block",
                "headings at the left margin, outside quotations, lists and divisions",
                "close the block before it, with a blank line or its `:::`",
            ),
            Self::Unsupported(what) => message(
                format!("{what} are not part of a story"),
                "paragraphs, headings, lists, quotations, photos, figures and stages",
                "write it as text; put a backslash before a character that is meant literally",
            ),
            Self::ListMarker => message(
                "a list that begins with a letter, a check box or a number above 1",
                "`-` before each item, or `1.`, `2.`, `3.`",
                "if it is a sentence and no list, put a backslash before the point or bracket: `A\\. Smith`, `1991\\.`",
            ),
            Self::ListItem => message(
                "a list item that is not one paragraph",
                "one paragraph for each item, and no lists within lists",
                "move the rest out of the list, at the left margin after a blank line",
            ),
            _ => return None,
        })
    }

    pub(super) fn of_division(&self) -> Option<Message> {
        Some(match self {
            Self::Division(name) if name.is_empty() => message(
                "a `:::` that closes nothing",
                "`::: photo`, `::: figures` or `:::: stage` to open, the same number of colons to close",
                "take it away; or open the stage around photos with four colons, so that their `:::` does not close it",
            ),
            Self::Division(name) => {
                let near = nearest(name, &["photo", "figures", "stage"]);
                let help = near.map_or("write it as paragraphs".to_owned(), |near| format!("did you mean `{near}`?"));
                message(format!("unknown division `::: {name}`"), "`::: photo`, `::: figures` or `:::: stage`", help)
            }
            Self::OpenDivision { name, before } => {
                let colons = if name == "stage" { "::::" } else { ":::" };
                let found = match before {
                    Some(line) => {
                        format!("`{colons} {name}` is not closed before another division begins on line {line}")
                    }
                    None => format!("`{colons} {name}` is not closed"),
                };
                message(
                    found,
                    format!("`{colons}` on a line of its own behind its last paragraph"),
                    "put the line there",
                )
            }
            Self::BrokenDivision => message(
                "a line with `:::` that opens nothing",
                "`::: photo`, `::: figures` or `:::: stage` and nothing else on the line",
                "put attributes on the line above it; put a backslash before it if it is text",
            ),
            Self::NoBlankLine(mark) => message(
                format!("`{mark}` on a line inside a paragraph"),
                "a blank line before a heading, list, quotation or division, and after the paragraph in it",
                format!("put a blank line above; write `\\{mark}` if it is text"),
            ),
            _ => return None,
        })
    }

    pub(super) fn of_section(&self) -> Option<Message> {
        Some(match self {
            Self::DuplicateId { id, first } => message(
                match first {
                    Some(line) => format!("a second section with the id `{id}`, after the one on line {line}"),
                    None => format!("a second section with the id `{id}`"),
                },
                "an id of its own for each section",
                format!("give it another: {{#{id}-2}} on the line above its heading"),
            )
            .djot_only(),
            Self::EmptyHeading => message("a heading without words", "", "write the heading, or take the `#` away"),
            Self::Headless => message(
                "a section without a heading",
                "a heading on every section but the first",
                "write a heading, or join it to the section before",
            ),
            Self::Introduction => message(
                "an introduction with a name of its own",
                "the id `intro` and no kicker on a first section without a heading",
                "give the section a heading",
            ),
            Self::NoSections => {
                message("the story has no text", "", "write at least one paragraph after the front matter")
            }
            _ => return None,
        })
    }
}
