//! What is published: files made from stories on the author's machine.

mod art;
pub mod cli;
mod photo_error;
mod photos;

pub use photo_error::PhotoError;
pub use photos::{find, prepare, prepare_all};
