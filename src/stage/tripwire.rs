//! Scroll observation without a scroll listener: the browser tells when the story has moved so far that something changes.

use super::{
    browser::{Crossing, Element, Observer},
    calls::{MOVED_DOWN, MOVED_UP},
    values::{Fields, Hear, Letters},
};
use crate::motion::Slack;

/// Two intersection observers of an article, with a line above and one below its lower edge; they end when it is dropped.
pub(super) struct Tripwire([Observer; 2]);

impl Tripwire {
    /// Has `hear` called when `article`, which ends at `bottom`, in CSS pixels below the viewport's top, has moved by all its `slack`.
    ///
    /// The lines are measured from the viewport's top, which stays where it is as a phone's toolbars come and go.
    pub(super) fn set(article: &Element, bottom: f64, slack: Slack, hear: &Hear) -> Self {
        let observe = |reason, line: i32| {
            let options = Fields::new();
            // In a frame of another origin, margins count only for the frame's own document.
            options.set("root", &article.document());
            options.set("rootMargin", &Letters::of("").with_number((-line).into(), "px 0px 9999999px"));
            let observer: Observer = Crossing::with(&hear.on(reason), &options).into();
            observer.observe(article);
            observer
        };
        // Whole pixels, one away at least: observers may round, and of a line that is reached already they would tell for ever.
        Self([
            observe(MOVED_UP, (bottom + slack.up().min(-1.0)) as i32 - 1),
            observe(MOVED_DOWN, (bottom + slack.down().max(1.0)) as i32 + 1),
        ])
    }
}

impl Drop for Tripwire {
    fn drop(&mut self) {
        self.0.iter().for_each(|observer| observer.disconnect());
    }
}
