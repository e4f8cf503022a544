//! `oembed.json`: what a content system asks for when an author pastes a story's address (oEmbed 1.0, `rich`).

use super::{Surroundings, byline, escape};
use crate::{publish::site::Base, story::Story};
use serde_json::{Map, Value};

/// Pixels across of the frame.
pub(crate) const WIDTH: u32 = 600;
/// Pixels down of the frame; content systems allow at most 1000.
pub(crate) const HEIGHT: u32 = 800;

/// The answer for `story`, published under `base`.
pub(crate) fn oembed(story: &Story, base: &Base, around: &Surroundings<'_>) -> String {
    let mut answer = Map::new();
    let mut say = |name: &str, value: Value| drop(answer.insert(name.to_owned(), value));
    say("version", "1.0".into());
    say("type", "rich".into());
    say("title", story.title.clone().into());
    if let Some(writer) = byline::writer(story) {
        say("author_name", writer.into());
    }
    // The story knows no publisher: the provider is the server that answers.
    say("provider_name", base.host().into());
    say("provider_url", format!("{}/", base.origin()).into());
    say("html", html(&story.title, &around.address(story, "")).into());
    say("width", WIDTH.into());
    say("height", HEIGHT.into());
    if let Some(share) = around.shares.first() {
        say("thumbnail_url", around.address(story, &share.src).into());
        say("thumbnail_width", share.width.into());
        say("thumbnail_height", share.height.into());
    }
    // Writing a map of texts and numbers cannot fail.
    serde_json::to_string_pretty(&answer).unwrap_or_default() + "\n"
}

/// A link, which content systems show until the frame answers, and the frame. WordPress keeps exactly these attributes,
/// `loading` excepted.
fn html(title: &str, address: &str) -> String {
    let (title, address) = (escape::html(title), escape::html(address));
    format!(
        "<blockquote><a href=\"{address}\">{title}</a></blockquote>\
         <iframe src=\"{address}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" frameborder=\"0\" marginwidth=\"0\" \
         marginheight=\"0\" scrolling=\"auto\" loading=\"lazy\" title=\"{title}\"></iframe>"
    )
}
