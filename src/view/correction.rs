//! Corrections, in their place and under the headline, and editors' notes.

use super::{
    byline, inline,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
};
use crate::story::{Correction, Inline, Story, corrections};
use leptos::prelude::*;

/// A correction in its place.
pub(super) fn view(correction: &Correction, setting: &RenderContext) -> Piece {
    let id = place(setting.next_correction(), setting);
    let label = byline::dated(setting.words.text.correction, correction.date, setting);
    let text = paragraphs(&correction.text, setting);
    view! { <div class="sw-correction" id=id><p class="sw-remark-label">{label}</p>{text}</div> }.into_piece()
}

/// A note of the editors.
pub(super) fn editors_note(text: &[Vec<Inline>], setting: &RenderContext) -> Piece {
    let text = paragraphs(text, setting);
    let label = setting.words.text.editors_note;
    view! { <div class="sw-editors-note"><p class="sw-remark-label">{label}</p>{text}</div> }.into_piece()
}

/// The days of the corrections of `story`, the last one first, each with the way to its place; nothing where there are none.
pub(super) fn list(story: &Story, setting: &RenderContext) -> Option<Piece> {
    let mut known: Vec<(usize, &Correction)> = (1..).zip(corrections(story)).collect();
    known.sort_by_key(|(_, correction)| std::cmp::Reverse(correction.date));
    let items = known.into_iter().map(|(number, correction)| {
        let label = byline::dated(setting.words.text.corrected, correction.date, setting);
        view! { <li><a href=format!("#{}", place(number, setting))>{label}</a></li> }
    });
    let items = items.collect::<Vec<_>>();
    (!items.is_empty()).then(|| view! { <ul class="sw-corrections">{items}</ul> }.into_piece())
}

fn paragraphs(text: &[Vec<Inline>], setting: &RenderContext) -> Vec<Piece> {
    text.iter().map(|words| view! { <p>{inline::view(words, setting)}</p> }.into_piece()).collect()
}

/// The id of a correction; no section has one that begins with a hyphen.
fn place(number: usize, setting: &RenderContext) -> String {
    setting.id(&format!("-correction-{number}"))
}
