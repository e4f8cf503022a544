//! What is wrong with pairs of photos.

use super::{Message, Words, error, too_few};
use strum::{IntoStaticStr, VariantNames};

/// What is wrong with pairs of photos.
#[derive(Clone, Debug, PartialEq, Eq, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
#[non_exhaustive]
pub enum PairProblem {
    /// A pair of another number of photos than two.
    PairNumber(usize),
    /// Something in a pair that is no photo.
    PairPart,
}

impl Words for PairProblem {
    fn words(&self) -> Message {
        match self {
            Self::PairNumber(found) => {
                let help = match found {
                    0 | 1 => too_few(*found, "pair"),
                    _ => "show more than two in a `:::: gallery` or a `:::: stage`".to_owned(),
                };
                let found = match found {
                    0 => "a pair without a photo".to_owned(),
                    1 => "a pair with one photo".to_owned(),
                    more => format!("a pair with {more} photos"),
                };
                error(found, "two photos, the earlier first", help).djot_only()
            }
            Self::PairPart => error(
                "a pair that holds something else than photos",
                "two `::: photo` divisions, each with its caption in it",
                "move it out of the pair; what is said of both belongs to the caption of one",
            ),
        }
    }
}
