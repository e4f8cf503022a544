//! The stage: a grid whose visuals share one sticky frame, and whose cards pass over it or beside it.

use super::{
    block, chart, figures,
    photo::{self, LayoutSlot},
    piece::{IntoPiece, Piece},
    region::{self, Stop},
    render_context::RenderContext,
    video,
};
use crate::{
    hooks::property,
    story::{Block, Percent, Side, Stage, StageLayout, Step, Transition, Visual},
};
use leptos::prelude::*;

/// A stage as rows of a grid: a row for each card, and each visual from its first card to the end.
pub(super) fn view(stage: &Stage, setting: &RenderContext) -> impl IntoView + use<> {
    let rows = stage.steps.iter().map(rows).sum::<usize>();
    let mut first = 1;
    // A photo and its regions share the frame, and so a part of the grid.
    let mut before: Option<&Visual> = None;
    let steps = stage.steps.chunk_by(|_, next| next.visual.region().is_some()).map(|shown| {
        let row = first;
        first += shown.iter().map(self::rows).sum::<usize>();
        let own = shown.first().and_then(|step| step.transition);
        let shows = shown.first().map(|step| &step.visual);
        let is_again = is_again(std::mem::replace(&mut before, shows), shows);
        // What is seen of it changes in what is under discussion alone.
        let transition = if is_again { own.unwrap_or(Transition::Fade) } else { own.unwrap_or(stage.transition) };
        let place = StepPlace { row, span: rows + 1 - row, side: stage_side(stage), transition, is_again };
        step(shown, &place, setting)
    });
    let class = match stage.layout {
        StageLayout::Over => "sw-stage",
        StageLayout::Beside => "sw-stage sw-stage-beside sw-rare",
    };
    view! {
        <div
            class=class
            data-sw-stage
            style=(property::ROWS, rows.to_string())
        >
            {steps.collect_view()}
        </div>
    }
}

/// The side of all cards of a stage that have none of their own; those beside a visual are one column of text.
fn stage_side(stage: &Stage) -> Option<Side> {
    match stage.layout {
        StageLayout::Over => stage.side,
        StageLayout::Beside => stage.side.or(Some(Side::Start)),
    }
}

/// Where a step stands in the grid of its stage.
struct StepPlace {
    /// The row of its first card, from 1.
    row: usize,
    /// The rows from there to the end.
    span: usize,
    /// The side of the stage's cards.
    side: Option<Side>,
    /// How its visual comes over the one before it.
    transition: Transition,
    /// Whether it is the chart before it once more.
    is_again: bool,
}

/// Whether `shows` is the chart `before` it once more.
fn is_again(before: Option<&Visual>, shows: Option<&Visual>) -> bool {
    let charts = before.and_then(Visual::chart).zip(shows.and_then(Visual::chart));
    charts.is_some_and(|(before, chart)| chart.is_again(before))
}

/// The rows that a step takes: one even without cards, so that its visual has its time.
fn rows(step: &Step) -> usize {
    step.cards.len().max(1)
}

/// A visual with its cards; after a photo, the steps of its regions with theirs.
fn step(steps: &[Step], place: &StepPlace, setting: &RenderContext) -> impl IntoView + use<> {
    let first = steps.first().map(|step| &step.visual);
    let side = place.side.or_else(|| Some(free_side(first?, setting))).unwrap_or(Side::Start);
    let class = match side {
        Side::Start => "sw-step",
        Side::Center => "sw-step sw-step-center",
        Side::End => "sw-step sw-step-end",
    };
    let stops = stops(steps, place, setting);
    let (mut row, mut parts) = (place.row, Vec::new());
    for (number, step) in steps.iter().enumerate() {
        parts.push(match &step.visual {
            Visual::Region(region) => region::words(region, number),
            Visual::Photo(photo) if !stops.is_empty() => region::photo(photo, &stops, place.transition, setting),
            shown => visual(shown, place, setting),
        });
        let stop = number.checked_sub(1).and_then(|at| stops.get(at));
        for (at, block) in step.cards.iter().enumerate() {
            let label = stop.and_then(|stop| stop.label).filter(|_| at == 0);
            parts.push(card(block, row + at, stop.and_then(|stop| stop.side), label, setting));
        }
        row += rows(step);
    }
    view! {
        <div class=class style=(property::ROW, place.row.to_string()) style=(property::SPAN, place.span.to_string())>
            {parts}
        </div>
    }
}

/// The regions that the steps of a photo show. Their cards stand on the side of the first that names one, on the stage's, or on that which
/// the region leaves free.
fn stops<'s>(steps: &'s [Step], place: &StepPlace, setting: &RenderContext) -> Vec<Stop<'s>> {
    let mut labels = 0;
    let stop = |step: &'s Step| {
        let region = step.visual.region()?;
        let named = step.cards.iter().find_map(card_side).or(place.side);
        let side = named.unwrap_or_else(|| free_of(region.x, setting));
        let is_part = region.width.get() < 100;
        labels += usize::from(is_part);
        Some(Stop { region, side: (!step.cards.is_empty()).then_some(side), label: is_part.then_some(labels) })
    };
    steps.iter().filter_map(stop).collect()
}

/// The side that a card names.
fn card_side(block: &Block) -> Option<Side> {
    if let Block::Card(card) = block { card.side } else { None }
}

/// The side that the subject of a visual leaves free, in the direction of writing.
fn free_side(visual: &Visual, setting: &RenderContext) -> Side {
    visual.picture().map_or(Side::Start, |photo| free_of(photo.focal.x, setting))
}

/// The side that something so far from the left edge leaves free.
fn free_of(x: Percent, setting: &RenderContext) -> Side {
    if (x.get() < 50) == setting.is_right_to_left { Side::Start } else { Side::End }
}

/// What the frame shows; the style sheets and the runtime place every visual as they place a photo.
fn visual(visual: &Visual, place: &StepPlace, setting: &RenderContext) -> Piece {
    let shown = match visual {
        Visual::Photo(photo) => {
            return photo::view(photo, LayoutSlot::staged(photo, place.transition), setting).into_piece();
        }
        Visual::Video(film) => {
            return video::view(film, LayoutSlot::staged(&film.poster, place.transition), setting).into_piece();
        }
        Visual::Figures(figures) => figures::view(figures, setting).into_piece(),
        Visual::Chart(chart) if place.is_again => chart::again(chart, setting),
        Visual::Chart(chart) => chart::staged(chart, setting),
        // It stands after a photo, whose frame shows it.
        Visual::Region(_) => return ().into_piece(),
    };
    // A chart once more is for those who see it: all that is said has been said.
    let hidden = place.is_again.then_some("true");
    let class = if place.is_again { "sw-photo sw-visual sw-again" } else { "sw-photo sw-visual" };
    let transition = photo::exchange(place.transition);
    view! { <div class=class aria-hidden=hidden data-sw-photo data-sw-transition=transition>{shown}</div> }.into_piece()
}

/// A card on its own side or on `side`; on the step's where it has neither. With a `label`, it is the first of the region of that number.
fn card(block: &Block, row: usize, side: Option<Side>, label: Option<usize>, setting: &RenderContext) -> Piece {
    let class = match card_side(block).or(side) {
        None => "sw-card",
        Some(Side::Start) => "sw-card sw-card-start",
        Some(Side::Center) => "sw-card sw-card-center",
        Some(Side::End) => "sw-card sw-card-end",
    };
    view! {
        <div class=class data-sw-card data-sw-region=label.map(|label| label.to_string()) style=(property::ROW, row.to_string())>
            {block::view(block, setting)}
        </div>
    }
    .into_piece()
}
