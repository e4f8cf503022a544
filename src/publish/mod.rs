//! Publishing: the images, pages, snippets and site files that are built from stories on the author's machine.

mod art;
mod darkroom;
pub(crate) mod embed;
mod page;
mod photo_error;
mod photo_warning;
mod photos;
mod placeholder;
mod share;
pub(crate) mod site;
pub(crate) mod story;

pub use darkroom::{Darkroom, Developed};
pub use page::fragment;
pub use photo_error::PhotoError;
pub use photo_warning::PhotoWarning;
pub use photos::{Near, find, prepare, prepare_all};
pub use share::Share;
