//! The contract between HTML, style sheet, Rust, JavaScript and README: what each calls by a name or a number is what `hooks` says.
//!
//! No browser is needed: stories are rendered, and everything else is read as text.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

mod documents;
mod html;
mod layout;
mod loader;
mod names;
mod sources;
