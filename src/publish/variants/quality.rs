//! The quality of encoded photos, for every encoder.

use crate::story::PhotoFormat;

/// The quality of this format, of 100; chosen by eye on photos and drawings, so that no format looks worse than another.
pub(crate) fn quality(format: PhotoFormat) -> u8 {
    match format {
        PhotoFormat::Avif => 62,
        PhotoFormat::Webp => 76,
        PhotoFormat::Jpeg => 78,
    }
}
