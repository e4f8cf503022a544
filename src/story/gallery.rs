//! A gallery: rows of photos, none of them cropped.

use super::{Photo, Width};
use serde::{Deserialize, Serialize};

/// Photos in rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ssr", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub struct Gallery {
    /// How wide the rows are set.
    #[serde(default)]
    pub width: Width,
    /// The photos, in order.
    #[cfg_attr(feature = "ssr", schemars(extend("minItems" = 2, "maxItems" = MAX_PHOTOS)))]
    pub photos: Vec<Photo>,
}

/// The most photos of one gallery.
pub(crate) const MAX_PHOTOS: usize = 60;
