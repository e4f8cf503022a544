//! Documents of word processors as text for the importer, a .docx of Word or an .odt of LibreOffice.
//!
//! The text is in the marks that the importer reads in any article: `#` headings, `-` and `1.` items, `|` rows of tables,
//! `**bold**`, `*italics*`, `[links](…)`, `![pictures](…)`, `[^1]` notes, and for what is no part of the article `{--struck--}`
//! and `{>>remarks<<}`: comments, hidden words, headers and footers, tables of contents. The importer sets these aside and lists them.
//!
//! A document comes from anywhere: its parts are inflated to a limit only, entities of its own are refused, nothing outside
//! the file is asked for, and macros are not looked at.

pub(super) mod address;
pub(super) mod archive;
pub(super) mod budget;
pub(super) mod caption;
mod error;
pub(super) mod format;
pub(super) mod formula;
pub(super) mod line;
pub(super) mod role;
pub(super) mod table;
pub(super) mod words;
pub(super) mod writer;
pub(super) mod xml;

pub use error::DocumentError;

use super::{docx, odt};
use archive::Archive;

/// The first bytes of every ZIP archive, which a .docx and an .odt is.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of a document of Word before 2007, in which a locked .docx is wrapped, too.
const OLD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];
/// The element that an OpenDocument file in one piece of XML is.
const FLAT: &[u8] = b"<office:document ";
/// How many bytes tell what a file is.
pub const FRONT: usize = 512;

/// An article out of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Its text in the marks of the importer.
    pub text: String,
    /// Its pictures, in the order in which they are first shown.
    pub pictures: Vec<Picture>,
}

/// A picture of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The name of its file, as the text names it, without folders.
    pub name: String,
    /// The file.
    pub bytes: Vec<u8>,
}

/// Whether a file begins as documents of word processors do, of today or of before; its first [`FRONT`] bytes are looked at.
#[must_use]
pub fn is_document(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(OLD) || is_flat(bytes)
}

/// Whether a file is an OpenDocument file in one piece of XML.
fn is_flat(bytes: &[u8]) -> bool {
    let front = bytes.get(..FRONT).unwrap_or(bytes);
    front.starts_with(b"<?xml") && front.windows(FLAT.len()).any(|part| part == FLAT)
}

/// Reads the document in `bytes`, a .docx or an .odt by what is in it.
///
/// # Errors
///
/// If it is neither, is not whole, is locked, is far larger than an article, or holds XML that no word processor writes.
pub fn read_document(bytes: &[u8]) -> Result<Document, DocumentError> {
    if is_flat(bytes) {
        return Err(DocumentError::Flat);
    }
    let mut archive = Archive::open(bytes)?;
    if odt::is_odt(&archive) { odt::read(&mut archive) } else { docx::read(&mut archive) }
}

/// A document of what was written, with its pictures.
pub(super) fn finish(archive: &mut Archive<'_>, writer: writer::Writer) -> Result<Document, DocumentError> {
    let (text, parts) = writer.finish()?;
    let mut pictures = Vec::new();
    for part in parts {
        let name = line::file_name(&part).to_owned();
        pictures.extend(archive.picture(&part)?.map(|bytes| Picture { name, bytes }));
    }
    Ok(Document { text, pictures })
}
