//! The navigation bar: progress rail, links to the sections, previous and next buttons, the toggle button of motion.
//!
//! The buttons stay hidden until there is something that answers them.

use super::render_context::RenderContext;
use crate::{
    hooks::class,
    story::{Section, Story, plain_text},
};
use leptos::prelude::*;

/// The navigation of the article. Reader modes tell by the word `menu` that it is no part of the text.
pub(super) fn view(story: &Story, setting: &RenderContext) -> impl IntoView + use<> {
    let words = setting.words;
    let named = story.sections.iter().filter(|section| !section.heading.is_empty());
    let links = named.map(|section| link(section, setting)).collect::<Vec<_>>();
    view! {
        <nav class=["sw-nav ", class::MENU].concat() aria-label=words.sections>
            {rail()}
            {(!links.is_empty()).then(|| view! { <ol class="sw-contents">{links}</ol> })}
            <button hidden type="button" data-sw-previous title=words.previous>{words.previous}</button>
            <button hidden type="button" data-sw-next title=words.next>{words.next}</button>
            <button hidden type="button" data-sw-switch aria-pressed="false">{words.motion}</button>
        </nav>
    }
}

fn link(section: &Section, setting: &RenderContext) -> impl IntoView + use<> {
    let href = format!("#{}", setting.id(&section.id));
    view! { <li><a href=href>{plain_text(&section.heading)}</a></li> }
}

/// The progress rail, drawn by the style sheet.
fn rail() -> impl IntoView + use<> {
    view! { <span class=class::RAIL aria-hidden="true"></span> }
}
