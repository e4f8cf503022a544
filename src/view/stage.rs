//! The stage: a grid whose visuals share one sticky frame, and whose cards pass over it or beside it.

use super::{
    block, chart, figures,
    photo::{self, LayoutSlot},
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::{
    hooks::property,
    story::{Block, Side, Stage, StageLayout, Step, Transition, Visual},
};
use leptos::prelude::*;

/// A stage as rows of a grid: a row for each card, and each visual from its first card to the end.
pub(super) fn view(stage: &Stage, setting: &RenderContext) -> impl IntoView + use<> {
    let rows = stage.steps.iter().map(rows).sum::<usize>();
    let mut first = 1;
    let steps = stage.steps.iter().map(|shown| {
        let row = first;
        first += self::rows(shown);
        let transition = shown.transition.unwrap_or(stage.transition);
        let place = StepPlace { row, span: rows + 1 - row, side: stage_side(stage), transition };
        step(shown, &place, setting)
    });
    let class = match stage.layout {
        StageLayout::Over => "sw-stage",
        StageLayout::Beside => "sw-stage sw-stage-beside",
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
}

/// The rows that a step takes: one even without cards, so that its visual has its time.
fn rows(step: &Step) -> usize {
    step.cards.len().max(1)
}

fn step(step: &Step, place: &StepPlace, setting: &RenderContext) -> impl IntoView + use<> {
    let side = place.side.unwrap_or_else(|| free_side(&step.visual, setting));
    let class = match side {
        Side::Start => "sw-step",
        Side::Center => "sw-step sw-step-center",
        Side::End => "sw-step sw-step-end",
    };
    let cards = step.cards.iter().enumerate().map(|(index, block)| card(block, place.row + index, setting));
    view! {
        <div class=class style=(property::ROW, place.row.to_string()) style=(property::SPAN, place.span.to_string())>
            {visual(&step.visual, place.transition, setting)}
            {cards.collect_view()}
        </div>
    }
}

/// The side that the subject of a photo leaves free, in the direction of writing.
fn free_side(visual: &Visual, setting: &RenderContext) -> Side {
    let Some(photo) = visual.photo() else { return Side::Start };
    if (photo.focal.x < 50) == setting.is_right_to_left { Side::Start } else { Side::End }
}

/// What the frame shows; the style sheets and the runtime place every visual as they place a photo.
fn visual(visual: &Visual, transition: Transition, setting: &RenderContext) -> Piece {
    let shown = match visual {
        Visual::Photo(photo) => return photo::view(photo, LayoutSlot::Stage(transition), setting).into_piece(),
        Visual::Figures(figures) => figures::view(figures, setting).into_piece(),
        Visual::Chart(chart) => chart::staged(chart, setting),
    };
    let transition = photo::exchange(transition);
    view! { <div class="sw-photo sw-visual" data-sw-photo data-sw-transition=transition>{shown}</div> }.into_piece()
}

fn card(block: &Block, row: usize, setting: &RenderContext) -> impl IntoView + use<> {
    let class = match block {
        Block::Card(card) => match card.side {
            None => "sw-card",
            Some(Side::Start) => "sw-card sw-card-start",
            Some(Side::Center) => "sw-card sw-card-center",
            Some(Side::End) => "sw-card sw-card-end",
        },
        _ => "sw-card",
    };
    view! {
        <div class=class data-sw-card style=(property::ROW, row.to_string())>
            {block::view(block, setting)}
        </div>
    }
}
