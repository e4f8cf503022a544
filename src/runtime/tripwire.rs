//! Scroll observation without a scroll listener: the browser tells when the story has moved so far that something changes.

use super::{
    browser::{Element, IntersectionObserver},
    dispatch::{Handle, MOVED_DOWN, MOVED_UP},
    js::{JsObject, JsString},
    observers::Observers,
    scroller::Scroller,
};
use crate::motion::Slack;

/// Two intersection observers of an article, with a line above and one below its lower edge.
pub(super) struct Tripwire(#[expect(dead_code, reason = "it is kept until it ends")] Observers);

impl Tripwire {
    /// Has the controller of `handle` told when `article`, which ends at `bottom`, in CSS pixels below the top of what can be seen of its `scroller`, has
    /// moved by all its `slack`.
    ///
    /// The lines are measured from the top, which stays where it is as a phone's toolbars come and go.
    pub(super) fn set(article: &Element, scroller: &Scroller, bottom: f64, slack: Slack, handle: Handle) -> Self {
        let document = article.owner_document();
        let observe = |reason, line: i32| {
            let options = JsObject::new();
            // In a frame of another origin, margins count only for a root that is named.
            options.set("root", if let Some(port) = scroller.port() { port } else { &document });
            options.set("rootMargin", &JsString::new("").concat_number((-line).into(), "px 0px 9999999px"));
            let observer = IntersectionObserver::new(&handle.callback(reason), &options);
            observer.observe(article);
            observer.into()
        };
        // Whole pixels, one away at least: observers may round, and of a line that is reached already they would tell for ever.
        Self(Observers([
            observe(MOVED_UP, (bottom + slack.up().min(-1.0)) as i32 - 1),
            observe(MOVED_DOWN, (bottom + slack.down().max(1.0)) as i32 + 1),
        ]))
    }
}
