//! The ZIP archive that a document is: its parts by their names, none larger than it may be.

use super::{DocumentError, OLD, xml};
use std::io::{Cursor, Read};
use zip::{ZipArchive, result::ZipError};

/// What a part of text may come to, in bytes: a thousand pages of text come to 10 MB.
const LARGEST_TEXT: u64 = 32_000_000;
/// What a picture may come to, in bytes.
const LARGEST_PICTURE: u64 = 64_000_000;
/// What all that is read may come to, in bytes.
const LARGEST: u64 = 400_000_000;

/// An open document.
pub(in crate::import) struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The bytes that may still be read.
    left: u64,
}

impl<'a> Archive<'a> {
    pub(in crate::import) fn open(bytes: &'a [u8]) -> Result<Self, DocumentError> {
        if bytes.starts_with(OLD) {
            return Err(DocumentError::OldOrLocked);
        }
        let zip = ZipArchive::new(Cursor::new(bytes)).map_err(|error| DocumentError::Archive(error.to_string()))?;
        Ok(Self { zip, left: LARGEST })
    }

    /// A part as XML; `None` where the document has none of this name.
    pub(in crate::import) fn xml(&mut self, name: &str) -> Result<Option<xml::Element>, DocumentError> {
        let Some(bytes) = self.part(name, LARGEST_TEXT)? else { return Ok(None) };
        let element = xml::parse(&bytes).map_err(|fault| DocumentError::Part { part: name.to_owned(), fault })?;
        Ok(Some(element))
    }

    /// Whether the document has a part of this name.
    pub(in crate::import) fn has(&self, name: &str) -> bool {
        self.zip.index_for_name(name).is_some()
    }

    /// A part as text, as far as it is text; empty where the document has none of this name.
    pub(in crate::import) fn text(&mut self, name: &str) -> Result<String, DocumentError> {
        Ok(String::from_utf8_lossy(&self.part(name, LARGEST_TEXT)?.unwrap_or_default()).into_owned())
    }

    /// A picture; `None` where the document has none of this name.
    pub(in crate::import) fn picture(&mut self, name: &str) -> Result<Option<Vec<u8>>, DocumentError> {
        self.part(name, LARGEST_PICTURE)
    }

    /// What a part holds. What its header says of its size is not believed.
    fn part(&mut self, name: &str, most: u64) -> Result<Option<Vec<u8>>, DocumentError> {
        let part = match self.zip.by_name(name) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(error) => return Err(DocumentError::Archive(error.to_string())),
        };
        let mut bytes = Vec::new();
        part.take(most + 1).read_to_end(&mut bytes).map_err(|error| DocumentError::Archive(error.to_string()))?;
        let size = bytes.len() as u64;
        if size > most {
            return Err(DocumentError::TooLarge { what: format!("the part `{name}`"), most: most / 1_000_000 });
        }
        self.left = self.left.checked_sub(size).ok_or_else(|| DocumentError::TooLarge {
            what: "all that is in it".to_owned(),
            most: LARGEST / 1_000_000,
        })?;
        Ok(Some(bytes))
    }
}
