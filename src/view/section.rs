//! Sections: kicker, heading and blocks.

use super::{
    block,
    heading::{self, Rank},
    inline,
    intrinsic_size::{self, Estimates},
    render_context::RenderContext,
};
use crate::{
    hooks::{class, property},
    story::Section,
};
use leptos::prelude::*;

/// One section of the article.
pub(super) fn view(section: &Section, setting: &RenderContext) -> impl IntoView + use<> {
    let kicker = section.kicker.clone().filter(|kicker| !kicker.is_empty());
    let heading = (!section.heading.is_empty())
        .then(|| heading::view(Rank::Section, setting.level, inline::view(&section.heading, setting)));
    let Estimates { narrow, medium, wide } = intrinsic_size::of(section);
    view! {
        <section
            class=class::SECTION
            data-sw-section
            id=setting.id(&section.id)
            style=(property::SIZE, narrow)
            style=(property::SIZE_MEDIUM, medium)
            style=(property::SIZE_WIDE, wide)
        >
            {kicker.map(|kicker| view! { <p class="sw-kicker">{kicker}</p> })}
            {heading}
            {block::views(&section.blocks, setting)}
        </section>
    }
}
