//! The fragment: the article alone, for pages that take it in.

use super::escape;
use crate::{
    story::Story,
    view::{Options, to_html},
};

/// The fragment of `story`, its headline at `level`, its addresses relative to the story's folder.
pub(crate) fn fragment(story: &Story, level: u8) -> String {
    let article = to_html(story, &Options { level, base: String::new() });
    format!("<!doctype html><meta charset=\"utf-8\"><title>{}</title>\n{article}\n", escape::html(&story.title))
}
