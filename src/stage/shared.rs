//! What a stage and the callbacks it hands to the browser have in common.

use super::{
    dom::warn_on_error, events::News, frames::Frames, host::Host, look::Look, preferences::Preferences, scene::Scene,
};
use crate::motion::timeline::Direction;
use std::{
    cell::{Cell, RefCell},
    rc::{Rc, Weak},
};
use web_sys::{Element, ScrollBehavior, ScrollIntoViewOptions, Window};

/// A story in motion. Callbacks hold it weakly: it ends with its stage.
pub(super) struct Shared {
    window: Window,
    root: Element,
    pub(super) host: Host,
    pub(super) preferences: Preferences,
    pub(super) frames: Rc<Frames>,
    scene: RefCell<Scene>,
    detached: Cell<bool>,
}

impl Shared {
    /// The story under `root`.
    pub(super) fn new(root: &Element, window: &Window) -> Rc<Self> {
        let host = Host::find(root);
        Rc::new_cyclic(|weak: &Weak<Self>| {
            let weak = weak.clone();
            Self {
                window: window.clone(),
                root: root.clone(),
                preferences: Preferences::new(window, host.was_still()),
                host,
                frames: Frames::new(move |time| weak.upgrade().is_some_and(|shared| shared.frame(time))),
                scene: RefCell::new(Scene::find(root, window)),
                detached: Cell::new(false),
            }
        })
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
            news.append(&mut scene.frame(look));
            news
        });
        self.host.show(&self.preferences);
        self.tell(news);
    }

    /// One frame at `time`; whether another is wanted.
    fn frame(&self, time: f64) -> bool {
        if !self.host.is_connected() {
            self.with(|scene| scene.counters.finish());
            return false;
        }
        let look = Look::new(&self.window, &self.preferences, time, false);
        let news = self.with(|scene| scene.frame(look));
        // A frame that asks a media query right after its answer changed takes the `change` event away from it.
        if !self.host.follows(&self.preferences) {
            self.follow_preferences();
        }
        self.tell(news);
        !self.detached.get() && self.with(|scene| scene.counters.moving()).unwrap_or_default()
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
        let options = ScrollIntoViewOptions::new();
        let moving = self.preferences.moving();
        options.set_behavior(if moving { ScrollBehavior::Smooth } else { ScrollBehavior::Instant });
        let target = self.with(|scene| scene.sections.neighbour(direction).map(|element| Element::clone(element)));
        let start = (direction == Direction::Up).then(|| self.root.clone());
        if let Some(target) = target.flatten().or(start) {
            target.scroll_into_view_with_scroll_into_view_options(&options);
        }
    }

    /// Ends everything: no frame comes, and the page is as it was found.
    pub(super) fn detach(&self) {
        self.detached.set(true);
        self.frames.stop();
        if warn_on_error(self.with(Scene::detach).ok_or_else(|| "a stage ended in the midst of its work".into()))
            .is_some()
        {
            self.host.detach(&self.preferences);
        }
    }
}
