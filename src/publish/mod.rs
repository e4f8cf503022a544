//! Publishing: the images, pages, snippets and site files that are built from stories on the author's machine.
//!
//! [`images`] makes the files of photos, `pages` the HTML and what machines read of it, `site` the published folder with the
//! player and what hosts read, `snippets` what is pasted into other pages. `context` joins them: one story after the other, all
//! of its files or none.
//!
//! Next: the verbs that call it, [`cli`](crate::cli).

pub(crate) mod atomic_file;
pub(crate) mod context;
pub mod images;
mod pages;
pub(crate) mod parallel;
mod schema;
pub(crate) mod site;
pub(crate) mod snippets;

pub use pages::fragment;
pub use schema::story_schema;
