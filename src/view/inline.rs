//! Running text: a closed tree of stress, links, numbers, dates and words of other languages.

use super::{address, direction, number, setting::Setting};
use crate::story::Inline;
use leptos::prelude::*;

/// The pieces of a line of text, in order.
pub(super) fn view(inlines: &[Inline], setting: &Setting) -> Vec<AnyView> {
    // An empty text would be a blank on the author's machine and nothing in the browser.
    let told = inlines.iter().filter(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
    told.map(|inline| piece(inline, setting)).collect()
}

fn piece(inline: &Inline, setting: &Setting) -> AnyView {
    match inline {
        Inline::Text(text) => text.clone().into_any(),
        Inline::Emphasis(text) => view! { <em>{view(text, setting)}</em> }.into_any(),
        Inline::Strong(text) => view! { <strong>{view(text, setting)}</strong> }.into_any(),
        Inline::Link { href, text } => link(href, text, setting),
        Inline::Count(count) => number::in_text(count).into_any(),
        Inline::Date { date, text } => {
            view! { <time datetime=date.to_string()>{view(text, setting)}</time> }.into_any()
        }
        Inline::Foreign { language, text } => foreign(language, text, setting),
        Inline::Break => view! { <br /> }.into_any(),
    }
}

/// A link; its text alone where the address is not one that a page may hold.
fn link(href: &str, text: &[Inline], setting: &Setting) -> AnyView {
    let text = view(text, setting);
    match address::link(href, setting) {
        Some(href) => view! { <a href=href>{text}</a> }.into_any(),
        None => text.into_any(),
    }
}

/// Words of another language, with their direction where it is not the story's.
fn foreign(language: &str, text: &[Inline], setting: &Setting) -> AnyView {
    let direction = Some(direction::of(language)).filter(|way| *way != direction::of(&setting.language));
    view! { <span lang=language.to_owned() dir=direction>{view(text, setting)}</span> }.into_any()
}
