//! The cache of encoded variants, kept from build to build and addressed by content.
//!
//! A folder for each variant of each photo: its files, and a manifest with the digest of each, which is written last. Whatever
//! does not agree with its manifest counts as not cached.

use super::{PhotoError, variant::Variant};
use crate::{
    publish::{atomic_file::write_if_changed, site::digest::hex, variants::EncodedImage},
    story::{HexColor, PhotoFormat, Size},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

const MANIFEST: &str = "manifest.json";

/// The folder of the cache.
#[derive(Debug)]
pub(super) struct VariantCache(pub(super) PathBuf);

#[derive(Serialize, Deserialize)]
struct Manifest {
    dominant_color: HexColor,
    files: Vec<CachedFile>,
}

#[derive(Serialize, Deserialize)]
struct CachedFile {
    format: PhotoFormat,
    size: Size,
    digest: String,
}

impl CachedFile {
    fn path(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.{}", self.size.width, self.format.extension()))
    }

    fn load(&self, folder: &Path) -> Option<EncodedImage> {
        let bytes = fs::read(self.path(folder)).ok()?;
        let digest = hex(&Sha256::digest(&bytes));
        (digest == self.digest).then_some(EncodedImage { format: self.format, size: self.size, bytes, digest })
    }
}

impl VariantCache {
    /// The variant under `key`, if it is there and whole.
    pub(super) fn load(&self, key: &str) -> Option<Variant> {
        let folder = self.0.join(key);
        let manifest: Manifest = serde_json::from_slice(&fs::read(folder.join(MANIFEST)).ok()?).ok()?;
        let images: Option<Vec<EncodedImage>> = manifest.files.iter().map(|file| file.load(&folder)).collect();
        let images = images.filter(|images| !images.is_empty())?;
        Some(Variant { dominant_color: manifest.dominant_color, images })
    }

    /// Stores `variant` under `key`.
    pub(super) fn store(&self, key: &str, variant: &Variant) -> Result<(), PhotoError> {
        let folder = self.0.join(key);
        let mut files = Vec::new();
        for image in &variant.images {
            let file = CachedFile { format: image.format, size: image.size, digest: image.digest.clone() };
            write(&file.path(&folder), &image.bytes)?;
            files.push(file);
        }
        let manifest = Manifest { dominant_color: variant.dominant_color, files };
        // Writing a manifest cannot fail: it has no map with keys that are not texts.
        write(&folder.join(MANIFEST), &serde_json::to_vec(&manifest).unwrap_or_default())
    }
}

fn write(path: &Path, bytes: &[u8]) -> Result<(), PhotoError> {
    write_if_changed(path, bytes).map_err(|source| PhotoError::Write { path: path.to_owned(), source })
}
