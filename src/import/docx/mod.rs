//! Reads a document of Word (.docx, WordprocessingML of ECMA-376) as text for the importer.

mod body;
mod field;
mod note;
mod numbering;
mod relationships;
mod styles;
mod words;

use super::document::{Document, DocumentError, archive::Archive, finish, xml::Element};
use body::{Body, Parts};
use numbering::Numbering;
use relationships::Relationships;
use std::collections::HashMap;
use styles::Styles;
use words::plain;

/// Reads the document in `archive`.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Document, DocumentError> {
    let document = archive.xml("word/document.xml")?.ok_or(DocumentError::NoDocument)?;
    let relationships = Relationships::new(archive.xml("word/_rels/document.xml.rels")?.as_ref());
    let styles = Styles::new(first(archive, &relationships, "styles")?.as_ref());
    let mut aside = Vec::new();
    for (kind, name) in [("header", "header of the pages"), ("footer", "footer of the pages")] {
        for part in relationships.parts(kind) {
            let text = archive.xml(&part)?.map(|root| plain(&root, &styles)).unwrap_or_default();
            aside.extend((!text.is_empty()).then(|| format!("{name}: {text}")));
        }
    }
    aside.dedup();
    let mut notes = numbered(archive, &relationships, "footnotes", "f", &styles)?;
    notes.extend(numbered(archive, &relationships, "endnotes", "e", &styles)?);
    let parts = Parts {
        numbering: Numbering::new(first(archive, &relationships, "numbering")?.as_ref()),
        comments: comments(archive, &relationships, &styles)?,
        styles,
        notes,
        relationships,
    };
    let mut body = Body::new(parts);
    body.write(document.child("body").unwrap_or(&document));
    aside.iter().for_each(|text| body.writer.remark(text));
    finish(archive, body.writer)
}

/// The first part of a kind.
fn first(
    archive: &mut Archive<'_>,
    relationships: &Relationships,
    kind: &str,
) -> Result<Option<Element>, DocumentError> {
    relationships.parts(kind).first().map_or(Ok(None), |part| archive.xml(part))
}

/// The words of the notes of a part by `letter` and id. What divides them from the text has a type, and is none.
fn numbered(
    archive: &mut Archive<'_>,
    relationships: &Relationships,
    kind: &str,
    letter: &str,
    styles: &Styles,
) -> Result<HashMap<String, String>, DocumentError> {
    let root = first(archive, relationships, kind)?;
    let notes = root
        .iter()
        .flat_map(Element::elements)
        .filter(|note| note.attribute("type").is_none_or(|kind| kind == "normal"));
    Ok(notes.filter_map(|note| Some((format!("{letter}{}", note.attribute("id")?), plain(note, styles)))).collect())
}

/// The comments by their ids, with who wrote them.
fn comments(
    archive: &mut Archive<'_>,
    relationships: &Relationships,
    styles: &Styles,
) -> Result<HashMap<String, String>, DocumentError> {
    let root = first(archive, relationships, "comments")?;
    let comment = |comment: &Element| {
        let author = comment.attribute("author").filter(|author| !author.is_empty()).unwrap_or("comment");
        Some((comment.attribute("id")?.to_owned(), format!("{author}: {}", plain(comment, styles))))
    };
    Ok(root.iter().flat_map(Element::elements).filter_map(comment).collect())
}
