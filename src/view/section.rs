//! Sections: kicker, heading and blocks.

use super::{
    block,
    heading::{self, Rank},
    inline,
    render_context::RenderContext,
};
use crate::{hooks::class, story::Section};
use leptos::prelude::*;

/// One section of the article.
pub(super) fn view(section: &Section, setting: &RenderContext) -> impl IntoView + use<> {
    let kicker = section.kicker.clone().filter(|kicker| !kicker.is_empty());
    let heading = (!section.heading.is_empty())
        .then(|| heading::view(Rank::Section, setting.level, inline::view(&section.heading, setting)));
    view! {
        <section class=class::SECTION data-sw-section id=setting.id(&section.id)>
            {kicker.map(|kicker| view! { <p class="sw-kicker">{kicker}</p> })}
            {heading}
            {block::views(&section.blocks, setting)}
        </section>
    }
}
