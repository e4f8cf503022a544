//! An author of a story, in the metadata for machines.

use serde::{Deserialize, Serialize};

/// A writer whom the byline names, and what it is: machines ask for both, and neither can be read off a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Author {
    /// A person, by the name alone: no "By", no office.
    Person(String),
    /// An agency, a newsroom or another body.
    Organisation(String),
}

impl Author {
    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        match self {
            Self::Person(name) | Self::Organisation(name) => name,
        }
    }
}
