//! Embed snippets: what authors paste into pages to show a published story.

mod published;
mod snippet;

pub(crate) use published::PublishedStory;
pub(crate) use snippet::{SnippetKind, all, snippet};
