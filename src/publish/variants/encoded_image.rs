//! An encoded image file, published under a name of its content.

use super::FOLDER;
use crate::{
    publish::site::digest::hex,
    story::{PhotoFormat, Rendition, Size},
};
use sha2::{Digest as _, Sha256};

/// One encoded image file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EncodedImage {
    pub(crate) format: PhotoFormat,
    pub(crate) size: Size,
    pub(crate) bytes: Vec<u8>,
    /// The SHA-256 of the bytes, in hexadecimal digits.
    pub(crate) digest: String,
}

impl EncodedImage {
    /// An encoded image with these bytes.
    pub(crate) fn new(format: PhotoFormat, size: Size, bytes: Vec<u8>) -> Self {
        let digest = hex(&Sha256::digest(&bytes));
        Self { format, size, bytes, digest }
    }

    /// Its entry in the published story.
    pub(crate) fn rendition(&self) -> Rendition {
        Rendition { format: self.format, src: self.src(), width: self.size.width, height: self.size.height }
    }

    /// Its path, relative to the story: `photos/<hash>-<width>w.<extension>`.
    ///
    /// The name has nothing of the source file's. Block lists against advertisements know thousands of words and sizes, in many
    /// languages, of which a photo's name may have any (`tower-300x250.jpg`, `ad-fraud.jpg`): it would be missing for every
    /// reader who has such a list.
    fn src(&self) -> String {
        let hash = self.digest.get(..10).unwrap_or(&self.digest);
        format!("{FOLDER}/{hash}-{}w.{}", self.size.width, self.format.extension())
    }
}
