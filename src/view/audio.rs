//! Recordings: a link that a script gives a player, and the transcript, folded.

use super::{inline, photo, piece::IntoPiece, render_context::RenderContext, url};
use crate::story::Audio;
use leptos::prelude::*;

/// A recording with its transcript.
pub(super) fn view(audio: &Audio, setting: &RenderContext) -> impl IntoView + use<> {
    let title = audio.title.clone();
    let title = match url::photo(&audio.src, setting) {
        Some(href) => view! { <a data-sw-sound href=href>{title}</a> }.into_piece(),
        None => title.into_piece(),
    };
    let lines = audio.transcript.iter().map(|words| view! { <p>{inline::view(words, setting)}</p> }.into_piece());
    let lines = lines.collect::<Vec<_>>();
    let transcript = (!lines.is_empty()).then(|| {
        let name = setting.words.media.transcript;
        view! {
            <details class="sw-transcript">
                <summary class="sw-transcript-title">{name}</summary>
                {lines}
            </details>
        }
    });
    view! {
        <figure class="sw-audio">
            <p class="sw-audio-title">{title}</p>
            {transcript}
            {photo::caption(&[], audio.credit.as_deref(), setting)}
        </figure>
    }
}
