//! Audio divisions: a recording and its transcript.

use super::{attribute_names::AudioAttribute, reader::Reader, tree::Node};
use crate::format::{MediaProblem, validate};
use crate::story::Audio;

impl Reader<'_> {
    /// A recording; `None` where it has no file.
    pub(super) fn audio(&mut self, node: &Node<'_>) -> Option<Audio> {
        let at = self.opening_mark(node);
        let fields = self.attributes(node, "a recording");
        let mut transcript = Vec::new();
        for child in &node.children {
            if child.is_paragraph() {
                transcript.push(self.caption(child));
            } else {
                self.error(self.opening_mark(child), MediaProblem::AudioParts);
            }
        }
        transcript.retain(|line| !line.is_empty());
        let Some((src, src_at)) = fields.get(AudioAttribute::Src) else {
            self.error(at, MediaProblem::NoSource("audio"));
            return None;
        };
        let src = src.to_owned();
        self.check(src_at, validate::recording(&src));
        let place = self.place(src_at);
        self.places.files.push(place);
        let title = fields.text(AudioAttribute::Title);
        if title.is_none() {
            self.error(at, MediaProblem::NoAudioTitle);
        }
        Some(Audio { src, title: title.unwrap_or_default(), credit: fields.text(AudioAttribute::Credit), transcript })
    }
}
