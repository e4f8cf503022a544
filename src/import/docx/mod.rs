//! Reads a document of Word (.docx, WordprocessingML of ECMA-376) as text for the importer.

mod body;
mod description;
mod field;
mod note;
mod numbering;
mod relationships;
mod styles;
mod symbol;
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
    let (name, document) = main_part(archive)?;
    let (folder, file) = name.rsplit_once('/').unwrap_or(("", &name));
    let relationships = Relationships::new(archive.xml(&format!("{folder}/_rels/{file}.rels"))?.as_ref(), folder);
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

/// The part that the document begins with, and its name: `word/document.xml`, but for what some editors on the web write.
fn main_part(archive: &mut Archive<'_>) -> Result<(String, Element), DocumentError> {
    const USUAL: &str = "word/document.xml";
    let named = Relationships::new(archive.xml("_rels/.rels").unwrap_or_default().as_ref(), "").parts("officeDocument");
    for name in named {
        if let Some(document) = archive.xml(&name)?.filter(|root| root.child("body").is_some()) {
            return Ok((name, document));
        }
    }
    archive.xml(USUAL)?.map(|document| (USUAL.to_owned(), document)).ok_or(DocumentError::NoDocument)
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
