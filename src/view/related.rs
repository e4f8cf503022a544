//! Related links, with their sources and thumbnails.

use super::{
    inline,
    photo::{LayoutSlot, UNKNOWN},
    picture,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    url,
};
use crate::story::{Photo, RelatedLink};
use leptos::prelude::*;

/// Links to other texts. Reader modes tell by the word `related` that they are no part of this one.
pub(super) fn view(links: &[RelatedLink], setting: &RenderContext) -> Piece {
    let label = setting.words.text.related;
    let items = links.iter().map(|related| item(related, setting)).collect::<Vec<_>>();
    view! {
        <section class="sw-related" aria-label=label>
            <p class="sw-kicker">{label}</p>
            <ul class="sw-links">{items}</ul>
        </section>
    }
    .into_piece()
}

fn item(related: &RelatedLink, setting: &RenderContext) -> impl IntoView + use<> {
    let title = inline::view(&related.title, setting);
    let title = match url::link(&related.href, setting) {
        Some(href) => view! { <a href=href>{title}</a> }.into_piece(),
        None => title.into_piece(),
    };
    let source = related.source.clone().filter(|source| !source.is_empty());
    let source = source.map(|source| view! { " "<span class="sw-link-source">{source}</span> });
    let thumbnail = related.photo.as_ref().and_then(|photo| thumbnail(photo, setting));
    view! { <li>{thumbnail}<span class="sw-link">{title}{source}</span></li> }
}

/// The thumbnail of a link; nothing where no page may hold it.
fn thumbnail(photo: &Photo, setting: &RenderContext) -> Option<Piece> {
    let image = picture::view(photo, photo.size.unwrap_or(UNKNOWN), LayoutSlot::Thumbnail, setting)?;
    Some(view! { <span class="sw-thumbnail">{image}</span> }.into_piece())
}
