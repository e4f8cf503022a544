//! Events: hairlines through the area, with their words above it.

use super::axis::Across;
use crate::chart::{
    Element, Spec,
    block::{Block, Style},
    pen::{Anchor, Pen},
};

/// The gap between a hairline and its words, and between words.
const GAP: f64 = 5.0;

/// An event's words at their place.
pub(super) struct Flag {
    label: Block,
    x: f64,
    top: f64,
    anchor: Anchor,
}

/// An event on its way to a place.
struct Flown {
    label: Block,
    x: f64,
    anchor: Anchor,
    lane: usize,
}

impl Flown {
    /// From where to where the words are.
    fn span(&self) -> (f64, f64) {
        match self.anchor {
            Anchor::End => (self.x - GAP - self.label.width, self.x),
            _ => (self.x, self.x + GAP + self.label.width),
        }
    }
}

/// The events' words above the plot, in as many lanes as they need not to meet, and how far down the lanes go.
pub(super) fn place(pen: Pen<'_>, spec: &Spec, across: &Across, top: f64) -> (Vec<Flag>, f64) {
    let mut flown: Vec<Flown> = Vec::new();
    for flag in in_order(pen, spec, across) {
        let lane =
            flown.iter().filter(|other| meet(&flag, other)).map(|other| other.lane + 1).max().unwrap_or_default();
        flown.push(Flown { lane, ..flag });
    }
    let lanes = flown.iter().map(|flag| flag.lane + 1).max().unwrap_or_default();
    let height =
        |lane: usize| flown.iter().filter(|flag| flag.lane == lane).map(|flag| flag.label.height()).fold(0.0, f64::max);
    let tops = (0..lanes).map(|lane| (lane + 1..lanes).map(height).sum::<f64>() + top).collect::<Vec<_>>();
    let bottom = top + (0..lanes).map(height).sum::<f64>();
    let place = |flag: Flown| Flag { top: tops[flag.lane], label: flag.label, x: flag.x, anchor: flag.anchor };
    (flown.into_iter().map(place).collect(), bottom)
}

/// The events from the end to the start, then those whose words stand before their line: in this order each may only meet those
/// that came before it, whose lanes are under its own.
fn in_order(pen: Pen<'_>, spec: &Spec, across: &Across) -> Vec<Flown> {
    let width = pen.size.pick(110.0, 170.0);
    let mut flags = Vec::new();
    for event in &spec.events {
        let label = pen.block(&event.label, Style::Note, width);
        let x = across.event(event.at);
        let anchor = if x + GAP + label.width > pen.width() { Anchor::End } else { Anchor::Start };
        flags.push(Flown { label, x, anchor, lane: 0 });
    }
    let (mut after, mut before): (Vec<_>, Vec<_>) = flags.into_iter().partition(|flag| flag.anchor == Anchor::Start);
    after.sort_by(|one, other| f64::total_cmp(&other.x, &one.x));
    before.sort_by(|one, other| f64::total_cmp(&one.x, &other.x));
    after.into_iter().chain(before).collect()
}

/// Whether words would meet, or words and the other's hairline.
fn meet(one: &Flown, other: &Flown) -> bool {
    let ((from, to), (other_from, other_to)) = (one.span(), other.span());
    from < other_to + GAP && other_from < to + GAP
}

impl Flag {
    /// The hairline down to `bottom`.
    fn line(&self, pen: Pen<'_>, bottom: f64) -> Element {
        pen.line("sw_chart-event", (self.x, self.top + 2.0), (self.x, bottom))
    }

    fn text(&self, pen: Pen<'_>) -> Option<Element> {
        let at = if self.anchor == Anchor::End { self.x - GAP } else { self.x + GAP };
        pen.text(&self.label, (at, self.top), self.anchor)
    }
}

/// The flags, their words above all hairlines.
pub(super) fn draw(pen: Pen<'_>, flags: &[Flag], bottom: f64) -> Option<Element> {
    let lines = flags.iter().map(|flag| flag.line(pen, bottom));
    (!flags.is_empty())
        .then(|| Element::group("sw_chart-events", lines.chain(flags.iter().filter_map(|flag| flag.text(pen)))))
}
