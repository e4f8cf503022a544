//! The ending: the notes, who worked on the story and where its numbers come from.

use super::{notes, render_context::RenderContext, sources};
use crate::{hooks::class, story::Story};
use leptos::prelude::*;

/// The end of the article; nothing where there is nobody to name. No `footer`: reader modes drop those.
pub(super) fn view(story: &Story, setting: &RenderContext) -> Option<impl IntoView + use<>> {
    let credits = story.credits.iter().filter(|credit| !credit.is_empty()).cloned();
    let credits = credits.map(|credit| view! { <p>{credit}</p> }).collect::<Vec<_>>();
    let sources = sources::of(story).into_iter().map(|source| view! { <li>{source.to_owned()}</li> });
    let sources = sources.collect::<Vec<_>>();
    let words = setting.words;
    let notes = notes::list(story, setting);
    (!credits.is_empty() || !sources.is_empty() || notes.is_some()).then(|| {
        let sources = (!sources.is_empty()).then(|| {
            view! { <p class="sw-sources-label">{words.sources}</p> <ul class="sw-sources">{sources}</ul> }
        });
        view! { <section class=class::ENDING>{notes}{credits}{sources}</section> }
    })
}
