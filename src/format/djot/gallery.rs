//! Gallery divisions: rows of photos.

use super::{attribute_names::GalleryAttribute, idle::Frame, reader::Reader, tree::Node};
use crate::format::{GalleryProblem, validate};
use crate::story::{Gallery, Width};

impl Reader<'_> {
    /// A gallery; `None` where it holds no photo.
    pub(super) fn gallery(&mut self, node: &Node<'_>) -> Option<Gallery> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a gallery");
        let photos = self.photos_within(node, Frame::Gallery, GalleryProblem::GalleryPart);
        let width = self.choice(&fields, GalleryAttribute::Width, Width::ALL, Width::name).unwrap_or_default();
        self.check(at, validate::gallery(photos.len()));
        (!photos.is_empty()).then_some(Gallery { width, photos })
    }
}
