//! What a stage and the callbacks it hands to the browser have in common.

use super::{
    browser::{self, Element, Window},
    calls,
    ears::Ears,
    host::Host,
    look::Look,
    scene::Scene,
    values::{Fields, Hear},
    zoom::Zoom,
};
use crate::motion::direction::Direction;
use alloc::{boxed::Box, rc::Rc};
use core::cell::Cell;

/// The time between two texts of a running number, in milliseconds: each is laid out anew.
const TICK: u32 = 50;
/// How long after a frame the page around is looked at again, in milliseconds: so often at most while the reader scrolls.
const REST: u32 = 250;

/// A story in motion.
pub(super) struct Shared {
    pub(super) window: Window,
    pub(super) host: Host,
    /// The parts of the story, but while they are being worked on and once the stage is detached.
    scene: Cell<Option<Box<Scene>>>,
    /// What is called with the next frame, and for the next text of a running number.
    frame: Hear,
    tick: Hear,
    rest: Hear,
    ears: Ears,
    /// Whether a frame has been asked for, a tick, a look at the page around: at most one of each is at a time.
    asked: Cell<bool>,
    ticks: Cell<bool>,
    rests: Cell<bool>,
    /// Whether all scrolling is followed, and what is called for it.
    follows: Cell<bool>,
    hear: Hear,
    #[cfg(feature = "debug")]
    overlay: Cell<Option<super::debug::Overlay>>,
}

impl Shared {
    /// The story under `root`, as it was found; the browser is to call `hear`. `None` outside of a window.
    pub(super) fn new(root: &Element, hear: &Hear) -> Option<Rc<Self>> {
        let window = root.document().window()?;
        let (host, scene) = (Host::find(root), Box::new(Scene::find(root, hear)));
        Some(Rc::new(Self {
            ears: Ears::listen(hear, &window, &host),
            frame: hear.on(calls::FRAME),
            tick: hear.on(calls::TICK),
            rest: hear.on(calls::REST),
            #[cfg(feature = "debug")]
            overlay: Cell::new(super::debug::Overlay::of(&host.element)),
            window,
            host,
            scene: Cell::new(Some(scene)),
            asked: Cell::new(false),
            ticks: Cell::new(false),
            rests: Cell::new(false),
            follows: Cell::new(false),
            hear: hear.clone(),
        }))
    }

    /// Works on the parts of the story; nothing happens where they are being worked on already, or are no more.
    pub(super) fn with(&self, work: impl FnOnce(&mut Scene)) {
        if let Some(mut scene) = self.take() {
            work(&mut scene);
            self.put(scene);
        }
    }

    #[inline(never)]
    fn take(&self) -> Option<Box<Scene>> {
        self.scene.take()
    }

    #[inline(never)]
    fn put(&self, scene: Box<Scene>) {
        self.scene.set(Some(scene));
    }

    /// Brings the story as it was found into the state that its position asks for, and says that it is ready.
    pub(super) fn begin(&self) {
        self.with(|scene| {
            scene.ready(&self.host.element);
            self.step(scene, &mut self.look(true, true));
        });
        self.host.show();
    }

    /// One frame: for what has moved.
    pub(super) fn frame(&self) {
        self.asked.set(false);
        self.update(true);
    }

    /// One tick: for the numbers that run. Frames would come more often than anybody can read them.
    pub(super) fn tick(&self) {
        self.ticks.set(false);
        self.update(false);
    }

    /// A look at the page around: for what is not told of by any observer.
    pub(super) fn rest(&self) {
        self.rests.set(false);
        if self.host.root.is_connected() {
            self.with(|scene| scene.rest(&mut self.look(false, true), &self.host.element));
        }
    }

    /// Brings the story up to date, reading positions only in a frame; ticks follow while any number runs.
    fn update(&self, reads: bool) {
        if !self.host.root.is_connected() {
            self.with(|scene| scene.finish(None));
            return;
        }
        self.with(|scene| {
            self.step(scene, &mut self.look(false, reads && scene.is_stale()));
            if scene.runs() && !self.ticks.replace(true) {
                browser::set_timeout(&self.tick, TICK);
            }
        });
        // A frame that asks a media query right after its answer changed takes the `change` event away from it.
        if !self.host.is_shown() {
            self.follow_preferences();
        }
    }

    /// Brings `scene` into the state that the look asks for.
    fn step(&self, scene: &mut Scene, look: &mut Look) {
        scene.frame(look, &self.host.element);
        if scene.is_followed() && !self.follows.replace(true) {
            self.ears.follow_scrolling(&self.hear, &self.window);
        }
        if look.reads && !self.rests.replace(true) {
            browser::set_timeout(&self.rest, REST);
        }
        #[cfg(feature = "debug")]
        if look.reads {
            self.with_overlay(|overlay| overlay.draw(scene, look));
        }
    }

    #[cfg(feature = "debug")]
    fn with_overlay(&self, work: impl FnOnce(&super::debug::Overlay)) {
        let overlay = self.overlay.take();
        if let Some(overlay) = &overlay {
            work(overlay);
        }
        self.overlay.set(overlay);
    }

    /// A look at the window as it is now; without a viewport where positions are not read.
    fn look(&self, first: bool, reads: bool) -> Look {
        let viewport = if reads { self.viewport() } else { 0.0 };
        Look {
            viewport,
            reads,
            origin: 0.0,
            zoom: Zoom::NONE,
            scrolled: 0.0,
            time: browser::now(),
            animate: self.host.animates(),
            first,
        }
    }

    /// The viewport's height, in pixels.
    fn viewport(&self) -> f64 {
        // The root's height does not change as a phone's toolbars come and go. In quirks mode it is that of the whole content.
        let (root, inner) = (self.host.document.root().client_height(), self.window.inner_height());
        if root > 0.0 { root.min(inner) } else { inner }
    }

    /// Asks for a frame, if none is under way.
    pub(super) fn wake(&self) {
        if !self.asked.replace(true) {
            browser::ask_frame(&self.frame);
        }
    }

    /// Follows a story that has moved by all of its slack: positions are known just now, so that it need not wait for a frame.
    pub(super) fn trip(&self) {
        let mut is_moved = false;
        self.with(|scene| is_moved = scene.trip());
        if is_moved {
            self.update(true);
        }
    }

    /// Follows a change of positions that is not told of by the tripwire.
    pub(super) fn invalidate(&self) {
        self.with(Scene::invalidate);
        self.wake();
    }

    /// Follows a change of sizes: positions have changed, and the page around may have too.
    pub(super) fn resize(&self) {
        self.with(Scene::resize);
        self.wake();
    }

    /// Follows a change of what may move: what runs is final at once.
    pub(super) fn follow_preferences(&self) {
        if !self.host.animates() {
            self.with(|scene| scene.finish(Some(&self.host.element)));
        }
        self.with(|scene| {
            let mut look = self.look(false, true);
            let changes = !self.host.is_shown();
            scene.note(&mut look);
            self.host.show();
            if changes {
                scene.hold(&look);
            }
        });
        self.invalidate();
    }

    /// Turns the reader's switch of motion.
    pub(super) fn turn(&self) {
        self.host.off.set(!self.host.off.get());
        self.follow_preferences();
    }

    /// Makes the story ready for paper, or ends that.
    pub(super) fn print(&self, printing: bool) {
        self.host.printing.set(printing);
        #[cfg(feature = "debug")]
        self.with_overlay(|overlay| overlay.print(printing));
        if printing {
            self.with(|scene| scene.fetch());
        }
        self.follow_preferences();
    }

    /// Brings the next section in this direction to the top, or the top of the story.
    pub(super) fn go(&self, direction: Direction) {
        let options = Fields::new();
        options.set_text("behavior", if self.host.moves() { "smooth" } else { "instant" });
        self.with(|scene| {
            let start = (direction == Direction::Up).then_some(&self.host.root);
            if let Some(target) = scene.neighbour(direction).as_ref().or(start) {
                target.scroll_into_view(&options);
            }
        });
    }

    /// Ends everything: no frame comes, and the page is as it was found.
    pub(super) fn detach(&self) {
        self.ears.end();
        #[cfg(feature = "debug")]
        self.overlay.take();
        if let Some(mut scene) = self.scene.take() {
            scene.detach();
        }
        self.host.detach();
    }
}
