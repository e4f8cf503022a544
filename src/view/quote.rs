//! Block quotations with their attribution. The quotation marks are the style sheet's, by the story's language.

use super::{inline, join_spaced, piece::IntoPiece, render_context::RenderContext};
use crate::story::Quote;
use leptos::prelude::*;

/// A block quotation.
pub(super) fn view(quote: &Quote, setting: &RenderContext) -> impl IntoView + use<> {
    let paragraphs = quote.text.iter().map(|text| view! { <p>{inline::view(text, setting)}</p> }).collect_view();
    view! { <blockquote class="sw-quote">{paragraphs}{attribution(quote)}</blockquote> }
}

/// Who said it; nothing where the author does not say. No `footer`: reader modes drop those.
fn attribution(quote: &Quote) -> Option<impl IntoView + use<>> {
    let speaker = quote.speaker.clone().filter(|speaker| !speaker.is_empty());
    let speaker = speaker.map(|speaker| view! { <cite>{speaker}</cite> }.into_piece());
    let role = quote.role.clone().filter(|role| !role.is_empty());
    let role = role.map(|role| view! { <span class="sw-role">{role}</span> }.into_piece());
    let line = join_spaced::view([speaker, role]);
    (!line.is_empty()).then(|| view! { <div class="sw-speaker">{line}</div> })
}
