//! `scrollwork build` end to end: what is published, what is left alone, and what hosts make of it.
//!
//! Expected texts are refreshed with `SNAPSHOTS=overwrite`. A test whose program is not installed is skipped, and fails with `CI=true`.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

mod blocklist;
mod bucket;
mod build_failures;
mod drafts;
mod expected;
#[path = "../files/mod.rs"]
mod files;
mod full_disk;
#[path = "../golden/mod.rs"]
mod golden;
mod hosts;
mod incremental;
mod kses;
mod output_errors;
mod pages;
mod photos;
mod sizes;
#[path = "../skip/mod.rs"]
mod skip;
mod snippets;
mod validity;
mod workspace;
