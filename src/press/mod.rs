//! What is published: files made from stories on the author's machine.

mod art;
mod photo_error;
mod photos;

pub use photo_error::PhotoError;
pub use photos::{prepare, prepare_all};
