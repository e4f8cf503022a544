//! A published story and what its snippets name of the player.

use crate::{publish::site::Loader, story::Story};

/// A published story and the player that it was published with.
#[derive(Debug)]
pub(crate) struct PublishedStory {
    /// The story, its photos where its page has them.
    pub(crate) story: Story,
    /// The loader, with its integrity.
    pub(crate) loader: Loader,
}
