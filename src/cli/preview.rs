//! `scrollwork preview`: story.json and photos for the live app. An error is told in the story too, in its place.

use super::{
    CliError, Outcome,
    discover::{Folders, story_files},
    files::write_text,
    load::load,
    print_error,
};
use crate::format::{with_marks, write_json};
use crate::publish::images::prepare_preview;
use crate::story::Story;
use clap::Args;
use std::{
    collections::BTreeMap,
    io::Write,
    path::{Path, PathBuf},
};

/// Makes OUT/SLUG/story.json and its photos for the live preview; only what has changed is written.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    stories: Folders,
    /// Where the stories are put; made if it is not there.
    #[arg(short, long, value_name = "OUT")]
    out: PathBuf,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let mut slugs: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut outcome = Outcome::Good;
    for folder in &arguments.stories.folders {
        for file in story_files(folder)? {
            let loaded = load(&file)?;
            for problem in &loaded.problems {
                print_error(problem);
            }
            let Some(story) = with_marks(&loaded.reading, &loaded.problems) else {
                outcome = Outcome::Problems;
                continue;
            };
            if let Some(first) = slugs.insert(story.slug.to_string(), file.clone()) {
                return Err(CliError::SameSlug { slug: story.slug.into(), first, second: file });
            }
            show(&story, &loaded.folder, &arguments.out, out)?;
        }
    }
    Ok(outcome)
}

/// Puts one story from `folder` into `all`, with whatever is wrong with its photos printed.
fn show(story: &Story, folder: &Path, all: &Path, out: &mut impl Write) -> Result<(), CliError> {
    let target = all.join(&*story.slug);
    let (story, problems) = prepare_preview(story, folder, &target);
    for problem in &problems {
        print_error(problem);
    }
    let json = target.join("story.json");
    write_text(&json, &write_json(&story))?;
    writeln!(out, "{}", json.display())?;
    Ok(())
}
