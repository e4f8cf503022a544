//! Attributes that a construct has, and that do nothing where it stands: each would be taken for what the page shows.

use super::{attributes::Attributes, reader::Reader, tree::Node};
use crate::format::ProblemKind;
use crate::story::Photo;

/// An attribute that does nothing at a place: its name, what decides instead, what to do.
type Idle = (&'static str, &'static str, &'static str);

const ON_STAGE: &str = "on a photo of a stage";
const IN_STAGE: [Idle; 3] = [
    (
        "transition",
        "the stage's own transition, by which its photos are exchanged",
        "give it to the stage, {transition=fade} on the line above its `:::: stage`, or take it away",
    ),
    ("width", "the width of the stage, which fills the window", "take it away"),
    (".opening", "an opening before all text, outside of stages", "take it away, or move the photo to the beginning"),
];

impl Reader<'_> {
    /// Notes what does nothing on a photo of a stage.
    pub(super) fn idle_in_stage(&mut self, node: &Node<'_>) {
        for (name, because, help) in IN_STAGE {
            let given = node.attributes.iter().any(|(kind, value)| match name.strip_prefix('.') {
                Some(class) => kind.key() == Some("class") && value.to_string() == class,
                None => kind.key() == Some(name),
            });
            if given {
                let written = if name.starts_with('.') { name.to_owned() } else { format!("{name}=") };
                let at = self.written_at(&node.attributes_at, &written);
                self.error(at, ProblemKind::IdleAttribute { name, place: ON_STAGE, because, help });
            }
        }
    }

    /// Notes what does nothing on an opening.
    pub(super) fn idle_in_opening(&mut self, fields: &Attributes) {
        let place = "on an opening";
        if let Some((_, at)) = fields.get("width") {
            let because = "an opening from edge to edge";
            self.error(at, ProblemKind::IdleAttribute { name: "width", place, because, help: "take it away" });
        }
        if let Some((_, at)) = fields.get("transition").filter(|(value, _)| *value == "develop") {
            let because = "an opening that is complete at once, and so does not develop";
            let help = "choose another transition, or take it away";
            self.error(at, ProblemKind::IdleAttribute { name: "transition=develop", place, because, help });
        }
    }

    /// Notes what does nothing on a photo that another server has.
    pub(super) fn idle_elsewhere(&mut self, fields: &Attributes, photo: &Photo) {
        let elsewhere = photo.src.get(..8).is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"));
        if let Some((_, at)) = fields.get("portrait").filter(|_| elsewhere) {
            let (name, place) = ("portrait", "on a photo of another server");
            let because = "a photo in the story's folder, of which a crop can be made";
            let help = "copy the photo into the story's `photos` folder, or take it away";
            self.error(at, ProblemKind::IdleAttribute { name, place, because, help });
        }
    }
}
