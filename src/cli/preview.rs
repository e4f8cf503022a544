//! `scrollwork preview`: what the live app shows, made from story files.

use super::{
    Fault, Outcome,
    complain::complain,
    files::write_text,
    found::{Folders, stories},
    opened::open,
};
use crate::{
    publish::prepare_all,
    story::{Story, write_json},
};
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

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, Fault> {
    let mut slugs: BTreeMap<String, PathBuf> = BTreeMap::new();
    let mut outcome = Outcome::Good;
    for folder in &arguments.stories.folders {
        for file in stories(folder)? {
            let opened = open(&file)?;
            for problem in &opened.problems {
                complain(problem);
            }
            let Some(story) = opened.reading.story else {
                outcome = Outcome::Problems;
                continue;
            };
            if let Some(first) = slugs.insert(story.slug.clone(), file.clone()) {
                return Err(Fault::SameSlug { slug: story.slug, first, second: file });
            }
            show(story, &opened.folder, &arguments.out, out)?;
        }
    }
    Ok(outcome)
}

/// Puts one story from `folder` into `all`, with whatever is wrong with its photos printed.
fn show(mut story: Story, folder: &Path, all: &Path, out: &mut impl Write) -> Result<(), Fault> {
    let target = all.join(&story.slug);
    for problem in prepare_all(&mut story, folder, &target) {
        complain(&problem);
    }
    let json = target.join("story.json");
    write_text(&json, &write_json(&story))?;
    writeln!(out, "{}", json.display())?;
    Ok(())
}
