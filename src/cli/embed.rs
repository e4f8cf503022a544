//! `scrollwork embed`: prints the embed snippets of a published story.

use super::{CliError, Outcome, print_error};
use crate::publish::{
    site::BaseUrl,
    snippets::{PublishedStory, Snippet, SnippetKind, snippet},
};
use clap::Args;
use std::{io::Write, path::PathBuf};
use strum::VariantArray as _;

/// The placeholder base URL of snippets.
const PLACEHOLDER: &str = "https://cdn.example.org/";

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
    let published = PublishedStory::open(&arguments.folder)?;
    let base = match &arguments.base {
        Some(base) => base.clone(),
        None => PLACEHOLDER.parse()?,
    };
    let notice = format!("{PLACEHOLDER} stands for the address under which OUT is found: give it with --base.");
    if let Some(kind) = arguments.only {
        writeln!(out, "{}", snippet(kind, &published, &base).text)?;
        if arguments.base.is_none() {
            print_error(&format_args!("scrollwork: {notice}"));
        }
        return Ok(Outcome::Good);
    }
    for (index, kind) in SnippetKind::VARIANTS.iter().enumerate() {
        print_snippet(index + 1, &snippet(*kind, &published, &base), out)?;
    }
    if arguments.base.is_none() {
        writeln!(out, "{notice}")?;
    }
    Ok(Outcome::Good)
}

fn print_snippet(number: usize, Snippet { kind, when, text }: &Snippet, out: &mut impl Write) -> Result<(), CliError> {
    writeln!(out, "{number}. {kind}: {when}\n\n{text}\n")?;
    Ok(())
}

/// Parses the number or the name of a snippet.
fn snippet_kind(text: &str) -> Result<SnippetKind, String> {
    let index = text.parse().ok().and_then(|number: usize| number.checked_sub(1));
    let numbered = index.and_then(|index| SnippetKind::VARIANTS.get(index).copied());
    let names = SnippetKind::VARIANTS.iter().map(ToString::to_string).collect::<Vec<_>>();
    let message = || format!("write a number from 1 to {} or one of {}", names.len(), names.join(", "));
    numbered.or_else(|| text.parse().ok()).ok_or_else(message)
}
