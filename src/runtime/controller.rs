//! The controller: the state that an attachment and its callbacks share.

use super::{
    browser::{self, Element, Window},
    dispatch::{self, Handle},
    frame_input::FrameInput,
    host::Host,
    js::{Callback, JsObject},
    listeners::Listeners,
    scene::Scene,
    zoom::Zoom,
};
use crate::motion::direction::Direction;
use alloc::{boxed::Box, rc::Rc};
use core::cell::Cell;

/// The time between two texts of a running number, in milliseconds: each is laid out anew.
const TICK: u32 = 50;
/// How long after a frame the page around is looked at again, in milliseconds: so often at most while the reader scrolls.
const REST: u32 = 250;

/// The controller of a story in motion.
pub(super) struct Controller {
    pub(super) window: Window,
    pub(super) host: Host,
    /// The scene; `None` while a callback is using it (re-entrancy guard) and after `detach`.
    scene: Cell<Option<Box<Scene>>>,
    /// What is called with the next frame, and for the next text of a running number.
    frame: Callback,
    tick: Callback,
    rest: Callback,
    listeners: Listeners,
    /// Whether a frame has been asked for, a tick, a look at the page around: at most one of each is at a time.
    frame_scheduled: Cell<bool>,
    tick_scheduled: Cell<bool>,
    rest_scheduled: Cell<bool>,
    /// Whether all scrolling is followed, and what is called for it.
    follows_scrolling: Cell<bool>,
    handle: Handle,
    #[cfg(feature = "debug")]
    overlay: Cell<Option<super::debug::Overlay>>,
}

impl Controller {
    /// The story under `root`, as it was found; JavaScript knows it by `handle`. `None` outside of a window.
    pub(super) fn new(root: &Element, handle: Handle) -> Option<Rc<Self>> {
        let window = root.owner_document().default_view()?;
        let (host, scene) = (Host::new(root), Box::new(Scene::find(root, handle)));
        Some(Rc::new(Self {
            listeners: Listeners::attach(handle, &window, &host),
            frame: handle.callback(dispatch::FRAME),
            tick: handle.callback(dispatch::TICK),
            rest: handle.callback(dispatch::REST),
            #[cfg(feature = "debug")]
            overlay: Cell::new(super::debug::Overlay::of(&host.element)),
            window,
            host,
            scene: Cell::new(Some(scene)),
            frame_scheduled: Cell::new(false),
            tick_scheduled: Cell::new(false),
            rest_scheduled: Cell::new(false),
            follows_scrolling: Cell::new(false),
            handle,
        }))
    }

    /// Works on the parts of the story; nothing happens where they are being worked on already, or are no more.
    pub(super) fn with_scene(&self, work: impl FnOnce(&mut Scene)) {
        if let Some(mut scene) = self.take_scene() {
            work(&mut scene);
            self.put_scene(scene);
        }
    }

    #[inline(never)]
    fn take_scene(&self) -> Option<Box<Scene>> {
        self.scene.take()
    }

    #[inline(never)]
    fn put_scene(&self, scene: Box<Scene>) {
        self.scene.set(Some(scene));
    }

    /// Brings the story as it was found into the state that its position asks for, and says that it is ready.
    pub(super) fn start(&self) {
        self.with_scene(|scene| {
            let mut input = self.frame_input(true, true);
            // Stages take less room once they move. Looking for it later would lay out the page once more.
            scene.find_anchor_if_alone(&input);
            scene.ready(&self.host.element);
            self.update_scene(scene, &mut input);
        });
        self.host.apply_state();
    }

    /// One frame: for what has moved.
    pub(super) fn frame(&self) {
        self.frame_scheduled.set(false);
        self.update(true);
    }

    /// One tick: for the numbers that run. Frames would come more often than anybody can read them.
    pub(super) fn tick(&self) {
        self.tick_scheduled.set(false);
        self.update(false);
    }

    /// A look at the page around: for what is not told of by any observer.
    pub(super) fn rest(&self) {
        self.rest_scheduled.set(false);
        if self.host.element.is_connected() {
            self.with_scene(|scene| scene.rest(&mut self.frame_input(false, true), &self.host.element));
        }
    }

    /// Brings the story up to date, reading positions only in a frame; ticks follow while any number runs.
    fn update(&self, reads: bool) {
        if !self.host.element.is_connected() {
            self.with_scene(|scene| scene.finish(None));
            return;
        }
        self.with_scene(|scene| {
            self.update_scene(scene, &mut self.frame_input(false, reads && scene.is_stale()));
            if scene.is_running() && !self.tick_scheduled.replace(true) {
                browser::set_timeout(&self.tick, TICK);
            }
        });
        // A frame that asks a media query right after its answer changed takes the `change` event away from it.
        if !self.host.is_applied() {
            self.follow_preferences();
        }
    }

    /// Brings `scene` into the state that the look asks for.
    fn update_scene(&self, scene: &mut Scene, input: &mut FrameInput) {
        scene.frame(input, &self.host.element);
        if scene.reads_every_scroll() && !self.follows_scrolling.replace(true) {
            self.listeners.follow_scrolling(self.handle, &self.window);
        }
        if input.reads && !self.rest_scheduled.replace(true) {
            browser::set_timeout(&self.rest, REST);
        }
        #[cfg(feature = "debug")]
        if input.reads {
            self.with_overlay(|overlay| overlay.draw(scene, input));
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
    fn frame_input(&self, first: bool, reads: bool) -> FrameInput {
        let viewport = if reads { self.viewport() } else { 0.0 };
        FrameInput {
            viewport,
            reads,
            origin: 0.0,
            zoom: Zoom::NONE,
            scrolled: 0.0,
            time: browser::now(),
            animate: self.host.may_animate(),
            first,
        }
    }

    /// The viewport's height, in pixels.
    fn viewport(&self) -> f64 {
        // Other than the window's own, that of the scrolling element does not change as a phone's toolbars come and go, nor, in Safari, as
        // readers pinch. In quirks mode that is the body, or none where the body scrolls by itself.
        let document = &self.host.document;
        document.scrolling_element().unwrap_or_else(|| document.document_element()).client_height()
    }

    /// Asks for a frame, if none is under way.
    pub(super) fn schedule_frame(&self) {
        if !self.frame_scheduled.replace(true) {
            browser::request_animation_frame(&self.frame);
        }
    }

    /// Follows a story that has moved by all of its slack: positions are known just now, so that it need not wait for a frame.
    pub(super) fn follow_tripwire(&self) {
        let mut is_moved = false;
        self.with_scene(|scene| is_moved = scene.has_moved());
        if is_moved {
            self.update(true);
        }
    }

    /// Forgets what was being read, until the reader has come to rest again.
    pub(super) fn forget_anchor(&self) {
        self.with_scene(Scene::forget_anchor);
    }

    /// Follows a change of positions that is not told of by the tripwire.
    pub(super) fn invalidate(&self) {
        self.with_scene(Scene::invalidate);
        self.schedule_frame();
    }

    /// Follows a change of sizes: positions have changed, and the page around may have too.
    pub(super) fn resize(&self) {
        self.with_scene(Scene::resize);
        self.schedule_frame();
    }

    /// Follows a change of what may move: what runs is final at once.
    pub(super) fn follow_preferences(&self) {
        if !self.host.may_animate() {
            self.with_scene(|scene| scene.finish(Some(&self.host.element)));
        }
        self.with_scene(|scene| {
            let mut input = self.frame_input(false, true);
            let changes = !self.host.is_applied();
            scene.record_anchor(&mut input);
            self.host.apply_state();
            if changes {
                scene.restore_anchor(&input);
            }
        });
        self.invalidate();
    }

    /// Turns the reader's switch of motion.
    pub(super) fn toggle_motion(&self) {
        self.host.motion_off.set(!self.host.motion_off.get());
        self.follow_preferences();
    }

    /// Makes the story ready for paper, or ends that.
    pub(super) fn print(&self, printing: bool) {
        self.host.printing.set(printing);
        #[cfg(feature = "debug")]
        self.with_overlay(|overlay| overlay.print(printing));
        if printing {
            self.with_scene(|scene| scene.load_all_photos());
        }
        self.follow_preferences();
    }

    /// Brings the next section in this direction to the top, or the top of the story.
    pub(super) fn scroll_to_neighbour(&self, direction: Direction) {
        let options = JsObject::new();
        options.set_str("behavior", if self.host.motion_enabled() { "smooth" } else { "instant" });
        self.with_scene(|scene| {
            let start = (direction == Direction::Up).then_some(&self.host.element);
            if let Some(target) = scene.neighbour(direction).as_ref().or(start) {
                target.scroll_into_view(&options);
            }
        });
    }

    /// Ends everything: no frame comes, and the page is as it was found.
    pub(super) fn detach(&self) {
        self.listeners.detach();
        #[cfg(feature = "debug")]
        self.overlay.take();
        if let Some(mut scene) = self.scene.take() {
            scene.detach();
        }
        self.host.detach();
    }
}
