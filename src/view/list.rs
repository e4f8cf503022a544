//! Lists, and the lists nested in them.

use super::{
    inline,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::{Item, List};
use leptos::prelude::*;

/// A numbered or bulleted list.
pub(super) fn view(list: &List, setting: &RenderContext) -> Piece {
    let nested = |item: &Item| item.list.as_ref().map(|list| view(list, setting));
    let item = |item: &Item| view! { <li>{inline::view(&item.text, setting)}{nested(item)}</li> };
    let items = list.items.iter().map(item).collect_view();
    if list.ordered {
        view! { <ol class="sw-list">{items}</ol> }.into_piece()
    } else {
        view! { <ul class="sw-list">{items}</ul> }.into_piece()
    }
}
