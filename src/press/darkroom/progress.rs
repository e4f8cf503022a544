//! How far the photos of a build are, on a terminal.

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

/// The bars of all stories of a build, one under the other; on the standard error output, where that is a terminal.
#[derive(Debug)]
pub(super) struct Progress(MultiProgress);

impl Progress {
    pub(super) fn new(shown: bool) -> Self {
        let target = if shown { ProgressDrawTarget::stderr() } else { ProgressDrawTarget::hidden() };
        Self(MultiProgress::with_draw_target(target))
    }

    /// The bar of the story `slug`, which has so many photos.
    pub(super) fn bar(&self, slug: &str, photos: usize) -> ProgressBar {
        let bar = self.0.add(ProgressBar::new(photos as u64));
        if let Ok(style) = ProgressStyle::with_template("{msg} [{bar:24}] {pos} of {len} photos, {elapsed}") {
            bar.set_style(style.progress_chars("=> "));
        }
        bar.set_message(slug.to_owned());
        bar
    }
}
