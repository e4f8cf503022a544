//! The live app: renders a story in the browser from its `story.json`.
//!
//! The browser parses the JSON; [`read`] makes a [`Story`](crate::story::Story) of it, and `render` shows that by the same
//! components that the command line uses. Every reader of a live story loads this code, so its errors are short: the path of the value
//! and what was expected there. Full messages, and the checks that change nothing of what is shown, are those of `scrollwork check`. The
//! loader fetches the story (`public/embed/fetch.js`); what stands in its place until then is in `public/live`.
//!
//! Next: what moves the rendered story, `runtime`.

#[cfg(feature = "csr")]
mod app;
mod node;
mod read;

#[cfg(feature = "csr")]
pub use app::{Rendered, render};
pub use node::Node;
pub use read::{Refusal, read};
