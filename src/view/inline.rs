//! Running text: a closed tree of stress, links, numbers, dates and words of other languages.

use super::{
    address, direction, number,
    piece::{IntoPiece, Piece},
    setting::Setting,
};
use crate::story::Inline;
use leptos::prelude::*;

/// The pieces of a line of text, in order.
pub(super) fn view(inlines: &[Inline], setting: &Setting) -> Vec<Piece> {
    // An empty text would be a blank on the author's machine and nothing in the browser.
    let told = inlines.iter().filter(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    told.map(|inline| piece(inline, setting)).collect()
}

fn piece(inline: &Inline, setting: &Setting) -> Piece {
    match inline {
        Inline::Text(text) => text.clone().into_piece(),
        Inline::Emphasis(text) => view! { <em>{view(text, setting)}</em> }.into_piece(),
        Inline::Strong(text) => view! { <strong>{view(text, setting)}</strong> }.into_piece(),
        Inline::Link { href, text } => link(href, text, setting),
        Inline::Count(count) => number::in_text(count, setting).into_piece(),
        Inline::Date { date, text } => {
            view! { <time datetime=date.to_string()>{view(text, setting)}</time> }.into_piece()
        }
        Inline::Foreign { language, text } => foreign(language, text, setting),
        Inline::Break => view! { <br /> }.into_piece(),
    }
}

/// A link; its text alone where the address is not one that a page may hold.
fn link(href: &str, text: &[Inline], setting: &Setting) -> Piece {
    let text = view(text, setting);
    match address::link(href, setting) {
        Some(href) => view! { <a href=href>{text}</a> }.into_piece(),
        None => text.into_piece(),
    }
}

/// Words of another language, with their direction where it is not the story's.
fn foreign(language: &str, text: &[Inline], setting: &Setting) -> Piece {
    let direction = Some(direction::of(language)).filter(|way| *way != direction::of(&setting.language));
    view! { <span lang=language.to_owned() dir=direction>{view(text, setting)}</span> }.into_piece()
}
