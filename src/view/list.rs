//! Lists of one-paragraph items.

use super::{
    inline,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::List;
use leptos::prelude::*;

/// A numbered or bulleted list.
pub(super) fn view(list: &List, setting: &RenderContext) -> Piece {
    let items = list.items.iter().map(|item| view! { <li>{inline::view(item, setting)}</li> }).collect_view();
    if list.ordered {
        view! { <ol class="sw-list">{items}</ol> }.into_piece()
    } else {
        view! { <ul class="sw-list">{items}</ul> }.into_piece()
    }
}
