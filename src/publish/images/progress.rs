//! Progress of the photos of a build: progress bars on a terminal, a line for each photo elsewhere.

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};
use std::{
    io::{self, IsTerminal as _, Write as _},
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
};

/// The progress of all stories of a build, on the standard error output.
#[derive(Debug)]
pub(super) enum Progress {
    /// None is shown.
    Silent,
    /// A bar for each story in hand, one under the other.
    Bars(MultiProgress),
    /// A line for each photo, as the logs of build servers keep them.
    Lines,
}

/// The progress of one story.
pub(super) struct StoryProgress {
    slug: String,
    photos: usize,
    done: AtomicUsize,
    shown: Shown,
}

enum Shown {
    Nothing,
    Bar(MultiProgress, OnceLock<ProgressBar>),
    Lines,
}

impl Progress {
    pub(super) fn new(shown: bool) -> Self {
        match shown {
            false => Self::Silent,
            true if io::stderr().is_terminal() => {
                Self::Bars(MultiProgress::with_draw_target(ProgressDrawTarget::stderr()))
            }
            true => Self::Lines,
        }
    }

    /// The progress of the story `slug`, which has so many photos.
    pub(super) fn of(&self, slug: &str, photos: usize) -> StoryProgress {
        let shown = match self {
            Self::Silent => Shown::Nothing,
            Self::Lines => Shown::Lines,
            Self::Bars(bars) => Shown::Bar(bars.clone(), OnceLock::new()),
        };
        StoryProgress { slug: slug.to_owned(), photos, done: AtomicUsize::new(0), shown }
    }
}

fn progress_bar(bars: &MultiProgress, slug: &str, photos: usize) -> ProgressBar {
    let bar = bars.add(ProgressBar::new(photos as u64));
    if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:24}] {pos} of {len} photos, {elapsed}") {
        bar.set_style(style.progress_chars("=> "));
    }
    bar.set_message(slug.to_owned());
    bar
}

impl StoryProgress {
    /// Shows that a photo of the story is in hand.
    pub(super) fn photo_begun(&self) {
        if let Shown::Bar(bars, bar) = &self.shown {
            bar.get_or_init(|| progress_bar(bars, &self.slug, self.photos));
        }
    }

    /// Reports that a photo is done.
    pub(super) fn photo_done(&self, src: &str) {
        let done = self.done.fetch_add(1, Ordering::Relaxed) + 1;
        match &self.shown {
            Shown::Nothing => {}
            Shown::Bar(_, bar) => {
                if let Some(bar) = bar.get() {
                    bar.inc(1);
                    if done == self.photos {
                        bar.finish_and_clear();
                    }
                }
            }
            Shown::Lines => {
                // A line that cannot be written is missed by nobody who could be told.
                let _ = writeln!(io::stderr(), "{}: photo {done} of {}, {src}", self.slug, self.photos);
            }
        }
    }
}
