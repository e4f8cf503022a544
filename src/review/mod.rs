//! The review page: a story for its editors, as one HTML file without scripts or requests.
//!
//! It has the text with the numbers of its lines, every problem at its line, what has changed since an earlier version, every figure
//! with its source and the sentence that it stands in, every photo with what is said of it, and every link. [`Review`] is all that it is
//! made of; nothing here knows of files.

mod alignment;
mod changes;
mod figures;
mod finding;
mod html;
mod links;
mod outline;
mod page;
mod passage;
mod photos;
mod picture;
mod problems;
mod sentence;
mod source;
mod words;

pub use finding::Finding;
pub use page::{Earlier, Review, review_page};
#[cfg(not(target_family = "wasm"))]
pub(crate) use picture::PICTURE_SIDE;
pub use picture::Picture;
