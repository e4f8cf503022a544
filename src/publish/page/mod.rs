//! The pages of a published story: its own, the fragment for other pages, and what machines read of it.

mod byline;
mod description;
mod escape;
mod fragment;
mod head;
mod index;
mod json_ld;
mod oembed;

use super::{
    Share,
    site::{Base, Names, STORIES},
};
use crate::story::{Photo, Story, photos};
use description::description;

pub(super) use escape::html as escaped;
pub use fragment::fragment;
pub(super) use index::index;
pub(super) use oembed::{HEIGHT, WIDTH, oembed};

/// What a story's pages need to know besides the story.
pub(super) struct Surroundings<'a> {
    /// Where the published folder will be found, if that is known.
    pub(super) base: Option<&'a Base>,
    /// The player's names in it.
    pub(super) names: &'a Names,
    /// The pictures by which other sites show the story; the widest first.
    pub(super) shares: &'a [Share],
    /// Whether the story is a draft, which no search engine should find.
    pub(super) draft: bool,
}

impl Surroundings<'_> {
    /// The address of `path` in the folder of `story`: a whole one where the base is known, else relative to its pages.
    fn address(&self, story: &Story, path: &str) -> String {
        match self.base {
            Some(base) => base.join(&format!("{STORIES}/{}/{path}", story.slug)),
            None => path.to_owned(),
        }
    }
}

/// The photo that the share images are cut from.
pub(super) fn shared_photo(story: &Story) -> Option<&Photo> {
    photos(story).into_iter().next()
}
