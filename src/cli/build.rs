//! `scrollwork build`: publishes stories as files for any static web server.

use super::{
    CliError, Outcome,
    discover::Folders,
    files::check_folder,
    load::{PublishableStory, load_for_build},
    player::PlayerFolder,
    report::Report,
};
use crate::publish::{
    context::{PublishContext, PublishError, ReadyStory},
    folder::{self, PlayerSource},
    images::ImagePipeline,
    pages::FRAGMENT_LEVEL,
    site::BaseUrl,
};
use clap::Args;
use etcetera::{BaseStrategy as _, choose_base_strategy};
use std::{
    env, fs,
    io::Write,
    path::{Path, PathBuf},
    time::Instant,
};

/// Publishes stories: OUT gets a page, a fragment, data and photos for each, and the player that shows them in any page.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    stories: Folders,
    /// The published folder; made if it is not there. Only what has changed is written.
    #[arg(short, long, value_name = "OUT")]
    out: PathBuf,
    #[command(flatten)]
    player: PlayerFolder,
    /// The URL under which OUT will be found: for canonical URLs, share images and oEmbed.
    #[arg(long, value_name = "URL")]
    base: Option<BaseUrl>,
    /// Where encoded photos are kept from build to build; else in the user's folder for caches.
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    /// The level of the headline in story.html, below the headings of the page that takes it in.
    #[arg(long, value_name = "N", default_value_t = FRAGMENT_LEVEL, value_parser = clap::value_parser!(u8).range(1..=3))]
    level: u8,
    /// Publish drafts to look at: a labelled box stands where a photo is missing or cannot be read, and search engines are asked
    /// to stay away.
    #[arg(long)]
    draft: bool,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let start = Instant::now();
    let source = arguments.player.source();
    let player = source.open()?;
    check_folder(&arguments.out)?;
    if matches!(&source, PlayerSource::Folder(folder) if is_same_folder(folder, &arguments.out)) {
        return Err(CliError::PlayerInOut { path: arguments.out.clone() });
    }
    folder::remove_leftovers(&arguments.out);
    let mut report = Report::default();
    let stories = load_for_build(&arguments.stories.folders, arguments.draft, &mut report);
    let images = ImagePipeline::new(cache(arguments), true);
    let context = PublishContext {
        out: &arguments.out,
        base: arguments.base.as_ref(),
        level: arguments.level,
        images: &images,
        assets: player.asset_paths(),
        draft: arguments.draft,
    };
    let sources: Vec<_> = stories.iter().map(|story| (&story.story, story.folder.as_path())).collect();
    let made = context.make(&sources);
    // Nothing is written where nothing can be published; what stories name is there before them.
    if made.iter().any(Result::is_ok) {
        report.wrote(folder::write_assets(&player, &arguments.out)?);
    }
    for (story, made) in stories.iter().zip(made) {
        commit(story, made, &mut report, out)?;
    }
    if report.has_published() {
        let root = folder::write_root_files(&player, &arguments.out, arguments.base.as_ref())?;
        report.wrote(root.written);
        for path in &root.kept {
            writeln!(out, "{}: not written by this program, left as it is", path.display())?;
        }
    }
    report.end(arguments.base.is_some(), start, out)
}

/// Whether both paths lead to one folder that is there.
fn is_same_folder(one: &Path, other: &Path) -> bool {
    matches!((fs::canonicalize(one), fs::canonicalize(other)), (Ok(one), Ok(other)) if one == other)
}

/// The cache folder of encoded photos: one for all stories of this user.
fn cache(arguments: &Arguments) -> PathBuf {
    let user = || choose_base_strategy().map_or_else(|_| env::temp_dir(), |folders| folders.cache_dir());
    arguments.cache.clone().unwrap_or_else(|| user().join("scrollwork/photos"))
}

/// Commits the files of a story, or reports why it is not published.
fn commit(
    story: &PublishableStory,
    made: Result<ReadyStory, PublishError>,
    report: &mut Report,
    out: &mut impl Write,
) -> Result<(), CliError> {
    match made.and_then(|ready| Ok((ready.folder.clone(), ready.commit()?))) {
        Ok((folder, written)) => report.published(&folder, written, out)?,
        Err(PublishError::Photos(problems)) => {
            problems.iter().for_each(|(src, problem)| story.print_photo_error(src, problem));
            report.refused += 1;
            report.lacks_photos = true;
        }
        Err(error) => {
            report.refuse(&story.file, &error);
        }
    }
    Ok(())
}
