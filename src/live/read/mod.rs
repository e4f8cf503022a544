//! The deserializer of stories: from parsed JSON to the model. What `scrollwork check` finds no error in is read here as there: tests
//! hold them together.

mod chart;
mod inline;
mod media;
mod part;
mod photo;
mod reader;
mod table;
#[cfg(test)]
mod tests;

use super::Node;
use crate::{
    format::normalize,
    hooks::code,
    story::{FORMAT, OLDEST_FORMAT, Story},
};
use reader::{Read, Reader};

/// The error of a value that is not a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The error code: `story-parse` or `story-version`.
    pub code: &'static str,
    /// The JSON path of the value that cannot be read, and what was expected there.
    pub message: String,
}

/// Deserializes the story in `value`, normalized; with it the JSON paths of what is invalid or not known to this version.
///
/// # Errors
/// Where a part is not of the form that a story has, or the format is older than all that this version reads.
pub fn read(value: &impl Node) -> Result<(Story, Vec<String>), Refusal> {
    let mut reader = Reader::default();
    let read = match reader.whole(value, "format", u32::MAX) {
        Ok(format) if format < OLDEST_FORMAT => {
            return Err(Refusal {
                code: code::STORY_VERSION,
                message: "format: older than this version reads: publish the story anew".to_owned(),
            });
        }
        Ok(format) => {
            reader.check("format", format <= FORMAT);
            part::story(&mut reader, value)
        }
        Err(wanted) => Err(wanted),
    };
    match read {
        Ok(story) => Ok((normalize::story(story), reader.problems)),
        Err(wanted) => Err(Refusal { code: code::STORY_PARSE, message: reader.path + ": expected " + wanted }),
    }
}
