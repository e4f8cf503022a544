//! The stage: a grid whose photos share one sticky frame, and whose cards pass over it.

use super::{
    block,
    photo::{self, LayoutSlot},
    render_context::RenderContext,
};
use crate::{
    hooks::property,
    story::{Block, Stage, Step},
};
use leptos::prelude::*;

/// A stage as rows of a grid: a row for each card, and each photo from its first card to the end.
pub(super) fn view(stage: &Stage, setting: &RenderContext) -> impl IntoView + use<> {
    let rows = stage.steps.iter().map(rows).sum::<usize>();
    let mut first = 1;
    let steps = stage.steps.iter().map(|shown| {
        let row = first;
        first += self::rows(shown);
        step(shown, row, rows + 1 - row, setting)
    });
    view! {
        <div
            class="sw-stage"
            data-sw-stage
            data-sw-transition=stage.transition.name()
            style=(property::ROWS, rows.to_string())
        >
            {steps.collect_view()}
        </div>
    }
}

/// The rows that a step takes: one even without cards, so that its photo has its time.
fn rows(step: &Step) -> usize {
    step.cards.len().max(1)
}

fn step(step: &Step, row: usize, span: usize, setting: &RenderContext) -> impl IntoView + use<> {
    let cards = step.cards.iter().enumerate();
    // Cards keep to the side that the photo's subject leaves free.
    let class = if step.photo.focal.x < 50 { "sw-step sw-step-end" } else { "sw-step" };
    view! {
        <div class=class style=(property::ROW, row.to_string()) style=(property::SPAN, span.to_string())>
            {photo::view(&step.photo, LayoutSlot::Stage, setting)}
            {cards.map(|(index, block)| card(block, row + index, setting)).collect_view()}
        </div>
    }
}

fn card(block: &Block, row: usize, setting: &RenderContext) -> impl IntoView + use<> {
    view! {
        <div class="sw-card" data-sw-card style=(property::ROW, row.to_string())>
            {block::view(block, setting)}
        </div>
    }
}
