//! Everything of a story that moves, read in one go and written in one go.

mod sections;

use super::{
    anchor::Anchor,
    browser::{self, Element, Elements},
    contents,
    cover::Cover,
    doctor::{Cause, Doctor},
    dom,
    look::Look,
    part::{CURRENT, LOOSE_PARTS, Mark, NEARBY, NUMBER, PHASE, PROGRESS, Part, Place, SHOWING, STAGE, place},
    scroller::Scroller,
    tripwire::Tripwire,
    values::{Fields, Hear},
    zoom::Zoom,
};
use crate::motion::{Phase, Slack, Span, Thousandths, progress, steps};
use alloc::vec::Vec;
use core::{cmp::Ordering, mem};

/// How far around the viewport sections are near, as a part of its height: only the parts of those are read.
const NEAR: f64 = 0.5;
/// How far the story moves until its progress is shown anew: a part of its height, but not less than so many pixels.
const STEP: f64 = 0.01;
const LEAST_STEP: f64 = 24.0;
/// The element that shows how far the reader has come.
const RAIL: &str = ".sw-rail";
/// The sections: those within others are parts of them.
const SECTIONS: &str = "[data-sw-section]:not([data-sw-section] *)";
/// The attribute of a stage that cannot stand still.
const UNROLLED: &str = "data-sw-unrolled";

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
    progress: Mark<Thousandths>,
    sections: Elements,
    /// What is known of each section.
    states: Vec<sections::State>,
    /// The parts outside of all sections and those of the sections near the viewport; within a section they are in document order,
    /// so that a stage stands before its photos and cards.
    parts: Vec<Part>,
    /// How far the reader has ever come.
    reached: Place,
    /// What the story scrolls in, and how far the page enlarges it.
    scroller: Scroller,
    zoom: Zoom,
    /// Where the article began when all was read, in pixels below the viewport's top.
    read_at: f64,
    /// What tells when the story has moved so far that something changes, by calling `hear`.
    tripwire: Option<Tripwire>,
    hear: Hear,
    /// Whether positions are to be read anew.
    stale: bool,
    /// Whether the page around the story may have changed since it was last tested.
    resized: bool,
    /// Whether the browser moves photos along with scrolling by itself.
    timelines: bool,
    /// Whether each movement is read: where the browser moves no photos, and for `data-debug`.
    is_followed: bool,
    /// Whether stages cannot stand still.
    unrolled: Mark<bool>,
    /// The number, from 1, of the section that is being read, as read and as told; 0 before the first.
    section: Mark<usize>,
    /// The link of the current section, marked as such.
    link: Option<Element>,
    /// What covers the top of the window.
    cover: Cover,
    /// What was being read when the reader came to rest, and whether the browser anchors scrolling by itself.
    anchor: Option<Anchor>,
    anchors: bool,
    /// Whether the end has been in view.
    complete: bool,
    doctor: Doctor,
}

impl Scene {
    /// The parts under `root`, in whatever order and number they stand there; observers are to call `hear`.
    pub(super) fn find(root: &Element, hear: &Hear) -> Self {
        let article = if root.matches("article") { None } else { root.first("article") };
        let sections = root.all(SECTIONS);
        let timelines = browser::supports("animation-timeline: view()");
        let mut scene = Self {
            root: root.clone(),
            article: article.unwrap_or_else(|| root.clone()),
            nav: root.first("nav"),
            rail: root.first(RAIL),
            progress: Mark::new(Thousandths::ZERO),
            states: (0..sections.length()).map(|_| sections::State::new()).collect(),
            sections,
            parts: Vec::new(),
            reached: 0,
            scroller: Scroller::Window,
            zoom: Zoom::NONE,
            read_at: 0.0,
            tripwire: None,
            hear: hear.clone(),
            stale: true,
            resized: true,
            timelines,
            is_followed: !timelines || cfg!(feature = "debug") && root.closest("[data-debug]").is_some(),
            unrolled: Mark { read: false, written: Some(false) },
            section: Mark::new(0),
            link: None,
            cover: Cover::new(),
            anchor: None,
            anchors: browser::supports("overflow-anchor: auto"),
            complete: false,
            doctor: Doctor::new(),
        };
        scene.add(root, LOOSE_PARTS, 0);
        scene
    }

    /// Adds the parts under `root` that match `selector`, which are of the section of this number, from 1; 0 for none.
    fn add(&mut self, root: &Element, selector: &str, section: usize) {
        let mut numbers = 0;
        for element in dom::all(root, selector) {
            let mut part = Part::new(element);
            numbers += u32::from(part.is(NUMBER));
            if section > 0 {
                part.place = place(section, numbers);
                part.waits = part.place > self.reached;
            }
            self.parts.push(part);
        }
    }

    /// Tells the page of them, from `host`.
    pub(super) fn ready(&self, host: &Element) {
        let detail = Fields::new();
        let count = |name, selector| detail.set_number(name, self.root.all(selector).length().into());
        count("sections", "[data-sw-section]");
        count("photos", "[data-sw-photo]");
        count("counts", "[data-sw-count]");
        browser::send(host, "ready", &detail);
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
    pub(super) fn is_followed(&self) -> bool {
        // What an inner scroller shows of itself depends on the window too.
        self.is_followed || self.scroller.port().is_some()
    }

    /// Follows what the tripwire tells; whether the story has moved at all, by scrolling or as pages move that scroll by themselves.
    pub(super) fn trip(&mut self) -> bool {
        self.stale |= self.article.rect().top() != self.read_at;
        self.stale
    }

    /// Whether any number is on its way.
    pub(super) fn runs(&self) -> bool {
        self.parts.iter().any(Part::runs)
    }

    /// Makes every number that is on its way final, at once, and says so from `host`, where there is one.
    pub(super) fn finish(&mut self, host: Option<&Element>) {
        self.parts.iter_mut().for_each(|part| part.finish(host));
    }

    /// Has the browser fetch every photo now, for paper shows them all.
    pub(super) fn fetch(&self) {
        dom::set_all(&self.root, "[data-sw-photo] img[loading=lazy]", "loading", Some("eager"));
    }

    /// Whether positions are to be read in this frame; else it asks for none, and the browser need not lay out for it.
    pub(super) fn is_stale(&self) -> bool {
        self.stale
    }

    /// Brings everything into the state that its position and the time ask for, and tells from `host` what happened.
    pub(super) fn frame(&mut self, look: &mut Look, host: &Element) {
        if look.reads {
            self.stale = false;
            self.read(look, host);
        }
        self.parts.iter_mut().for_each(|part| part.read_run(look));
        if look.reads {
            self.write(host);
        }
        self.parts.iter_mut().for_each(|part| part.write_run(host));
    }

    /// Reads what the story scrolls in, and whether stages can stand still in it.
    fn read_surroundings(&mut self, host: &Element) {
        self.scroller = Scroller::of(&self.root);
        self.doctor.look_around(&self.root, host);
        if let Some(stage) = self.root.first("[data-sw-stage]") {
            let scroller = Scroller::of(&stage);
            if let Scroller::Blocked(culprit) = &scroller {
                self.doctor.tell(Cause::Blocked, culprit, host);
            }
            self.unrolled.read = matches!(scroller, Scroller::Blocked(_)) || self.doctor.has_told(Cause::Grows);
        }
        self.zoom = Zoom::of(&self.root);
    }

    /// Looks at the page around as the reader may have come to rest: at what covers the top, and at what is being read.
    pub(super) fn rest(&mut self, look: &mut Look, host: &Element) {
        // Else a frame is under way that reads all anew.
        if !self.stale {
            look.through(&self.scroller, &self.root, self.zoom);
            // Some browsers anchor something else after all has been read.
            self.keep(look);
            self.anchor = Anchor::find(&self.root, look, &self.scroller);
            self.look_up(look.span(&self.article), look, host);
            self.cover.write(&self.root);
        }
    }

    /// Notes where what is being read is now, before a change of the whole layout.
    pub(super) fn note(&mut self, look: &mut Look) {
        look.through(&self.scroller, &self.root, self.zoom);
        if let Some(anchor) = &mut self.anchor {
            anchor.note(look, &self.scroller);
        }
    }

    /// Brings back what was being read, where it is lost.
    fn keep(&mut self, look: &Look) {
        if let Some(anchor) = &mut self.anchor {
            anchor.keep(look, &self.scroller, self.anchors);
        }
    }

    /// Brings it back, after that change.
    pub(super) fn hold(&mut self, look: &Look) {
        if let Some(anchor) = &mut self.anchor {
            anchor.hold(look, &self.scroller);
        }
    }

    /// Looks for what covers the top of the window over the article.
    fn look_up(&mut self, article: Span, look: &Look, host: &Element) {
        let culprit = self.cover.look(&self.root, article, look, &self.hear);
        if let Some(culprit) = culprit {
            self.doctor.tell(Cause::Covered, &culprit, host);
        }
    }

    /// Reads every position near the viewport, and how far the whole may move before anything of this changes.
    fn read(&mut self, look: &mut Look, host: &Element) {
        let resized = mem::take(&mut self.resized);
        if resized {
            self.read_surroundings(host);
        }
        look.through(&self.scroller, &self.root, self.zoom);
        if resized || !self.anchors {
            self.keep(look);
        }
        let article = look.span(&self.article);
        let margin = look.line(NEAR);
        // What is far away may come nearer.
        let away = (article.top() - look.viewport).max(-article.bottom());
        let step = (article.height() * STEP).max(LEAST_STEP);
        let mut slack = Slack::within(if away > margin { away - margin } else { margin.min(step) });
        slack.limit(article.top(), 0.0);
        slack.limit(article.bottom(), look.viewport);
        self.read_at = article.top();
        self.progress.read = Thousandths::of(progress::read(article, look.viewport));
        if article.bottom() <= look.viewport && !mem::replace(&mut self.complete, true) {
            browser::send(host, "complete", &Fields::new());
        }
        self.read_sections(look, &mut slack, host);
        if resized {
            self.look_up(article, look, host);
        }
        for part in &mut self.parts {
            part.read(look, &mut slack, host);
            if part.is(NUMBER) && !part.waits {
                self.reached = self.reached.max(part.place);
            }
        }
        self.read_stages(look, &mut slack);
        self.tripwire = Some(Tripwire::set(&self.article, &self.scroller, article.bottom(), slack, &self.hear));
    }

    /// Reads which photo each stage shows. Its photos lie in one frame, so that the phase of each is that of its step.
    fn read_stages(&mut self, look: &Look, slack: &mut Slack) {
        for group in self.parts.chunk_by_mut(|_, part| !part.is(STAGE)) {
            let Some((stage, parts)) = group.split_first_mut() else { continue };
            if !stage.is(STAGE) {
                continue;
            }
            let shown = steps::current(parts.iter().filter_map(Part::of_stage), stage.span, look.line(SHOWING), slack);
            let photos = parts.iter_mut().filter(|part| part.of_stage() == Some(steps::Part::Photo));
            for (place, photo) in photos.enumerate() {
                photo.phase.read = match place.cmp(&shown) {
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
            && self.progress.is_new()
        {
            rail.style().set_number(PROGRESS, self.progress.read.value());
        }
        self.doctor.write(&self.root);
        self.cover.write(&self.root);
        self.write_sections(host);
        if self.unrolled.is_new() {
            dom::set_all(&self.root, "[data-sw-stage]", UNROLLED, self.unrolled.read.then_some(""));
        }
        self.parts.retain_mut(|part| {
            part.write(self.timelines);
            // The parts of sections that are no longer near are let go.
            let section = (part.place >> 32) as usize;
            let stays = self.states.get(section.wrapping_sub(1)).is_none_or(|state| state.near.read);
            if !stays {
                part.finish(Some(host));
            }
            stays
        });
    }

    /// How far the article has been read, 0 to 1.
    #[cfg(feature = "debug")]
    pub(super) fn progress(&self) -> f64 {
        self.progress.read.value()
    }

    /// Takes everything back that was written, also from parts that have been near the viewport long ago.
    pub(super) fn detach(&mut self) {
        self.tripwire = None;
        self.finish(None);
        self.doctor.detach(&self.root);
        self.cover.detach(&self.root);
        for element in dom::all(&self.root, "[data-sw-phase],[data-sw-near],[data-sw-current],[data-sw-unrolled]") {
            [PHASE, NEARBY, CURRENT, UNROLLED].iter().for_each(|name| element.remove_attribute(name));
        }
        dom::all(&self.root, "[style*=--sw-progress]").for_each(|element| dom::unstyle(&element, PROGRESS));
        self.nav.iter().for_each(contents::unmark);
    }
}
