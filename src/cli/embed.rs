//! `scrollwork embed`: prints the embed snippets of a published story.

use super::{CliError, Outcome, print_error};
use crate::publish::{
    site::BaseUrl,
    snippets::{NAMES, PublishedStory, Snippet, snippets},
};
use clap::Args;
use std::{io::Write, path::PathBuf};

/// Where the snippets lead while the real address is not known.
const PLACEHOLDER: &str = "https://cdn.example.org/";

/// Prints what to paste into pages to show a published story: one tag, the whole text, a frame and others.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The published story: OUT/stories/SLUG.
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The address under which OUT is found.
    #[arg(long, value_name = "URL")]
    base: Option<BaseUrl>,
    /// Only one of them and nothing else, by its number or name.
    #[arg(long, value_name = "N", value_parser = index)]
    only: Option<usize>,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let published = PublishedStory::open(&arguments.folder)?;
    let base = match &arguments.base {
        Some(base) => base.clone(),
        None => PLACEHOLDER.parse()?,
    };
    let snippets = snippets(&published, &base);
    let notice = format!("{PLACEHOLDER} stands for the address under which OUT is found: give it with --base.");
    if let Some(snippet) = arguments.only.and_then(|index| snippets.get(index)) {
        writeln!(out, "{}", snippet.text)?;
        if arguments.base.is_none() {
            print_error(&format_args!("scrollwork: {notice}"));
        }
        return Ok(Outcome::Good);
    }
    for (index, snippet) in snippets.iter().enumerate() {
        print_snippet(index + 1, snippet, out)?;
    }
    if arguments.base.is_none() {
        writeln!(out, "{notice}")?;
    }
    Ok(Outcome::Good)
}

fn print_snippet(number: usize, Snippet { name, when, text }: &Snippet, out: &mut impl Write) -> Result<(), CliError> {
    writeln!(out, "{number}. {name}: {when}\n\n{text}\n")?;
    Ok(())
}

/// The index of the snippet with this number or name.
fn index(text: &str) -> Result<usize, String> {
    let number = text.parse().ok().and_then(|number: usize| number.checked_sub(1));
    let index = number.filter(|index| *index < NAMES.len()).or_else(|| NAMES.iter().position(|name| *name == text));
    index.ok_or_else(|| format!("write a number from 1 to {} or one of {}", NAMES.len(), NAMES.join(", ")))
}
