//! Galleries: photos in rows, in their own shapes.

use super::{
    photo::{self, LayoutSlot},
    piece::IntoPiece,
    render_context::RenderContext,
    sizes::width_class,
};
use crate::story::Gallery;
use leptos::prelude::*;

/// The photos of a gallery. The words for the buttons of its viewer wait in an attribute: without a script there are none.
pub(super) fn view(gallery: &Gallery, setting: &RenderContext) -> impl IntoView + use<> {
    let words = &setting.words.media;
    let buttons = [words.enlarge, words.close, words.previous, words.next].join("|");
    let photos = gallery.photos.iter().map(|shown| photo::view(shown, LayoutSlot::Gallery, setting).into_piece());
    view! {
        <figure
            class=["sw-gallery", width_class(gallery.width)].concat()
            id=setting.next_figure()
            aria-label=words.gallery
            data-sw-gallery=buttons
        >
            {photos.collect::<Vec<_>>()}
        </figure>
    }
}
