//! Sections: kicker, heading and blocks.

use super::{
    block,
    heading::{self, Rank},
    inline,
    intrinsic_size::Contents,
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
    let id = setting.begin_section(&section.id);
    let Contents { letters, photos, stages } = Contents::of(section);
    view! {
        <section
            class=class::SECTION
            data-sw-section
            id=id
            style=(property::LETTERS, letters.to_string())
            style=(property::PHOTOS, above_zero(photos))
            style=(property::STAGES, above_zero(stages))
        >
            {kicker.map(|kicker| view! { <p class="sw-kicker">{kicker}</p> })}
            {heading}
            {block::views(&section.blocks, setting)}
        </section>
    }
}

/// What is written of a number that is zero for most sections.
fn above_zero(number: usize) -> Option<String> {
    (number > 0).then(|| number.to_string())
}
