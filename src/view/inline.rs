//! Inline content: a closed tree of text, emphasis, links, counts, dates and words of other languages.

use super::{
    direction, notes, number,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    url,
};
use crate::story::Inline;
use leptos::prelude::*;

/// The pieces of a line of text, in order.
pub(super) fn view(inlines: &[Inline], setting: &RenderContext) -> Vec<Piece> {
    words(inlines, setting, direction::of(&setting.language))
}

/// The pieces of a line that is written this `way`.
fn words(inlines: &[Inline], setting: &RenderContext, way: &'static str) -> Vec<Piece> {
    // An empty text would be a blank on the author's machine and nothing in the browser.
    let told = inlines.iter().filter(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    told.map(|inline| piece(inline, setting, way)).collect()
}

fn piece(inline: &Inline, setting: &RenderContext, way: &'static str) -> Piece {
    match inline {
        Inline::Text(text) => text.clone().into_piece(),
        Inline::Emphasis(text) => view! { <em>{words(text, setting, way)}</em> }.into_piece(),
        Inline::Strong(text) => view! { <strong>{words(text, setting, way)}</strong> }.into_piece(),
        Inline::Subscript(text) => view! { <sub class="sw-shifted">{words(text, setting, way)}</sub> }.into_piece(),
        Inline::Superscript(text) => view! { <sup class="sw-shifted">{words(text, setting, way)}</sup> }.into_piece(),
        Inline::Link { href, text } => link(href, text, setting, way),
        Inline::Count(count) => number::in_text(count, way).into_piece(),
        Inline::Date { date, text } => {
            view! { <time datetime=date.to_string()>{words(text, setting, way)}</time> }.into_piece()
        }
        Inline::Foreign { language, text } => foreign(language, text, setting, way),
        Inline::Note(id) => notes::reference(id, setting).into_piece(),
        Inline::Break => view! { <br /> }.into_piece(),
    }
}

/// A link; its text alone where the address is not one that a page may hold.
fn link(href: &str, text: &[Inline], setting: &RenderContext, way: &'static str) -> Piece {
    let text = words(text, setting, way);
    match url::link(href, setting) {
        Some(href) => view! { <a href=href>{text}</a> }.into_piece(),
        None => text.into_piece(),
    }
}

/// Strings of another language, with their direction where it is not that of the text around them.
fn foreign(language: &str, text: &[Inline], setting: &RenderContext, around: &'static str) -> Piece {
    let way = direction::of(language);
    let direction = (way != around).then_some(way);
    view! { <span lang=language.to_owned() dir=direction>{words(text, setting, way)}</span> }.into_piece()
}
