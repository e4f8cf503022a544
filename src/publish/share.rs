//! The picture by which other sites show a story.

/// A share image of a story.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Where it is, relative to the story's folder.
    pub src: String,
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
}
