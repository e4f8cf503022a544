//! Attributes without effect: a construct has them, and they do nothing where it stands. Each would be taken for what the page shows.

use super::{attribute_names::PhotoAttribute, attributes::Attributes, reader::Reader, tree::Node};
use crate::format::AttributeProblem;
use crate::story::{Block, Photo, is_remote};

/// An attribute that does nothing at a place: its name, what decides instead, what to do.
type Idle = (PhotoAttribute, &'static str, &'static str);

/// Why `fit` does nothing where photos are shown whole, and what to do about it.
pub(super) const WHOLE: (&str, &str) = ("a stage, whose frame crops what it shows", "take it away");

/// What shows several photos, and decides what a photo alone would.
#[derive(Clone, Copy)]
pub(super) enum Frame {
    Stage,
    Film,
    Pair,
    Gallery,
}

impl Frame {
    /// Where a photo in it stands.
    fn place(self) -> &'static str {
        match self {
            Self::Stage => "on a photo of a stage",
            Self::Film => "on a film of a stage",
            Self::Pair => "on a photo of a pair",
            Self::Gallery => "on a photo of a gallery",
        }
    }

    /// What does nothing on a photo in it.
    fn idle(self) -> impl Iterator<Item = Idle> {
        let (transition, width) = match self {
            Self::Stage | Self::Film => (None, ("the width of the stage, which fills the window", "take it away")),
            Self::Pair => (
                Some("a pair, which stands still until a reader compares it"),
                ("the width of the pair", "give it to the pair, {width=full} on the line above its `:::: pair`"),
            ),
            Self::Gallery => (
                Some("a gallery, whose photos stand still"),
                (
                    "the width of the gallery",
                    "give it to the gallery, {width=full} on the line above its `:::: gallery`",
                ),
            ),
        };
        let opening = (
            "an opening before all text, outside of stages, pairs and galleries",
            "take it away, or move the photo to the beginning",
        );
        let transition = transition.map(|because| (PhotoAttribute::Transition, because, "take it away"));
        let width = (PhotoAttribute::Width, width.0, width.1);
        let fit = transition.map(|_| (PhotoAttribute::Fit, WHOLE.0, WHOLE.1));
        // A film has no such class, and that is said.
        let opening = (!matches!(self, Self::Film)).then_some((PhotoAttribute::Opening, opening.0, opening.1));
        transition.into_iter().chain(fit).chain([width]).chain(opening)
    }
}

impl Reader<'_> {
    /// Notes what does nothing on a photo within `frame`.
    pub(super) fn idle_within(&mut self, node: &Node<'_>, frame: Frame) {
        let fields = self.fields(node);
        for (name, because, help) in frame.idle() {
            let name = name.into();
            if let Some(field) = fields.iter().find(|field| field.name == name) {
                self.error(field.at, AttributeProblem::IdleAttribute { name, place: frame.place(), because, help });
            }
        }
    }

    /// Notes what does nothing on a photo in a box.
    pub(super) fn idle_in_box(&mut self, node: &Node<'_>, block: &Block) {
        if !matches!(block, Block::Photo(_)) {
            return;
        }
        let (name, because) = (PhotoAttribute::Width.into(), "the width of the box");
        if let Some(field) = self.fields(node).iter().find(|field| field.name == name) {
            let place = "on a photo in a box";
            self.error(field.at, AttributeProblem::IdleAttribute { name, place, because, help: "take it away" });
        }
    }

    /// Notes what does nothing on an opening.
    pub(super) fn idle_in_opening(&mut self, fields: &Attributes<PhotoAttribute>) {
        let place = "on an opening";
        if let Some((_, at)) = fields.get(PhotoAttribute::Width) {
            let because = "an opening from edge to edge";
            self.error(at, AttributeProblem::IdleAttribute { name: "width", place, because, help: "take it away" });
        }
        if let Some((_, at)) = fields.get(PhotoAttribute::Fit) {
            let (because, help) = WHOLE;
            self.error(at, AttributeProblem::IdleAttribute { name: "fit", place, because, help });
        }
        let transition = fields.get(PhotoAttribute::Transition);
        if let Some((_, at)) = transition.filter(|(value, _)| *value == "develop") {
            let because = "an opening that is complete at once, and so does not develop";
            let help = "choose another transition, or take it away";
            self.error(at, AttributeProblem::IdleAttribute { name: "transition=develop", place, because, help });
        }
    }

    /// Notes what does nothing on a photo that another server has.
    pub(super) fn idle_elsewhere(&mut self, fields: &Attributes<PhotoAttribute>, photo: &Photo) {
        if let Some((_, at)) = fields.get(PhotoAttribute::Portrait).filter(|_| is_remote(&photo.src)) {
            let (name, place) = ("portrait", "on a photo of another server");
            let because = "a photo in the story's folder, of which a crop can be made";
            let help = "copy the photo into the story's `photos` folder, or take it away";
            self.error(at, AttributeProblem::IdleAttribute { name, place, because, help });
        }
    }
}
