//! A paragraph on its way: its words, with the pictures and text boxes that are anchored in it.

use super::{
    words::{Words, one_line},
    xml::Element,
};
use crate::story::is_photo;

/// A paragraph on its way.
#[derive(Default)]
pub(in crate::import) struct Line<'e> {
    pub(in crate::import) words: Words,
    /// Pictures before the first word, and behind.
    pub(in crate::import) pictures: [Vec<String>; 2],
    /// Whether its words stand in lines of their own under a picture.
    pub(in crate::import) is_under: bool,
    /// Text boxes that are anchored in it.
    pub(in crate::import) boxes: Vec<&'e Element>,
}

impl Line<'_> {
    /// Notes a line break before the first word; false behind it, where it is a character.
    pub(in crate::import) fn breaks_before_words(&mut self) -> bool {
        let is_before = !self.words.has_words();
        if is_before {
            self.is_under = !self.pictures[0].is_empty();
        }
        is_before
    }

    /// Adds the picture in `part`, which `alt` describes; false where no browser shows it, which is set aside as a remark,
    /// or there is too much.
    pub(in crate::import) fn picture(&mut self, part: &str, alt: &str) -> bool {
        let name = file_name(part);
        if !self.words.budget.take(name.len() + alt.len()) {
            return false;
        }
        if !is_shown(name) || !is_photo(&format!("photos/{name}")) {
            self.words.remark(&format!("a picture in a form that no browser shows: {name}"));
            return false;
        }
        let alt = one_line(alt).replace(['[', ']'], "");
        let side = usize::from(self.words.has_words());
        if let Some(pictures) = self.pictures.get_mut(side) {
            pictures.push(format!("![{alt}]({name})"));
        }
        true
    }
}

/// Whether a file is a picture of which photos can be made, by its name.
pub(in crate::import) fn is_shown(name: &str) -> bool {
    let ending = name.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    ["jpg", "jpeg", "jfif", "png", "gif", "webp", "avif", "bmp", "tif", "tiff", "svg"].contains(&ending.as_str())
}

/// The name of a part without its folders.
pub(in crate::import) fn file_name(part: &str) -> &str {
    part.rsplit('/').next().unwrap_or(part)
}
