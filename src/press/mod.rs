//! What is published: files made from stories on the author's machine.

mod art;
pub mod cli;
mod darkroom;
mod embed;
mod page;
mod photo_error;
mod photo_warning;
mod photos;
mod placeholder;
mod publish;
mod share;
mod site;

pub use darkroom::{Darkroom, Developed};
pub use page::fragment;
pub use photo_error::PhotoError;
pub use photo_warning::PhotoWarning;
pub use photos::{Near, find, prepare, prepare_all};
pub use share::Share;
