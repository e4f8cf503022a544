//! The live app: renders a story in the browser from its `story.json`.
//!
//! `embed.js` loads this module near the viewport and calls [`mount`] for each story element. What stands in the
//! element, a static article for example, stays until the story is ready, and stays where it cannot be had.

mod app;
mod error;
mod fetch;
mod host;
mod load;
mod place;

pub use app::{Mounted, mount};
pub use error::LiveError;
