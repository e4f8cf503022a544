//! The keys of the front matter.

use strum::{EnumString, IntoStaticStr, VariantNames};

/// A key of the front matter, in the order of the documentation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, EnumString, IntoStaticStr, VariantNames)]
#[strum(serialize_all = "kebab-case")]
pub(super) enum Key {
    Title,
    Dek,
    Language,
    Slug,
    Accent,
    Byline,
    Author,
    Organisation,
    Published,
    Updated,
    ReadingTime,
    Links,
    Credit,
}

impl Key {
    /// Its name, as it is written.
    pub(super) fn name(self) -> &'static str {
        self.into()
    }

    /// Whether it may stand more than once.
    pub(super) fn repeats(self) -> bool {
        matches!(self, Self::Author | Self::Organisation | Self::Credit)
    }

    /// Whether its value is printed, and may hold any character.
    pub(super) fn is_printed(self) -> bool {
        matches!(self, Self::Title | Self::Dek | Self::Byline | Self::Author | Self::Organisation | Self::Credit)
    }
}
