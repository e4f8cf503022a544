//! A small picture of a photo, as it stands in the page itself.

use base64::{Engine as _, engine::general_purpose::STANDARD};

/// The longest side of a picture that is worth its bytes, in pixels: twice what it is shown at.
#[cfg(not(target_family = "wasm"))]
pub(crate) const PICTURE_SIDE: u32 = 480;

/// A small picture of a photo.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// What kind of file it is: `image/jpeg`.
    pub media_type: String,
    /// The file.
    pub bytes: Vec<u8>,
}

impl Picture {
    /// Its address, which holds it.
    pub(super) fn data_url(&self) -> String {
        format!("data:{};base64,{}", self.media_type, STANDARD.encode(&self.bytes))
    }
}
