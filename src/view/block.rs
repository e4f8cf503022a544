//! Blocks: a dispatch on the kind of each block of a section or a card to the module that renders it.

use super::{
    audio, boxout, chart, correction, embed, figures, gallery,
    heading::{self, Rank},
    inline, list, pair,
    photo::{self, LayoutSlot},
    piece::{IntoPiece, Piece},
    quote, related,
    render_context::RenderContext,
    stage, table, video,
};
use crate::story::Block;
use leptos::prelude::*;

/// The blocks that have something to show, in order.
pub(super) fn views(blocks: &[Block], setting: &RenderContext) -> Vec<Piece> {
    blocks.iter().filter(|block| !is_empty(block)).map(|block| view(block, setting)).collect()
}

/// Whether `block` is empty: only its frame would be rendered.
fn is_empty(block: &Block) -> bool {
    match block {
        Block::Paragraph(text) | Block::Subheading(text) => text.is_empty(),
        Block::List(list) => list.items.is_empty(),
        Block::Quote(quote) => quote.text.is_empty(),
        Block::Figures(figures) => figures.counts.is_empty(),
        Block::Photo(_) | Block::Rule | Block::Correction(_) => false,
        Block::Box(boxout) => boxout.blocks.is_empty(),
        Block::EditorsNote(text) => text.is_empty(),
        Block::Related(links) => links.is_empty(),
        Block::Pull(words) => words.is_empty(),
        Block::Stage(stage) => stage.steps.is_empty(),
        Block::Table(table) => table.rows.is_empty(),
        Block::Chart(chart) => chart.table.rows.is_empty(),
        Block::Card(card) => card.blocks.iter().all(is_empty),
        Block::Pair(pair) => pair.photos.is_empty(),
        Block::Gallery(gallery) => gallery.photos.is_empty(),
        Block::Embed(_) | Block::Video(_) | Block::Audio(_) => false,
    }
}

/// One block of a section or of a card.
pub(super) fn view(block: &Block, setting: &RenderContext) -> Piece {
    match block {
        Block::Paragraph(text) => view! { <p>{inline::view(text, setting)}</p> }.into_piece(),
        Block::Subheading(text) => heading::view(Rank::Subheading, setting.level, inline::view(text, setting)),
        Block::List(list) => list::view(list, setting),
        Block::Rule => view! { <hr class="sw-rule" /> }.into_piece(),
        Block::Box(boxout) => boxout::view(boxout, setting),
        Block::Correction(told) => correction::view(told, setting),
        Block::EditorsNote(text) => correction::editors_note(text, setting),
        Block::Related(links) => related::view(links, setting),
        // It repeats the text, for the eye alone.
        Block::Pull(words) => {
            view! { <div class="sw-pull" aria-hidden="true"><p>{inline::view(words, setting)}</p></div> }.into_piece()
        }
        Block::Quote(quote) => quote::view(quote, setting).into_piece(),
        Block::Figures(figures) => figures::view(figures, setting).into_piece(),
        Block::Photo(photo) => photo::view(photo, LayoutSlot::Text, setting).into_piece(),
        Block::Stage(stage) => stage::view(stage, setting).into_piece(),
        Block::Table(table) => table::view(table, setting),
        Block::Chart(chart) => chart::view(chart, setting),
        Block::Card(card) => views(&card.blocks, setting).into_piece(),
        Block::Pair(pair) => pair::view(pair, setting).into_piece(),
        Block::Gallery(gallery) => gallery::view(gallery, setting).into_piece(),
        Block::Embed(embed) => embed::view(embed, setting).into_piece(),
        Block::Video(video) => video::view(video, LayoutSlot::Film, setting).into_piece(),
        Block::Audio(audio) => audio::view(audio, setting).into_piece(),
    }
}
