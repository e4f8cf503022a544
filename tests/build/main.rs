//! `scrollwork build` end to end: what is published, what is left alone, and what hosts make of it.
//!
//! Expected texts are refreshed with `SCROLLWORK_GOLDEN=write`.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

mod again;
mod blocklist;
mod bucket;
mod drafts;
#[path = "../files/mod.rs"]
mod files;
mod full_disk;
mod golden;
mod harm;
mod hosts;
mod kses;
mod pages;
mod photos;
mod places;
mod sizes;
mod snippets;
mod validity;
mod work;
