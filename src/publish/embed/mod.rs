//! What authors paste into pages to show a published story.

mod built;
mod snippets;

pub(crate) use built::{Built, BuiltError};
pub(crate) use snippets::{NAMES, Snippet, snippets};
