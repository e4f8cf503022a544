//! Why a document cannot be read.

use thiserror::Error;

/// Why a document of a word processor cannot be read, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DocxError {
    /// It is in the form of Word before 2007, or locked by a password.
    #[error(
        "this is a document in the old form .doc, or one that is locked by a password\nhelp: open it and save it as .docx, without a password"
    )]
    OldOrLocked,
    /// It is no ZIP archive, or not all of it is there.
    #[error("this is no whole .docx file ({0})\nhelp: open it in a word processor and save it again as .docx")]
    Archive(String),
    /// It is another kind of archive.
    #[error(
        "this archive holds no document of a word processor: `word/document.xml` is not in it\nhelp: save the article as .docx"
    )]
    NoDocument,
    /// It holds more than any article does.
    #[error(
        "{what} of this document comes to more than {most} MB\nhelp: copy the article into a new document, and its photos into files of their own"
    )]
    TooLarge {
        /// The name of the part, or `all`.
        what: String,
        /// What may be, in millions of bytes.
        most: u64,
    },
    /// A part of it is no XML that word processors write.
    #[error(
        "the part `{part}` of this document cannot be read: {fault}\nhelp: open it in a word processor and save it again as .docx"
    )]
    Part {
        /// The name of the part.
        part: String,
        /// What is wrong with it.
        fault: String,
    },
}
