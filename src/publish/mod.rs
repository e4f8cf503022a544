//! Publishing: the images, pages, snippets and site files that are built from stories.
//!
//! `variants` plans the files of photos, `pages` has the HTML and what machines read of it, `site` the layout of the published folder with
//! the player and what hosts read, `snippets` what is pasted into other pages: all of them texts from a story, on an author's machine and
//! in the studio. There, a canvas makes the files of photos; here, [`images`] does, `folder` writes and reads the published folder, and
//! `context` joins them: one story after the other, all of its files or none.
//!
//! Next: the verbs that call it, [`cli`](crate::cli).

pub(crate) mod pages;
mod schema;
pub(crate) mod site;
pub(crate) mod snippets;
pub(crate) mod variants;

#[cfg(not(target_family = "wasm"))]
pub(crate) mod atomic_file;
#[cfg(not(target_family = "wasm"))]
pub(crate) mod context;
#[cfg(not(target_family = "wasm"))]
pub(crate) mod folder;
#[cfg(not(target_family = "wasm"))]
pub mod images;
#[cfg(not(target_family = "wasm"))]
pub(crate) mod parallel;

pub use pages::fragment;
pub use schema::story_schema;
