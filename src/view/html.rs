//! Server-side rendering: the article as an HTML string, without a browser.

use super::{Options, StoryView};
use crate::story::Story;
use leptos::prelude::*;

/// The HTML of `story`: one `article`, with its photos under `options.base`.
///
/// Leptos puts empty comments between neighbouring texts for hydration, which this page never goes through; they are
/// taken out. Text and attributes cannot hold such a comment, as both are escaped.
#[must_use]
pub fn to_html(story: &Story, options: &Options) -> String {
    let owner = Owner::new();
    let html = owner.with(|| view! { <StoryView story=story.clone() options=options.clone() /> }.to_html());
    html.replace("<!>", "")
}
