//! The live app: renders a story in the browser from its `story.json`.
//!
//! `embed.js` loads this module near the viewport and calls [`mount`] for each story element. What stands in the
//! element, a static article for example, stays until the story is ready, and stays where it cannot be had. The parts
//! that know nothing of browsers compile everywhere, so that plain tests reach them.

mod address;
mod error;
mod loaded;

#[cfg(feature = "csr")]
mod app;
#[cfg(feature = "csr")]
mod fetch;
#[cfg(feature = "csr")]
mod host;
#[cfg(feature = "csr")]
mod load;
#[cfg(feature = "csr")]
mod notice;
#[cfg(feature = "csr")]
mod place;

#[cfg(feature = "csr")]
pub use app::{Mounted, mount};
pub use error::LiveError;
