//! Why a document cannot be read.

use thiserror::Error;

/// Why a document of a word processor cannot be read, and what can be done.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum DocumentError {
    /// It is in the form of Word before 2007, or locked by a password.
    #[error(
        "this is a document in the old form .doc, or one that is locked by a password\nhelp: open it and save it as .docx, without a password"
    )]
    OldOrLocked,
    /// It is no ZIP archive, or not all of it is there.
    #[error(
        "this is no whole .docx or .odt file ({0})\nhelp: open it in a word processor and save it again in that form"
    )]
    Archive(String),
    /// Its parts are locked by a password.
    #[error("this document is locked by a password\nhelp: open it and save it without one")]
    Locked,
    /// It is in one piece of XML, in which pictures are text.
    #[error("this is an OpenDocument file in flat XML (.fodt)\nhelp: open it and save it as .odt")]
    Flat,
    /// It is another kind of archive.
    #[error(
        "this archive holds no document of a word processor: neither `word/document.xml` nor `content.xml` is in it\nhelp: save the article as .docx or .odt"
    )]
    NoDocument,
    /// It is an OpenDocument file of another program.
    #[error(
        "this OpenDocument file holds no text, but a {0}\nhelp: copy the article into a text document, and save that as .odt"
    )]
    NoText(String),
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
        "the part `{part}` of this document cannot be read: {fault}\nhelp: open it in a word processor and save it again"
    )]
    Part {
        /// The name of the part.
        part: String,
        /// What is wrong with it.
        fault: String,
    },
}
