//! The bytes of text that may be taken of a document: a small file may say the same in many places.

use super::DocumentError;
use crate::format::MAX_BYTES;

/// The most bytes: several times what a story may have, since comments and struck words are taken, too.
const MOST: usize = 4 * MAX_BYTES;

/// What is taken of [`MOST`] bytes.
#[derive(Debug, Default)]
pub(in crate::import) struct Budget {
    taken: usize,
}

impl Budget {
    /// Takes bytes; false where there were not as many left.
    pub(in crate::import) fn take(&mut self, bytes: usize) -> bool {
        self.taken = self.taken.saturating_add(bytes);
        !self.is_over()
    }

    /// Takes what another has taken; false where there was not as much left.
    pub(in crate::import) fn add(&mut self, other: &Self) -> bool {
        self.take(other.taken)
    }

    /// Whether more was asked for than there was.
    pub(in crate::import) fn is_over(&self) -> bool {
        self.taken > MOST
    }

    /// Refuses a document of which not all was taken.
    pub(in crate::import) fn check(&self) -> Result<(), DocumentError> {
        let most = MOST as u64 / 1_000_000;
        if self.is_over() { Err(DocumentError::TooLarge { what: "the text".to_owned(), most }) } else { Ok(()) }
    }
}
