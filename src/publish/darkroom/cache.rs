//! Prints kept from build to build, under names made of what they were made from.
//!
//! A folder for each order of each photo: its files, and a record with the digest of each, which is written last. Whatever
//! does not agree with its record is as good as not there.

use super::{
    order::hex,
    prints::{Print, Prints},
};
use crate::{
    publish::{PhotoError, photos::write},
    story::{PhotoFormat, Size},
};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::{
    fs,
    path::{Path, PathBuf},
};

const RECORD: &str = "record.json";

/// The folder of the prints.
#[derive(Debug)]
pub(super) struct Cache(pub(super) PathBuf);

#[derive(Serialize, Deserialize)]
struct Record {
    tone: String,
    files: Vec<File>,
}

#[derive(Serialize, Deserialize)]
struct File {
    format: PhotoFormat,
    size: Size,
    digest: String,
}

impl File {
    fn path(&self, folder: &Path) -> PathBuf {
        folder.join(format!("{}.{}", self.size.width, self.format.extension()))
    }

    fn load(&self, folder: &Path) -> Option<Print> {
        let bytes = fs::read(self.path(folder)).ok()?;
        let digest = hex(&Sha256::digest(&bytes));
        (digest == self.digest).then_some(Print { format: self.format, size: self.size, bytes, digest })
    }
}

impl Cache {
    /// The prints under `key`, if they are there and as they were.
    pub(super) fn load(&self, key: &str) -> Option<Prints> {
        let folder = self.0.join(key);
        let record: Record = serde_json::from_slice(&fs::read(folder.join(RECORD)).ok()?).ok()?;
        let files: Option<Vec<Print>> = record.files.iter().map(|file| file.load(&folder)).collect();
        Some(Prints { tone: record.tone, files: files.filter(|files| !files.is_empty())? })
    }

    /// Keeps `prints` under `key`.
    pub(super) fn store(&self, key: &str, prints: &Prints) -> Result<(), PhotoError> {
        let folder = self.0.join(key);
        let mut files = Vec::new();
        for print in &prints.files {
            let file = File { format: print.format, size: print.size, digest: print.digest.clone() };
            write(&print.bytes, &file.path(&folder))?;
            files.push(file);
        }
        let record = Record { tone: prints.tone.clone(), files };
        // Writing a record cannot fail: it has no map with keys that are not texts.
        write(&serde_json::to_vec(&record).unwrap_or_default(), &folder.join(RECORD))
    }
}
