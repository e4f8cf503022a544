//! Video divisions: a film, the photo in its place and its caption.

use super::{attribute_names::VideoAttribute, photo::image, reader::Reader, tree::Node};
use crate::format::{AttributeProblem, MediaProblem, validate};
use crate::story::{Fit, Photo, Transition, Video, Width};

impl Reader<'_> {
    /// A film; `None` where it has no file or no photo in its place.
    pub(super) fn video(&mut self, node: &Node<'_>) -> Option<Video> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a film");
        let rest = node.children.get(1..).unwrap_or_default();
        let first = node.children.first().filter(|first| first.is_paragraph());
        let found = first.and_then(|first| first.children.iter().find_map(|child| Some((child, image(child)?))));
        let extra = first.is_some_and(|first| first.children.len() > 1);
        if found.is_none() || extra || rest.len() > 1 || !rest.iter().all(Node::is_paragraph) {
            self.error(at, MediaProblem::VideoParts);
        }
        let (found, written) = found?;
        if !found.attributes.is_empty() {
            self.error(found.attributes_at.start, AttributeProblem::ImageAttributes);
        }
        let Some((src, src_at)) = fields.get(VideoAttribute::Src) else {
            self.error(at, MediaProblem::NoSource("video"));
            return None;
        };
        let src = src.to_owned();
        self.check(src_at, validate::film(&src));
        let place = self.place(src_at);
        self.places.files.push(place);
        let poster = Photo {
            src: self.photo_src(found, written)?,
            alt: self.alt(found),
            caption: rest.first().filter(|node| node.is_paragraph()).map(|node| self.caption(node)).unwrap_or_default(),
            credit: fields.text(VideoAttribute::Credit),
            focal: self.parsed(&fields, VideoAttribute::Focal, validate::focal).unwrap_or_default(),
            transition: Transition::default(),
            width: self.choice(&fields, VideoAttribute::Width, Width::ALL, Width::name).unwrap_or_default(),
            size: self.parsed(&fields, VideoAttribute::Size, validate::size),
            fit: self.choice(&fields, VideoAttribute::Fit, Fit::ALL, Fit::name).unwrap_or_default(),
            portrait: None,
            renditions: None,
        };
        Some(Video { src, poster })
    }
}
