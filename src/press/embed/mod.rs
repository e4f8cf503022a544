//! What authors paste into pages to show a published story.

mod built;
mod snippets;

pub(super) use built::{Built, BuiltError};
pub(super) use snippets::{NAMES, Snippet, snippets};
