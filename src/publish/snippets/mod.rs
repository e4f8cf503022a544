//! Embed snippets: what authors paste into pages to show a published story.

mod published;
mod snippet;

pub(crate) use published::{PublishedStory, PublishedStoryError};
pub(crate) use snippet::{Snippet, SnippetKind, snippet};
