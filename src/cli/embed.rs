//! `scrollwork embed`: prints the embed snippets of a published story.

use super::{CliError, Outcome, print_error};
use crate::publish::{
    folder::open_story,
    site::{BaseUrl, PLACEHOLDER},
    snippets::{self, SnippetKind, snippet},
};
use clap::Args;
use std::{io::Write, path::PathBuf};
use strum::VariantArray as _;

/// What ends the sentence on the address that nobody has given.
const NOTICE: &str = "OUT is found: give it with --base.";

/// Prints what to paste into pages to show a published story: one tag, the whole text, a frame and others.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The published story: OUT/stories/SLUG.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The URL under which OUT is found.
    #[arg(long, value_name = "URL")]
    base: Option<BaseUrl>,
    /// Only one of them and nothing else, by its number or name.
    #[arg(long, value_name = "N", value_parser = snippet_kind)]
    only: Option<SnippetKind>,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let published = open_story(&arguments.folder)?;
    let base = arguments.base.as_ref();
    let Some(kind) = arguments.only else {
        write!(out, "{}", snippets::all(&published, base, NOTICE))?;
        return Ok(Outcome::Good);
    };
    let known = base.cloned().unwrap_or_else(BaseUrl::placeholder);
    writeln!(out, "{}", snippet(kind, &published, &known).text)?;
    if base.is_none() {
        print_error(&format_args!("scrollwork: {PLACEHOLDER} stands for the address under which {NOTICE}"));
    }
    Ok(Outcome::Good)
}

/// Parses the number or the name of a snippet.
fn snippet_kind(text: &str) -> Result<SnippetKind, String> {
    let index = text.parse().ok().and_then(|number: usize| number.checked_sub(1));
    let numbered = index.and_then(|index| SnippetKind::VARIANTS.get(index).copied());
    let names = SnippetKind::VARIANTS.iter().map(ToString::to_string).collect::<Vec<_>>();
    let message = || format!("write a number from 1 to {} or one of {}", names.len(), names.join(", "));
    numbered.or_else(|| text.parse().ok()).ok_or_else(message)
}
