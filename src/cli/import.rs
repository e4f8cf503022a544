//! `scrollwork import`: a finished article becomes a story.

use super::{
    CliError, Outcome,
    discover::folder_name,
    files::{argument, is_document, make_folder, read_document, read_text, write_bytes, write_text},
};
use crate::format::write_djot;
use crate::import::{Options, document::Document, html, import};
use crate::story::{LanguageTag, Slug};
use clap::Args;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

/// Turns a finished article, a document, a web page or plain text, into DIR/story.dj, and reports every guess.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    /// The article: a document of a word processor (.docx or .odt), a saved web page (.html), or a plain-text file in UTF-8, with or without Markdown.
    #[arg(value_name = "ARTICLE")]
    article: PathBuf,
    /// The folder of the story; made if it is not there. Its name is the story's name in URLs.
    #[arg(short, long = "out", value_name = "DIR")]
    out: PathBuf,
    /// The language of the article as a BCP 47 tag such as `en` or `pt-BR`; guessed if it is not given.
    #[arg(long, value_name = "TAG")]
    language: Option<LanguageTag>,
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
    let is_document = is_document(&arguments.article);
    let Document { text, pictures } = if is_document {
        read_document(&arguments.article)?
    } else {
        Document { text: read_text(&arguments.article)?, pictures: Vec::new() }
    };
    if text.starts_with("{\\rtf") {
        return Err(CliError::RichText { path: arguments.article.clone() });
    }
    let is_page = !is_document && (is_named_page(&arguments.article) || html::is_page(&text));
    let text = if is_page { html::text_of(&text) } else { text };
    if text.trim().is_empty() {
        return Err(CliError::Empty { path: arguments.article.clone() });
    }
    let photos =
        pictures.iter().map(|picture| (folder.join("photos").join(&picture.name), &picture.bytes)).collect::<Vec<_>>();
    if let Some((path, _)) = photos.iter().find(|(path, bytes)| !arguments.force && is_another(path, bytes)) {
        return Err(CliError::Exists {
            path: path.clone(),
            help: "choose another folder, or write over it with --force",
        });
    }
    make_folder(folder)?;
    photos.iter().try_for_each(|(path, bytes)| write_bytes(path, bytes))?;
    let slug = folder_name(folder).and_then(|name| Slug::of(&name));
    let made = import(&text, &Options { slug, language: arguments.language.clone() });
    let report = made.report();
    let saved = folder.join("import-report.txt");
    write_text(&saved, &report)?;
    write_text(&story, &write_djot(&made.story))?;
    writeln!(out, "{report}")?;
    writeln!(out, "{}: the story; the report above is kept in {}", story.display(), saved.display())?;
    if is_document || is_page {
        let lines = folder.join("import-article.txt");
        write_text(&lines, &text)?;
        let of = if is_page { "page" } else { "document" };
        writeln!(out, "{}: the text of the {of}, whose lines the report counts", lines.display())?;
    }
    let missing = if is_page { html::pictures(&text) } else { Vec::new() };
    if !missing.is_empty() {
        let what =
            if missing.len() == 1 { "the picture".to_owned() } else { format!("the {} pictures", missing.len()) };
        let files = missing.join(", ");
        let place = folder.join("photos");
        writeln!(out, "{}: put {what} of the page here, which its file does not hold: {files}", place.display())?;
    }
    if !photos.is_empty() {
        let count = if photos.len() == 1 { "the picture".to_owned() } else { format!("the {} pictures", photos.len()) };
        writeln!(out, "{}: {count} of the document", folder.join("photos").display())?;
    }
    writeln!(out, "Next: scrollwork check {}", argument(folder))?;
    writeln!(out, "To see it and write on: scrollwork studio {}", argument(folder))?;
    writeln!(out, "To see it before its photos are there: scrollwork build {} -o OUT --draft", argument(folder))?;
    Ok(Outcome::Good)
}

/// Whether a file is a web page by its name, whatever it begins with.
fn is_named_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| ["html", "htm"].iter().any(|page| extension.eq_ignore_ascii_case(page)))
}

/// Whether a file is there that holds something else.
fn is_another(path: &Path, bytes: &[u8]) -> bool {
    fs::read(path).is_ok_and(|there| there != bytes)
}
