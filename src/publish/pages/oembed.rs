//! `oembed.json`: the oEmbed response (1.0, `rich`) that a content system asks for when an author pastes a story's URL.

use super::{PageContext, escape, writer};
use crate::{publish::site::BaseUrl, story::Story};
use serde_json::{Map, Value};

/// Pixels across of the frame.
pub(crate) const WIDTH: u32 = 600;
/// Pixels down of the frame; content systems allow at most 1000.
pub(crate) const HEIGHT: u32 = 800;

/// The response for `story`, published under `base`.
pub(crate) fn oembed(story: &Story, base: &BaseUrl, context: &PageContext<'_>) -> String {
    let mut response = Map::new();
    let mut say = |name: &str, value: Value| drop(response.insert(name.to_owned(), value));
    say("version", "1.0".into());
    say("type", "rich".into());
    say("title", story.title.clone().into());
    if let Some(name) = writer(story) {
        say("author_name", name.into());
    }
    // The story knows no publisher: the provider is the server that answers.
    say("provider_name", base.host().into());
    say("provider_url", format!("{}/", base.origin()).into());
    say("html", html(&story.title, &context.url(story, "")).into());
    say("width", WIDTH.into());
    say("height", HEIGHT.into());
    if let Some(share) = context.shares.first() {
        say("thumbnail_url", context.url(story, &share.src).into());
        say("thumbnail_width", share.size.width.get().into());
        say("thumbnail_height", share.size.height.get().into());
    }
    response.sort_keys();
    // Writing a map of texts and numbers cannot fail.
    serde_json::to_string_pretty(&response).unwrap_or_default() + "\n"
}

/// A link, which content systems show until the frame answers, and the frame. WordPress keeps exactly these attributes,
/// `loading` excepted.
fn html(title: &str, url: &str) -> String {
    let (title, url) = (escape::html(title), escape::html(url));
    format!(
        "<blockquote><a href=\"{url}\">{title}</a></blockquote>\
         <iframe src=\"{url}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" frameborder=\"0\" marginwidth=\"0\" \
         marginheight=\"0\" scrolling=\"auto\" loading=\"lazy\" title=\"{title}\"></iframe>"
    )
}
