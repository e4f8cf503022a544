//! `scrollwork build`: stories become files that any web server can show.

use super::{
    Fault, Outcome,
    files::check_folder,
    found::Folders,
    gathered::{Gathered, gather},
    report::Report,
};
use crate::publish::{
    Darkroom,
    site::{self, Base, Player, parallel},
    story::{Edition, Ready, Refusal},
};
use clap::Args;
use std::{env, io::Write, path::PathBuf, time::Instant};

/// Publishes stories: OUT gets a page, a fragment, data and photos for each, and the player that shows them in any page.
#[derive(Debug, Args)]
pub(super) struct Arguments {
    #[command(flatten)]
    stories: Folders,
    /// The published folder; made if it is not there. Only what has changed is written.
    #[arg(short, long, value_name = "OUT")]
    out: PathBuf,
    /// The player; else the one named by SCROLLWORK_PLAYER, else `player` beside this program.
    #[arg(long, value_name = "DIR")]
    player: Option<PathBuf>,
    /// The address under which OUT will be found: for canonical addresses, share images and oEmbed.
    #[arg(long, value_name = "URL")]
    base: Option<Base>,
    /// Where encoded photos are kept from build to build; else in the user's folder for caches.
    #[arg(long, value_name = "DIR")]
    cache: Option<PathBuf>,
    /// The level of the headline in story.html, below the headings of the page that takes it in.
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=3))]
    level: u8,
    /// Publish drafts to look at: a labelled box stands where a photo is missing or cannot be read, and search engines are asked
    /// to stay away.
    #[arg(long)]
    draft: bool,
}

pub(super) fn execute(arguments: &Arguments, out: &mut impl Write) -> Result<Outcome, Fault> {
    let start = Instant::now();
    let player = Player::open(&player(arguments))?;
    check_folder(&arguments.out)?;
    if player.is_in(&arguments.out) {
        return Err(Fault::PlayerInOut { path: arguments.out.clone() });
    }
    site::remove_leftovers(&arguments.out);
    let mut report = Report::default();
    let stories = gather(&arguments.stories.folders, arguments.draft, &mut report);
    let darkroom = Darkroom::new(cache(arguments), true);
    let edition = Edition {
        out: &arguments.out,
        base: arguments.base.as_ref(),
        level: arguments.level,
        darkroom: &darkroom,
        names: player.names(),
        draft: arguments.draft,
    };
    let made = parallel::each(&stories, |story| edition.make(story.story.clone(), &story.folder));
    // Nothing is written where nothing can be published; what stories name is there before them.
    if made.iter().any(Result::is_ok) {
        report.wrote(player.put_assets(&arguments.out)?);
    }
    for (story, made) in stories.iter().zip(made) {
        put(story, made, &mut report, out)?;
    }
    if report.has_published() {
        let front = site::put_front(&player, &arguments.out, arguments.base.as_ref())?;
        report.wrote(front.written);
        for path in &front.kept {
            writeln!(out, "{}: not written by this program, left as it is", path.display())?;
        }
    }
    report.end(arguments.base.is_some(), start, out)
}

/// Where the player is, or should be.
fn player(arguments: &Arguments) -> PathBuf {
    let named = || env::var_os("SCROLLWORK_PLAYER").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    if let Some(folder) = arguments.player.clone().or_else(named) {
        return folder;
    }
    let program = env::current_exe().unwrap_or_default();
    let beside = program.ancestors().skip(1).take(2).map(|folder| folder.join("player"));
    let mut beside = beside.collect::<Vec<_>>().into_iter();
    let first = beside.next().unwrap_or_default();
    if first.is_dir() { first } else { beside.find(|folder| folder.is_dir()).unwrap_or(first) }
}

/// Where encoded photos are kept: one place for all stories of this user.
fn cache(arguments: &Arguments) -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|folder| !folder.is_empty()).map(PathBuf::from);
    let user = || set("XDG_CACHE_HOME").or_else(|| set("HOME").map(|home| home.join(".cache")));
    arguments.cache.clone().unwrap_or_else(|| user().unwrap_or_else(env::temp_dir).join("scrollwork/photos"))
}

/// Puts a story in its place, or says why it is not published.
fn put(story: &Gathered, made: Result<Ready, Refusal>, report: &mut Report, out: &mut impl Write) -> Result<(), Fault> {
    match made.and_then(|ready| Ok((ready.folder.clone(), ready.put()?))) {
        Ok((folder, written)) => report.published(&folder, written, out)?,
        Err(Refusal::Photos(problems)) => {
            problems.iter().for_each(|(src, problem)| story.complain_of_photo(src, problem));
            report.refused += 1;
            report.lacks_photos = true;
        }
        Err(refusal) => {
            report.refuse(&story.file, &refusal);
        }
    }
    Ok(())
}
