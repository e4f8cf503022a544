//! Documents of word processors for tests, made of their parts, and what is expected of every form of them.

use scrollwork::import::document::{Document, read_document};
use std::io::{Cursor, Write};
use zip::{ZipWriter, write::SimpleFileOptions};

/// A document of these parts.
pub(crate) fn document(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// Expects of a document that it has one picture that browsers show, and says what became of two others.
pub(crate) fn expect_pictures_told(bytes: &[u8]) {
    let Document { text, pictures } = read_document(bytes).unwrap();
    assert_eq!(pictures.iter().map(|picture| picture.name.as_str()).collect::<Vec<_>>(), ["a.jpg"]);
    for told in ["![A bridge](a.jpg)", "no browser shows: b.emf", "not in the document: https://a.org/c.jpg"] {
        assert!(text.contains(told), "{text}");
    }
}

/// Expects of each document that it is refused with this in the message, and with a help.
pub(crate) fn expect_refused(cases: impl IntoIterator<Item = (Vec<u8>, &'static str)>) {
    for (bytes, expected) in cases {
        let error = read_document(&bytes).unwrap_err().to_string();
        assert!(error.contains(expected) && error.contains("help: "), "{error}");
    }
}
