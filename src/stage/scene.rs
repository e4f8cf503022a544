//! Everything of a story that moves, read in one go and written in one go.

mod sections;

use super::{
    browser::{self, Element, Event, Observer},
    contents,
    doctor::{Cause, Doctor},
    dom, events,
    look::Look,
    part::{Mark, PARTS, PHOTO, PROGRESS, Part, READING, SECTION, SHOWING, STAGE},
    scroller::Scroller,
    values::{Fields, Queue},
};
use crate::motion::{Phase, Thousandths, progress, steps, timeline};
use alloc::vec::Vec;
use core::mem;

/// The parts of a story that carry hooks. In a frame all are read before any is written: a browser then lays out once.
pub(super) struct Scene {
    root: Element,
    /// The article, where there is one, and the progress of reading.
    article: Option<Element>,
    progress: Mark<Thousandths>,
    /// All in document order: a stage stands before its photos and cards.
    parts: Vec<Part>,
    /// What the story scrolls in.
    scroller: Scroller,
    /// Whether the story was far ahead or far behind when it was last looked at.
    place: Option<Phase>,
    /// Whether the page around the story may have changed since it was last tested.
    resized: bool,
    /// Whether the browser moves photos along with scrolling by itself.
    timelines: bool,
    /// The number, from 1, of the section that is being read, as read and as told; 0 before the first.
    section: Mark<usize>,
    /// Whether the end has been in view.
    complete: bool,
    doctor: Doctor,
}

impl Scene {
    /// The parts under `root`, in whatever order and number they stand there.
    pub(super) fn find(root: &Element) -> Self {
        Self {
            root: root.clone(),
            article: if root.matches("article") { Some(root.clone()) } else { root.first("article") },
            progress: Mark::new(Thousandths::ZERO),
            parts: dom::all(root, PARTS).map(Part::new).collect(),
            scroller: Scroller::Window,
            place: None,
            resized: true,
            timelines: browser::supports("animation-timeline: view()"),
            section: Mark::new(0),
            complete: false,
            doctor: Doctor::new(),
        }
    }

    /// The parts of this kind.
    fn of(&self, kind: u8) -> impl Iterator<Item = &Part> {
        self.parts.iter().filter(move |part| part.is(kind))
    }

    /// What the page is told of them.
    pub(super) fn ready(&self) -> Event {
        let detail = Fields::new();
        let count = |name, selector| detail.set_number(name, self.root.all(selector).length());
        count("sections", "[data-sw-section]");
        count("photos", "[data-sw-photo]");
        count("counts", "[data-sw-count]");
        events::event("scrollwork:ready", &detail)
    }

    /// Has `observer` watch the elements whose coming and going means that positions have changed, scrolled or not.
    pub(super) fn observe(&self, observer: &Observer) {
        self.parts.iter().for_each(|part| observer.observe(&part.element));
    }

    /// Notes that sizes have changed.
    pub(super) fn resize(&mut self) {
        self.resized = true;
    }

    /// Whether any number is on its way.
    pub(super) fn runs(&self) -> bool {
        self.parts.iter().any(Part::runs)
    }

    /// Makes every number that is on its way final, at once.
    pub(super) fn finish(&mut self) {
        self.parts.iter_mut().for_each(Part::finish);
    }

    /// Has the browser fetch every photo now, for paper shows them all.
    pub(super) fn fetch(&self) {
        dom::set_all(&self.root, "[data-sw-photo] img[loading=lazy]", "loading", Some("eager"));
    }

    /// Brings everything into the state that its position and the time ask for, and adds what happened to `news`.
    pub(super) fn frame(&mut self, look: &mut Look, news: &Queue) {
        if self.read(look, news) {
            self.write(news);
        }
    }

    /// Reads every position; false where nothing can have changed, since the story is as far away as before on the same side.
    fn read(&mut self, look: &mut Look, news: &Queue) -> bool {
        let resized = mem::take(&mut self.resized);
        if resized {
            self.scroller = Scroller::of(&self.root);
            self.doctor.look_around(&self.root, news);
        }
        look.through(&self.scroller);
        // What is outside of a viewport three times as high needs no look; without an article there is nothing to judge by.
        if let Some(article) = &self.article {
            let span = look.span(article);
            self.progress.read = Thousandths::of(progress::read(span, look.viewport));
            let place = Phase::of(span, look.line(2.0), look.line(-1.0));
            let is_away = place != Phase::Active && self.place == Some(place);
            self.place = Some(place);
            if is_away && !resized {
                return false;
            }
        }
        let sections = self.parts.iter_mut().filter_map(|part| {
            part.read(look);
            part.is(SECTION).then_some(part.span)
        });
        self.section.read = timeline::current(sections, look.line(READING));
        // What stands still at the top from the first section on is looked at as the reader comes to each.
        if (resized || self.section.read != self.section.written.unwrap_or(0)) && self.place == Some(Phase::Active) {
            self.doctor.look_up(&self.root, look, news);
        }
        self.read_stages(look, resized, news);
        true
    }

    /// Reads which photo each stage shows and, as the page may have `resized`, whether it can stand still where it is.
    fn read_stages(&mut self, look: &Look, resized: bool, news: &Queue) {
        for group in self.parts.chunk_by_mut(|_, part| !part.is(STAGE)) {
            let Some((stage, parts)) = group.split_first_mut() else { continue };
            if resized && stage.is(STAGE) {
                let scroller = Scroller::of(&stage.element);
                if let Scroller::Blocked(culprit) = &scroller {
                    self.doctor.tell(Cause::Blocked, culprit, news);
                }
                stage.flag.read = matches!(scroller, Scroller::Blocked(_)) || self.doctor.has_told(Cause::Grows);
            }
            let shown = steps::current(parts.iter().filter_map(Part::of_stage), stage.span, look.line(SHOWING));
            for (place, step) in parts.iter_mut().filter(|part| part.is(PHOTO)).enumerate() {
                step.flag.read = place == shown;
            }
        }
    }

    /// Writes what has changed, and says what has happened.
    fn write(&mut self, news: &Queue) {
        if let Some(article) = &self.article
            && self.progress.is_new()
        {
            article.style().set_number(PROGRESS, self.progress.read.value());
            if self.progress.read == Thousandths::ONE && !mem::replace(&mut self.complete, true) {
                news.push(&events::event("scrollwork:complete", &Fields::new()));
            }
        }
        self.doctor.write(&self.root);
        self.write_section(news);
        self.parts.iter_mut().for_each(|part| part.write(self.timelines, news));
    }

    /// How far the article has been read, 0 to 1.
    #[cfg(feature = "debug")]
    pub(super) fn progress(&self) -> f64 {
        self.progress.read.value()
    }

    /// Takes everything back that was written.
    pub(super) fn detach(&mut self) {
        self.doctor.detach(&self.root);
        self.parts.iter_mut().for_each(Part::detach);
        self.article.iter().for_each(|article| dom::unstyle(article, PROGRESS));
        contents::unmark(&self.root);
    }
}
