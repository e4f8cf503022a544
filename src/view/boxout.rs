//! Boxes beside the text, open or folded.

use super::{
    block, inline,
    photo::{self, LayoutSlot},
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::{Block, BoxKind, Boxout, Photo, Width, plain_text};
use leptos::prelude::*;

/// A box: a `section` with its heading as its name, or `details` where it is folded. No `aside`: reader modes drop those; and no
/// heading of the page's outline, as a box may stand before the first.
pub(super) fn view(boxout: &Boxout, setting: &RenderContext) -> Piece {
    let kinds = BoxKind::ALL.iter().zip(setting.words.text.kinds);
    let kind = kinds.into_iter().find(|(kind, _)| **kind == boxout.kind).map(|(_, words)| words);
    let heading = inline::view(&boxout.heading, setting);
    let blocks = boxout.blocks.iter().map(|block| within(block, setting)).collect::<Vec<_>>();
    let class = match boxout.kind {
        BoxKind::Person => "sw-box sw-box-person",
        BoxKind::Background | BoxKind::Method => "sw-box",
    };
    if boxout.folded {
        let head = view! { <span class="sw-kicker">{kind}</span>" "<span class="sw-box-heading">{heading}</span> };
        return view! { <details class=class><summary class="sw-box-head">{head}</summary>{blocks}</details> }
            .into_piece();
    }
    let head = view! { <p class="sw-kicker">{kind}</p> <p class="sw-box-heading">{heading}</p> };
    view! { <section class=class aria-label=plain_text(&boxout.heading)>{head}{blocks}</section> }.into_piece()
}

/// A block of a box. Its photos are as wide as the box, which is as wide as the text.
fn within(block: &Block, setting: &RenderContext) -> Piece {
    match block {
        Block::Photo(shown) => {
            let shown = Photo { width: Width::Text, ..shown.clone() };
            photo::view(&shown, LayoutSlot::Text, setting).into_piece()
        }
        other => block::view(other, setting),
    }
}
