//! The pages of a published story: its own page, the fragment for other pages, JSON-LD and oEmbed for machines.

mod description;
mod escape;
mod fragment;
mod head;
mod index;
mod json_ld;
mod oembed;

use super::{
    schema::linked_json,
    site::{AssetPaths, BaseUrl, STORIES},
    variants::ShareImage,
};
use crate::story::{Photo, Story, photos};
use description::description;

pub(crate) use escape::html as escape_html;
pub use fragment::fragment;
pub(super) use index::PRINT_STYLE;
use index::index;
use oembed::oembed;
pub(super) use oembed::{HEIGHT, WIDTH};

/// The level of the headline in fragments where nobody asks for another: below that of the page that takes it in.
pub(crate) const FRAGMENT_LEVEL: u8 = 2;

/// The page context: what a story's pages need to know besides the story.
pub(crate) struct PageContext<'a> {
    /// The base URL of the published folder, if that is known.
    pub(crate) base: Option<&'a BaseUrl>,
    /// The paths of the player's files in it.
    pub(crate) assets: &'a AssetPaths,
    /// The share images; the widest first.
    pub(crate) shares: &'a [ShareImage],
    /// Whether the story is a draft, which no search engine should find.
    pub(crate) draft: bool,
}

impl PageContext<'_> {
    /// The URL of `path` in the folder of `story`: absolute where the base is known, else relative to its pages.
    fn url(&self, story: &Story, path: &str) -> String {
        match self.base {
            Some(base) => base.join(&format!("{STORIES}/{}/{path}", story.slug)),
            None => path.to_owned(),
        }
    }
}

/// The texts of the folder of `story`, whose images are published, by their names; the headline of its fragment at `level`. Its page,
/// which names all others, comes last.
pub(crate) fn files(story: &Story, level: u8, context: &PageContext<'_>) -> Vec<(&'static str, String)> {
    let mut files = vec![("story.json", linked_json(story)), ("story.html", fragment(story, level))];
    files.extend(context.base.map(|base| ("oembed.json", oembed(story, base, context))));
    files.push(("index.html", index(story, context)));
    files
}

/// The photo that the share images are cropped from.
pub(super) fn shared_photo(story: &Story) -> Option<&Photo> {
    photos(story).into_iter().next()
}

/// The writer in the byline, without the word that introduces the name in English.
fn writer(story: &Story) -> Option<&str> {
    let byline = story.byline.as_deref()?.trim();
    let by = byline.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("by "));
    let name = byline.get(if by { 3 } else { 0 }..)?.trim_start();
    (!name.is_empty()).then_some(name)
}
