//! What is wrong with notes.

use super::{Message, Words, did_you_mean, error};
use std::num::NonZeroUsize;
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with notes and the references to them.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum NoteProblem {
    /// A reference without a note.
    UnknownNote {
        /// The name in the reference.
        id: String,
        /// The name of a note that is nearly that.
        near: Option<String>,
    },
    /// A note that nothing refers to.
    UnusedNote(String),
    /// Two notes of one name, and the line of the first where it is known.
    DuplicateNote {
        /// The name.
        id: String,
        /// The line of the first.
        first: Option<NonZeroUsize>,
    },
    /// Not the form of a note's name.
    NoteName(String),
    /// A note without words, or with something that is not a paragraph.
    NoteParts,
    /// A note inside another block.
    MisplacedNote,
    /// A reference where none may stand: `in another note`.
    NotePlace(&'static str),
    /// A count in a note.
    NoteCount,
}

impl Words for NoteProblem {
    fn words(&self) -> Message {
        match self {
            Self::UnknownNote { id, near } => error(
                format!("a reference to the note `{id}`, which is not there"),
                "a note of that name, at the left margin between blank lines",
                near.as_deref().map_or_else(|| format!("write it: `[^{id}]: …`"), did_you_mean),
            )
            .djot_only(),
            Self::UnusedNote(id) => error(
                format!("the note `{id}`, which nothing refers to"),
                "a reference to each note, where its number shall stand",
                format!("write `[^{id}]` behind the words that it belongs to, or take the note away"),
            )
            .djot_only(),
            Self::DuplicateNote { id, first } => error(
                match first {
                    Some(line) => format!("a second note `{id}`, after the one on line {line}"),
                    None => format!("a second note `{id}`"),
                },
                "a name of its own for each note",
                "give it another; references may share a note",
            ),
            Self::NoteName(found) => error(
                format!("`{found}` is not the name of a note"),
                "letters, digits, hyphens and underscores, such as `[^census]` or `[^1]`",
                "",
            ),
            Self::NoteParts => error(
                "a note that is not made of paragraphs",
                "paragraphs, one at least, and nothing else",
                "write it behind the colon; indent further paragraphs",
            ),
            Self::MisplacedNote => error(
                "a note inside another block",
                "notes at the left margin, outside quotations, lists and divisions",
                "move it out, to the end of the file for example",
            ),
            Self::NotePlace(place) => error(
                format!("a reference to a note {place}"),
                "notes in paragraphs, headings, captions, lists and quotations",
                "move it behind the words, or say it in the text",
            ),
            Self::NoteCount => error(
                "a count in a note",
                "numbers that stand still: nobody sees them run there",
                "take the brackets and braces away",
            )
            .djot_only(),
        }
    }
}
