//! Films: the photo in the place of a film, with a link that a script exchanges for the film and its button.

use super::{
    photo::{self, LayoutSlot},
    piece::IntoPiece,
    render_context::RenderContext,
    url,
};
use crate::story::Video;
use leptos::prelude::*;

/// The photo of a film at `place`, with its caption and the link to the film.
pub(super) fn view(video: &Video, place: LayoutSlot, setting: &RenderContext) -> impl IntoView + use<> {
    let words = &setting.words.media;
    let link = url::photo(&video.src, setting)
        .map(|href| view! { <a class="sw-play" data-sw-film=words.pause href=href>{words.play}</a> }.into_piece());
    photo::labelled(&video.poster, place, link, setting)
}
