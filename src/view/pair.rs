//! Pairs: two photos side by side, which a script lays over one another where they are compared by a handle.

use super::{
    photo::{self, LayoutSlot},
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    sizes::width_class,
};
use crate::{
    hooks::property,
    story::{Comparison, Pair},
};
use leptos::prelude::*;

/// Two photos, each with its label and its caption.
pub(super) fn view(pair: &Pair, setting: &RenderContext) -> impl IntoView + use<> {
    let name = setting.words.media.compare;
    let labels = [pair.before.as_deref(), pair.after.as_deref()];
    let photos =
        pair.photos.iter().zip(labels).map(|(shown, words)| {
            photo::labelled(shown, LayoutSlot::Pair, words.and_then(label), setting).into_piece()
        });
    let handle = (pair.compare == Comparison::Slide).then_some(name);
    // Laid over one another, both have the shape of the first.
    let first = pair.photos.first().map(photo::size).filter(|_| handle.is_some());
    let ratio = first.map(|size| format!("{} / {}", size.width, size.height));
    view! {
        <figure
            class=["sw-pair", width_class(pair.width)].concat()
            id=setting.next_figure()
            aria-label=name
            data-sw-pair=handle
            style=(property::RATIO, ratio)
        >
            {photos.collect::<Vec<_>>()}
        </figure>
    }
}

/// The words that stand on a photo.
fn label(words: &str) -> Option<Piece> {
    let words = Some(words.to_owned()).filter(|words| !words.is_empty())?;
    Some(view! { <span class="sw-on-photo">{words}</span> }.into_piece())
}
