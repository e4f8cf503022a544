//! Reads a document of a word processor (.docx, WordprocessingML of ECMA-376) as text for the importer.
//!
//! The text is in the marks that the importer reads in any article: `#` headings, `-` and `1.` items, `|` rows of tables,
//! `**bold**`, `*italics*`, `[links](…)`, `![pictures](…)`, `[^1]` notes, and for what is no part of the article `{--struck--}`
//! and `{>>remarks<<}`: comments, hidden words, headers and footers, tables of contents. The importer sets these aside and lists them.
//!
//! A document comes from anywhere: its parts are inflated to a limit only, entities of its own are refused, nothing outside
//! the file is asked for, and macros are not looked at.

mod archive;
mod body;
mod caption;
mod error;
mod field;
mod numbering;
mod relationships;
mod styles;
mod words;
mod xml;

pub use error::DocxError;

use archive::Archive;
use body::{Body, Parts, plain};
use numbering::Numbering;
use relationships::Relationships;
use std::collections::HashMap;
use styles::Styles;
use xml::Element;

/// The first bytes of every ZIP archive, which a .docx is.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of a document of Word before 2007, in which a locked .docx is wrapped, too.
const OLD: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0];

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

/// Whether a file begins as documents of word processors do, of today or of before.
#[must_use]
pub fn is_document(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(OLD)
}

/// Reads the document in `bytes`.
///
/// # Errors
///
/// If it is no whole .docx file, is locked, is far larger than an article, or holds XML that no word processor writes.
pub fn read_docx(bytes: &[u8]) -> Result<Document, DocxError> {
    let mut archive = Archive::open(bytes)?;
    let document = archive.xml("word/document.xml")?.ok_or(DocxError::NoDocument)?;
    let relationships = Relationships::new(archive.xml("word/_rels/document.xml.rels")?.as_ref());
    let mut aside = Vec::new();
    for (kind, name) in [("header", "header of the pages"), ("footer", "footer of the pages")] {
        for part in relationships.parts(kind) {
            let text = archive.xml(&part)?.map(|root| plain(&root)).unwrap_or_default();
            aside.extend((!text.is_empty()).then(|| format!("{name}: {text}")));
        }
    }
    aside.dedup();
    let mut notes = numbered(&mut archive, &relationships, "footnotes", "f")?;
    notes.extend(numbered(&mut archive, &relationships, "endnotes", "e")?);
    let parts = Parts {
        styles: Styles::new(first(&mut archive, &relationships, "styles")?.as_ref()),
        numbering: Numbering::new(first(&mut archive, &relationships, "numbering")?.as_ref()),
        comments: comments(&mut archive, &relationships)?,
        notes,
        relationships,
    };
    let mut body = Body::new(parts);
    body.write(document.child("body").unwrap_or(&document));
    aside.iter().for_each(|text| body.remark(text));
    let (text, parts) = body.finish();
    let mut pictures = Vec::new();
    for part in parts {
        let name = part.rsplit('/').next().unwrap_or(&part).to_owned();
        pictures.extend(archive.picture(&part)?.map(|bytes| Picture { name, bytes }));
    }
    Ok(Document { text, pictures })
}

/// The first part of a kind.
fn first(archive: &mut Archive<'_>, relationships: &Relationships, kind: &str) -> Result<Option<Element>, DocxError> {
    relationships.parts(kind).first().map_or(Ok(None), |part| archive.xml(part))
}

/// The words of the notes of a part by `letter` and id. What divides them from the text has a type, and is none.
fn numbered(
    archive: &mut Archive<'_>,
    relationships: &Relationships,
    kind: &str,
    letter: &str,
) -> Result<HashMap<String, String>, DocxError> {
    let root = first(archive, relationships, kind)?;
    let notes = root
        .iter()
        .flat_map(Element::elements)
        .filter(|note| note.attribute("type").is_none_or(|kind| kind == "normal"));
    Ok(notes.filter_map(|note| Some((format!("{letter}{}", note.attribute("id")?), plain(note)))).collect())
}

/// The comments by their ids, with who wrote them.
fn comments(archive: &mut Archive<'_>, relationships: &Relationships) -> Result<HashMap<String, String>, DocxError> {
    let root = first(archive, relationships, "comments")?;
    let comment = |comment: &Element| {
        let author = comment.attribute("author").filter(|author| !author.is_empty()).unwrap_or("comment");
        Some((comment.attribute("id")?.to_owned(), format!("{author}: {}", plain(comment))))
    };
    Ok(root.iter().flat_map(Element::elements).filter_map(comment).collect())
}
