//! `scrollwork import`: a finished article becomes a story.

use super::{
    CliError, Outcome,
    discover::folder_name,
    files::{make_folder, read_text, write_text},
};
use crate::format::write_djot;
use crate::import::{Options, import};
use crate::story::slugify;
use clap::Args;
use std::{io::Write, path::PathBuf};

/// Turns a finished article, pasted as plain text, into DIR/story.dj, and reports every guess.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The article as a plain-text file in UTF-8.
    #[arg(value_name = "ARTICLE.txt")]
    article: PathBuf,
    /// The folder of the story; made if it is not there. Its name is the story's name in URLs.
    #[arg(short, long = "out", value_name = "DIR")]
    out: PathBuf,
    /// The language of the article as a BCP 47 tag such as `en` or `pt-BR`; guessed if it is not given.
    #[arg(long, value_name = "TAG")]
    language: Option<String>,
    /// Write over a story.dj that is there already.
    #[arg(long)]
    force: bool,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let folder = &arguments.out;
    let story = folder.join("story.dj");
    if story.exists() && !arguments.force {
        return Err(CliError::Exists { path: story, help: "choose another folder, or write over it with --force" });
    }
    let text = read_text(&arguments.article)?;
    if text.trim().is_empty() {
        return Err(CliError::Empty { path: arguments.article.clone() });
    }
    make_folder(folder)?;
    let slug = folder_name(folder).map(|name| slugify(&name)).filter(|slug| !slug.is_empty());
    let made = import(&text, &Options { slug, language: arguments.language.clone() });
    let report = made.report();
    let saved = folder.join("import-report.txt");
    write_text(&saved, &report)?;
    write_text(&story, &write_djot(&made.story))?;
    writeln!(out, "{report}")?;
    writeln!(out, "{}: the story; the report above is kept in {}", story.display(), saved.display())?;
    writeln!(out, "Next: scrollwork check {}", folder.display())?;
    writeln!(out, "To see it before its photos are there: scrollwork build {} -o OUT --draft", folder.display())?;
    Ok(Outcome::Good)
}
