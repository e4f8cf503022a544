//! Embeds: a card with a link, which a script can exchange for a frame when the reader asks.

use super::{
    i18n, photo, picture,
    piece::{IntoPiece, Piece},
    render_context::RenderContext,
    sizes::width_class,
};
use crate::{
    hooks::property,
    story::{
        Embed, Photo, Provider, Size,
        embed::{framed, host},
    },
};
use leptos::prelude::*;

/// The card of an embed. An address that no page may hold leaves its title alone.
pub(super) fn view(embed: &Embed, setting: &RenderContext) -> impl IntoView + use<> {
    let framed = framed(&embed.url).ok();
    let provider = framed.as_ref().map_or(Provider::Other, |framed| framed.provider);
    let Size { width, height } = embed.size.unwrap_or_else(|| provider.shape());
    let host = framed.is_some().then(|| host(&embed.url).to_owned());
    let (before, after) = i18n::around(setting.words.media.load);
    let load = host.as_deref().map(|host| [before, provider.name().unwrap_or(host), after].concat());
    let title = embed.title.clone();
    let title = match framed.is_some() {
        true => view! { <a href=embed.url.clone()>{title}</a> }.into_piece(),
        false => title.into_piece(),
    };
    let class = if embed.poster.is_some() { "sw-embed-card sw-embed-poster" } else { "sw-embed-card" };
    view! {
        <figure
            class=["sw-embed", width_class(embed.width)].concat()
            id=setting.next_figure()
            data-sw-embed=framed.map(|framed| framed.src)
            data-sw-load=load
            style=(property::RATIO, format!("{width} / {height}"))
            style=(property::TONE, embed.poster.as_ref().and_then(photo::tone).map(String::from))
        >
            <div class=class>
                {embed.poster.as_ref().and_then(|poster| self::poster(poster, embed, setting))}
                <p class="sw-embed-title">{title}</p>
                {host.map(|host| view! { <p class="sw-embed-host">{host}</p> })}
            </div>
            {photo::caption(&embed.caption, embed.credit.as_deref(), setting)}
        </figure>
    }
}

/// What stands behind the title.
fn poster(poster: &Photo, embed: &Embed, setting: &RenderContext) -> Option<Piece> {
    let shown = Photo { width: embed.width, ..poster.clone() };
    picture::view(&shown, photo::size(poster), photo::LayoutSlot::Text, setting)
}
