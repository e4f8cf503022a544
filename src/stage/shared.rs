//! What a stage and the callbacks it hands to the browser have in common.

use super::{
    browser::{Element, Window},
    events::{self, News},
    frames::Frames,
    host::Host,
    look::Look,
    preferences::Preferences,
    scene::Scene,
};
use crate::motion::timeline::Direction;
use alloc::{vec, vec::Vec};
use core::cell::{Cell, RefCell};

/// A story in motion. Callbacks hold it weakly: it ends with its stage.
pub(super) struct Shared {
    window: Window,
    root: Element,
    pub(super) host: Host,
    pub(super) preferences: Preferences,
    pub(super) frames: Frames,
    scene: RefCell<Scene>,
    detached: Cell<bool>,
}

impl Shared {
    /// The story under `root`.
    pub(super) fn new(root: &Element, window: &Window) -> Self {
        let host = Host::find(root);
        Self {
            window: window.clone(),
            root: root.clone(),
            preferences: Preferences::new(window, host.was_still()),
            host,
            frames: Frames::new(window),
            scene: RefCell::new(Scene::find(root)),
            detached: Cell::new(false),
        }
    }

    /// Works on the parts of the story; nothing happens where they are being worked on already.
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Scene) -> T) -> Option<T> {
        self.scene.try_borrow_mut().ok().map(|mut scene| work(&mut scene))
    }

    /// Brings the story as it was found into the state that its position asks for, and says that it is ready.
    pub(super) fn begin(&self) {
        let look = Look::new(&self.window, &self.preferences, 0.0, true);
        let news = self.with(|scene| {
            let mut news = vec![scene.ready()];
            scene.frame(look, &mut news);
            news
        });
        self.host.show(&self.preferences);
        self.tell(news);
    }

    /// One frame at `time`, in milliseconds; the next one follows if anything moves.
    pub(super) fn frame(&self, time: f64) {
        self.frames.begin();
        if !self.host.is_connected() {
            self.with(|scene| scene.counters.finish());
            return;
        }
        let look = Look::new(&self.window, &self.preferences, time, false);
        let news = self.with(|scene| {
            let mut news = Vec::new();
            scene.frame(look, &mut news);
            news
        });
        // A frame that asks a media query right after its answer changed takes the `change` event away from it.
        if !self.host.follows(&self.preferences) {
            self.follow_preferences();
        }
        self.tell(news);
        if !self.detached.get() && self.with(|scene| scene.counters.moving()) == Some(true) {
            self.frames.wake();
        }
    }

    /// Sends what happened, once nothing is being worked on: whoever listens may end the stage.
    fn tell(&self, news: Option<Vec<News>>) {
        self.host.tell(&news.unwrap_or_default());
    }

    /// Follows a change of sizes: positions have changed, and the page around may have too.
    pub(super) fn resize(&self) {
        self.with(Scene::resize);
        self.frames.wake();
    }

    /// Follows a change of what may move: what runs is final at once.
    pub(super) fn follow_preferences(&self) {
        if !self.preferences.animate() {
            self.with(|scene| scene.counters.finish());
        }
        self.host.show(&self.preferences);
        self.frames.wake();
    }

    /// Makes the story ready for paper, or ends that.
    pub(super) fn print(&self, printing: bool) {
        self.preferences.print(printing);
        if printing {
            self.with(|scene| scene.photos.fetch());
        }
        self.follow_preferences();
    }

    /// Brings the next section in this direction to the top, or the top of the story.
    pub(super) fn go(&self, direction: Direction) {
        let behavior = if self.preferences.moving() { "smooth" } else { "instant" };
        let options = events::object(&[("behavior", behavior.into())]);
        let target = self.with(|scene| scene.sections.neighbour(direction).cloned()).flatten();
        let start = (direction == Direction::Up).then_some(&self.root);
        if let Some(target) = target.as_ref().or(start) {
            target.scroll_into_view(&options);
        }
    }

    /// Ends everything: no frame comes, and the page is as it was found.
    pub(super) fn detach(&self) {
        self.detached.set(true);
        self.frames.stop();
        if self.with(Scene::detach).is_some() {
            self.host.detach(&self.preferences);
        }
    }
}
