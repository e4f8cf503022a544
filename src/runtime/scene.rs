//! The scene: every tracked element of a story, measured in one go and written in one go.

mod sections;

use super::{
    anchor::Anchor,
    browser::{self, Element, NodeList},
    cover::Cover,
    dispatch::Handle,
    dom,
    frame_input::FrameInput,
    host_checks::{HostChecks, HostIssue},
    js::JsObject,
    nav,
    scroller::{self, Scroller},
    tracked::{Dirty, NUMBER, STAGE, StoryOrder, TrackedElement, story_order},
    tripwire::Tripwire,
    zoom::Zoom,
};
use crate::{
    hooks::{
        attribute::{CURRENT, NEAR, PHASE, UNROLLED, WHOLE},
        event,
        layout::CARD_LINE,
        property::PROGRESS,
        selector,
    },
    motion::{Phase, Slack, Span, Thousandths, progress, steps},
};
use alloc::vec::Vec;
use core::{cmp::Ordering, mem};

/// How far around the viewport sections are near, as a part of its height: only the parts of those are read.
const MARGIN: f64 = 0.5;
/// How far the story moves until its progress is shown anew: a part of its height, but not less than so many pixels.
const STEP: f64 = 0.01;
const LEAST_STEP: f64 = 24.0;

/// The parts of a story that carry hooks. In a frame all are read before any is written: a browser then lays out once. As long as
/// the story has moved within its slack, nothing of it is read or written at all.
pub(super) struct Scene {
    root: Element,
    /// The article, where there is one, or the root: what it does as a whole, its parts do.
    article: Element,
    /// The bar with the links to the sections.
    nav: Option<Element>,
    /// What shows the progress of reading.
    rail: Option<Element>,
    progress: Dirty<Thousandths>,
    sections: NodeList,
    /// What is known of each section.
    section_states: Vec<sections::State>,
    /// The parts outside of all sections and those of the sections near the viewport; within a section they are in document order,
    /// so that a stage stands before its photos and cards.
    tracked: Vec<TrackedElement>,
    /// How far the reader has ever come.
    reached: StoryOrder,
    /// What the story scrolls in, and how far the page enlarges it.
    scroller: Scroller,
    zoom: Zoom,
    /// Where the article began when all was read, in pixels below the viewport's top.
    article_top: f64,
    /// What tells when the story has moved so far that something changes, by telling the controller of `handle`.
    tripwire: Option<Tripwire>,
    handle: Handle,
    /// Whether positions are to be read anew.
    stale: bool,
    /// Whether the page around the story may have changed since it was last tested.
    resized: bool,
    /// Whether the browser moves photos along with scrolling by itself.
    scroll_timelines: bool,
    /// Whether each movement is read: where the browser moves no photos, and for `data-debug`.
    reads_every_scroll: bool,
    /// Whether stages cannot stand still.
    unrolled: Dirty<bool>,
    /// The number, from 1, of the section that is being read, as read and as told; 0 before the first.
    section: Dirty<usize>,
    /// The link of the current section, marked as such.
    link: Option<Element>,
    /// What covers the top of the window.
    cover: Cover,
    /// What was being read when the reader came to rest, and whether the browser anchors scrolling by itself.
    anchor: Option<Anchor>,
    browser_anchors: bool,
    /// Whether the end has been in view.
    complete: bool,
    checks: HostChecks,
}

impl Scene {
    /// The parts under `root`, in whatever order and number they stand there; observers tell the controller of `handle`.
    pub(super) fn find(root: &Element, handle: Handle) -> Self {
        let article = if root.matches("article") { None } else { root.query_selector("article") };
        let sections = root.query_selector_all(selector::SECTIONS);
        let timelines = browser::supports("animation-timeline: view()");
        let mut scene = Self {
            root: root.clone(),
            article: article.unwrap_or_else(|| root.clone()),
            nav: root.query_selector("nav"),
            rail: root.query_selector(selector::RAIL),
            progress: Dirty::new(Thousandths::ZERO),
            section_states: (0..sections.length()).map(|_| sections::State::new()).collect(),
            sections,
            tracked: Vec::new(),
            reached: 0,
            scroller: Scroller::Window,
            zoom: Zoom::NONE,
            article_top: 0.0,
            tripwire: None,
            handle,
            stale: true,
            resized: true,
            scroll_timelines: timelines,
            reads_every_scroll: !timelines || cfg!(feature = "debug") && root.closest(selector::DEBUG).is_some(),
            unrolled: Dirty { current: false, applied: Some(false) },
            section: Dirty::new(0),
            link: None,
            cover: Cover::new(),
            anchor: None,
            browser_anchors: scroller::is_anchored(root),
            complete: false,
            checks: HostChecks::new(),
        };
        scene.track(root, selector::TRACKED_OUTSIDE_SECTIONS, 0);
        scene
    }

    /// Adds the parts under `root` that match `selector`, which are of the section of this number, from 1; 0 for none.
    fn track(&mut self, root: &Element, selector: &str, section: usize) {
        let mut numbers = 0;
        for element in dom::all(root, selector) {
            let mut part = TrackedElement::new(element);
            numbers += u32::from(part.has_role(NUMBER));
            if section > 0 {
                part.order = story_order(section, numbers);
                part.is_pending = part.order > self.reached;
            }
            self.tracked.push(part);
        }
    }

    /// Tells the page of them, from `host`.
    pub(super) fn ready(&self, host: &Element) {
        let detail = JsObject::new();
        let count = |name, selector| detail.set_f64(name, self.root.query_selector_all(selector).length().into());
        count("sections", selector::ANY_SECTION);
        count("photos", selector::PHOTO);
        count("counts", selector::COUNT);
        browser::send(host, event::READY, &detail);
    }

    /// Notes that sizes have changed.
    pub(super) fn resize(&mut self) {
        self.resized = true;
        self.stale = true;
    }

    /// Notes that positions have changed, so that the next frame reads them.
    pub(super) fn invalidate(&mut self) {
        self.stale = true;
    }

    /// Whether each movement is to be read, since observers do not tell enough of it.
    pub(super) fn reads_every_scroll(&self) -> bool {
        // What an inner scroller shows of itself depends on the window too.
        self.reads_every_scroll || self.scroller.port().is_some()
    }

    /// Follows what the tripwire tells; whether the story has moved at all, by scrolling or as pages move that scroll by themselves.
    pub(super) fn has_moved(&mut self) -> bool {
        self.stale |= self.article.get_bounding_client_rect().top() != self.article_top;
        self.stale
    }

    /// Whether any number is on its way.
    pub(super) fn is_running(&self) -> bool {
        self.tracked.iter().any(TrackedElement::is_running)
    }

    /// Makes every number that is on its way final, at once, and says so from `host`, where there is one.
    pub(super) fn finish(&mut self, host: Option<&Element>) {
        self.tracked.iter_mut().for_each(|part| part.finish(host));
    }

    /// Has the browser fetch every photo now, for paper shows them all.
    pub(super) fn load_all_photos(&self) {
        dom::set_or_remove_attribute_of_all(&self.root, selector::LAZY_PHOTO, "loading", Some("eager"));
    }

    /// Whether positions are to be read in this frame; else it asks for none, and the browser need not lay out for it.
    pub(super) fn is_stale(&self) -> bool {
        self.stale
    }

    /// Brings everything into the state that its position and the time ask for, and tells from `host` what happened.
    pub(super) fn frame(&mut self, input: &mut FrameInput, host: &Element) {
        if input.reads {
            self.stale = false;
            self.read(input, host);
        }
        self.tracked.iter_mut().for_each(|part| part.read_count_up(input));
        if input.reads {
            self.write(host);
        }
        self.tracked.iter_mut().for_each(|part| part.write_count_up(host));
    }

    /// Reads what the story scrolls in, and whether stages can stand still in it, in a window of this height in pixels.
    fn read_container(&mut self, viewport: f64, host: &Element) {
        self.scroller = Scroller::of(&self.root);
        // Browsers anchor little in another scroller, and nothing of what scripts move by a transform.
        if !self.browser_anchors || !matches!(self.scroller, Scroller::Window) {
            host.set_attribute(WHOLE, "");
        }
        self.checks.check_container(&self.root, viewport, host);
        if let Some(stage) = self.root.query_selector(selector::STAGE) {
            let scroller = Scroller::of(&stage);
            if let Scroller::Clipped(culprit) = &scroller {
                self.checks.warn_once(HostIssue::StickyBlocked, culprit, host);
            }
            self.unrolled.current =
                matches!(scroller, Scroller::Clipped(_)) || self.checks.has_warned(HostIssue::FrameGrows);
        }
        self.zoom = Zoom::of(&self.root);
    }

    /// Looks at the page around as the reader may have come to rest: at what covers the top, and at what is being read.
    pub(super) fn rest(&mut self, input: &mut FrameInput, host: &Element) {
        // Else a frame is under way that reads all anew.
        if !self.stale {
            input.clip_to(&self.scroller, &self.root, self.zoom);
            // Some browsers anchor something else after all has been read.
            self.restore_lost_anchor(input);
            match &mut self.anchor {
                Some(anchor) if anchor.is_held(input, &self.scroller) => anchor.record(input, &self.scroller),
                anchor => *anchor = Anchor::find(&self.root, input, &self.scroller),
            }
            self.check_header(input.measure(&self.article), input, host);
            self.cover.write(&self.root);
        }
    }

    /// Notes what is being read, where the browser anchors nothing by itself.
    pub(super) fn find_anchor_if_alone(&mut self, input: &FrameInput) {
        if !self.browser_anchors {
            self.anchor = Anchor::find(&self.root, input, &self.scroller);
        }
    }

    /// Forgets what is being read: it will move, and is to.
    pub(super) fn forget_anchor(&mut self) {
        self.anchor = None;
    }

    /// Notes where what is being read is now, before a change of the whole layout.
    pub(super) fn record_anchor(&mut self, input: &mut FrameInput) {
        input.clip_to(&self.scroller, &self.root, self.zoom);
        if let Some(anchor) = &mut self.anchor {
            anchor.record(input, &self.scroller);
        }
    }

    /// Brings back what was being read, where it is lost.
    fn restore_lost_anchor(&mut self, input: &FrameInput) {
        if let Some(anchor) = &mut self.anchor {
            anchor.restore_if_lost(input, &self.scroller, self.browser_anchors);
        }
    }

    /// Brings it back, after that change.
    pub(super) fn restore_anchor(&mut self, input: &FrameInput) {
        if let Some(anchor) = &mut self.anchor {
            anchor.restore(input, &self.scroller);
        }
    }

    /// Looks for what covers the top of the window over the article.
    fn check_header(&mut self, article: Span, input: &FrameInput, host: &Element) {
        let culprit = self.cover.find(&self.root, article, input, self.handle);
        if let Some(culprit) = culprit {
            self.checks.warn_once(HostIssue::HeaderCovers, &culprit, host);
        }
    }

    /// Reads every position near the viewport, and how far the whole may move before anything of this changes.
    fn read(&mut self, input: &mut FrameInput, host: &Element) {
        let resized = mem::take(&mut self.resized);
        if resized {
            self.read_container(input.viewport, host);
        }
        input.clip_to(&self.scroller, &self.root, self.zoom);
        if resized || !self.browser_anchors {
            self.restore_lost_anchor(input);
        }
        let article = input.measure(&self.article);
        let margin = input.trigger_line(MARGIN);
        // What is far away may come nearer.
        let away = (article.top() - input.viewport).max(-article.bottom());
        let step = (article.height() * STEP).max(LEAST_STEP);
        let mut slack = Slack::within(if away > margin { away - margin } else { margin.min(step) });
        slack.limit(article.top(), 0.0);
        slack.limit(article.bottom(), input.viewport);
        self.article_top = article.top();
        self.progress.current = Thousandths::from_fraction(progress::read(article, input.viewport));
        if article.bottom() <= input.viewport && !mem::replace(&mut self.complete, true) {
            browser::send(host, event::COMPLETE, &JsObject::new());
        }
        self.read_sections(input, &mut slack, host);
        if resized {
            self.check_header(article, input, host);
        }
        for part in &mut self.tracked {
            part.read(input, &mut slack, host);
            if part.has_role(NUMBER) && !part.is_pending {
                self.reached = self.reached.max(part.order);
            }
        }
        self.read_stages(input, &mut slack);
        self.tripwire = Some(Tripwire::set(&self.article, &self.scroller, article.bottom(), slack, self.handle));
    }

    /// Reads which photo each stage shows. Its photos lie in one frame, so that the phase of each is that of its step.
    fn read_stages(&mut self, input: &FrameInput, slack: &mut Slack) {
        for group in self.tracked.chunk_by_mut(|_, part| !part.has_role(STAGE)) {
            let Some((stage, parts)) = group.split_first_mut() else { continue };
            if !stage.has_role(STAGE) {
                continue;
            }
            let shown = steps::current_photo(
                parts.iter().filter_map(TrackedElement::as_step_item),
                stage.span,
                input.trigger_line(CARD_LINE),
                slack,
            );
            let photos = parts.iter_mut().filter(|part| part.as_step_item() == Some(steps::StepItem::Photo));
            for (place, photo) in photos.enumerate() {
                photo.phase.current = match place.cmp(&shown) {
                    Ordering::Less => Phase::Passed,
                    Ordering::Equal => Phase::Active,
                    Ordering::Greater => Phase::Ahead,
                };
            }
        }
    }

    /// Writes what has changed, and says what has happened.
    fn write(&mut self, host: &Element) {
        if let Some(rail) = &self.rail
            && self.progress.take_change()
        {
            rail.style().set_property_f64(PROGRESS, self.progress.current.value());
        }
        self.checks.write(&self.root);
        self.cover.write(&self.root);
        self.write_sections(host);
        if self.unrolled.take_change() {
            dom::set_or_remove_attribute_of_all(
                &self.root,
                selector::STAGE,
                UNROLLED,
                self.unrolled.current.then_some(""),
            );
        }
        self.tracked.retain_mut(|part| {
            part.write(self.scroll_timelines);
            // The parts of sections that are no longer near are let go.
            let section = (part.order >> 32) as usize;
            let stays = self.section_states.get(section.wrapping_sub(1)).is_none_or(|state| state.near.current);
            if !stays {
                part.finish(Some(host));
            }
            stays
        });
    }

    /// How far the article has been read, 0 to 1.
    #[cfg(feature = "debug")]
    pub(super) fn progress(&self) -> f64 {
        self.progress.current.value()
    }

    /// Takes everything back that was written, also from parts that have been near the viewport long ago.
    pub(super) fn detach(&mut self) {
        self.tripwire = None;
        self.finish(None);
        self.checks.detach(&self.root);
        self.cover.detach(&self.root);
        for element in dom::all(&self.root, selector::WRITTEN) {
            [PHASE, NEAR, CURRENT, UNROLLED].iter().for_each(|name| element.remove_attribute(name));
        }
        dom::all(&self.root, selector::PROGRESSED).for_each(|element| dom::remove_style(&element, PROGRESS));
        self.nav.iter().for_each(nav::clear);
    }
}
