//! What is wrong with films and recordings.

use super::{Message, Words, error};
use crate::story::{Provider, embed::framed};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with films and recordings.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum MediaProblem {
    /// A film or recording without a file; the name of its division.
    NoSource(&'static str),
    /// An address from which no film or recording is taken.
    MediaAddress {
        /// The address.
        found: String,
        /// What it should be: `a film`.
        what: &'static str,
        /// The extensions of such files.
        extensions: &'static [&'static str],
    },
    /// A film that is not one photo and at most one caption.
    VideoParts,
    /// A recording without a title.
    NoAudioTitle,
    /// A recording with something else than the paragraphs of its transcript.
    AudioParts,
}

impl Words for MediaProblem {
    fn words(&self) -> Message {
        match self {
            Self::NoSource(name) => error(
                format!("`::: {name}` without a file"),
                "a path inside the story's folder, or an https address",
                format!("add {{src=\"…\"}} on the line above `::: {name}`"),
            )
            .djot_only(),
            Self::MediaAddress { found, what, extensions } => error(
                format!("`{found}` is not where {what} may be"),
                format!(
                    "a path inside the story's folder or an https address that ends with .{}",
                    extensions.join(" or .")
                ),
                address_help(found, what),
            ),
            Self::VideoParts => error(
                "a film that is not one photo and one caption",
                "`![what it shows](photos/name.jpg)`, which stands in its place, then at most one paragraph of caption",
                "move the rest out of the film; take a frame of it as the photo",
            ),
            Self::NoAudioTitle => error(
                "a recording without a title",
                "what it is, and who is heard",
                "add {title=\"…\"} on the line above `::: audio`",
            )
            .djot_only(),
            Self::AudioParts => error(
                "a recording that holds something else than its transcript",
                "paragraphs of what is said and heard in it",
                "move the rest out of the recording",
            ),
        }
    }
}

/// What to do about an address from which no film or recording is taken.
fn address_help(found: &str, what: &str) -> &'static str {
    if is_player(found) {
        return "show what a player has as `::: embed`, with its address as `url=…`";
    }
    let is_mov = found.rsplit_once('.').is_some_and(|(_, extension)| extension.eq_ignore_ascii_case("mov"));
    if is_mov && what == "a film" {
        return "browsers do not all play `.mov`: export it as MP4 (H.264), and copy that into the story's folder";
    }
    "copy the file into the story's folder; export it anew where it is of another kind"
}

/// Whether `address` is a page of a site whose films are embedded.
fn is_player(address: &str) -> bool {
    framed(address).is_ok_and(|framed| matches!(framed.provider, Provider::YouTube | Provider::Vimeo))
}
