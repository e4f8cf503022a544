//! The opening: the photo behind the headline, the headline, the sentence under it and the byline.

use super::{
    byline, correction,
    heading::{self, Rank},
    photo::{self, LayoutSlot},
    render_context::RenderContext,
};
use crate::{hooks::class, story::Story};
use leptos::prelude::*;

/// The header of the article.
pub(super) fn view(story: &Story, setting: &RenderContext) -> impl IntoView + use<> {
    let class = if story.opening.is_some() { "sw-opening sw-opening-photo" } else { "sw-opening" };
    let dek = story.dek.clone().filter(|dek| !dek.is_empty());
    view! {
        <header class=class>
            {story.opening.as_ref().map(|photo| photo::view(photo, LayoutSlot::Opening, setting))}
            <div class=class::TITLE>
                {heading::view(Rank::Headline, setting.level, story.title.clone())}
                {dek.map(|dek| view! { <p class="sw-dek">{dek}</p> })}
                {byline::view(story, setting)}
                {correction::list(story, setting)}
            </div>
        </header>
    }
}
