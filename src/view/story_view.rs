//! The root component: a story as one `article`.

#![expect(unreachable_pub, reason = "the component macro makes a second public function, for itself")]

use super::{Options, direction, ending, nav, opening, render_context::RenderContext, section};
use crate::{
    hooks::{class, property},
    story::{Story, needs_block_script, needs_block_styles},
};
use leptos::prelude::*;
use std::sync::Arc;

/// A story as a complete, motionless page: an `article` with its opening, its list of sections, its sections and its
/// ending.
#[component]
pub fn StoryView(
    /// What is told.
    #[prop(into)]
    story: Arc<Story>,
    /// How it is set into the page.
    #[prop(optional)]
    options: Options,
) -> impl IntoView {
    let setting = RenderContext::new(&story, &options);
    let accent = story.accent.map(String::from);
    let links = story.links.then(|| [setting.words.text.link, setting.words.text.copied].join("|"));
    let blocks = needs_block_styles(&story).then(|| if needs_block_script(&story) { "script" } else { "" });
    view! {
        <article
            class=class::STORY
            lang=story.language.to_string()
            dir=direction::of(&story.language)
            data-sw-blocks=blocks
            data-sw-links=links
            style=accent.map(|accent| (property::ACCENT, accent))
        >
            {opening::view(&story, &setting)}
            {nav::view(&story, &setting)}
            {story.sections.iter().map(|section| section::view(section, &setting)).collect_view()}
            {ending::view(&story, &setting)}
        </article>
    }
}
