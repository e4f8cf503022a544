//! Reads a text document of LibreOffice, Google Docs or Collabora (.odt, OpenDocument of ISO/IEC 26300) as text for the importer.

mod body;
mod inline;
mod lists;
mod size;
mod styles;
mod words;

use super::document::{
    Document, DocumentError, archive::Archive, finish, formula::formula, words::one_line, xml::Element,
};
use body::{Body, Parts};
use inline::part_name;
use lists::Lists;
use std::collections::{BTreeMap, HashMap, HashSet};
use styles::Styles;
use words::plain;

/// Whether `archive` is an OpenDocument file.
pub(super) fn is_odt(archive: &Archive<'_>) -> bool {
    !archive.has("word/document.xml") && (archive.has("content.xml") || archive.has("encrypted-package"))
}

/// Reads the document in `archive`.
pub(super) fn read(archive: &mut Archive<'_>) -> Result<Document, DocumentError> {
    // Old manifests have a document type, so this one is not read as XML.
    if archive.has("encrypted-package") || archive.text("META-INF/manifest.xml")?.contains("encryption-data") {
        return Err(DocumentError::Locked);
    }
    let content = archive.xml("content.xml")?.ok_or(DocumentError::NoDocument)?;
    let body = content.child("body").ok_or(DocumentError::NoDocument)?;
    let text = body.child("text").ok_or_else(|| {
        body.elements().next().map_or(DocumentError::NoDocument, |other| DocumentError::NoText(other.name.clone()))
    })?;
    let styles = archive.xml("styles.xml")?;
    let mut lists = Lists::default();
    for root in [styles.as_ref(), Some(&content)] {
        lists.read(root.and_then(|root| root.child("styles")));
    }
    lists.read(content.child("automatic-styles"));
    let parts = Parts {
        styles: Styles::new(styles.as_ref(), &content),
        lists,
        struck: struck(text),
        formulas: formulas(archive, text),
    };
    let mut body = Body::new(parts);
    body.write(text);
    margins(styles.as_ref()).iter().for_each(|text| body.writer.remark(text));
    finish(archive, body.writer)
}

/// The headers and footers of the pages, each once.
fn margins(styles: Option<&Element>) -> Vec<String> {
    let (mut out, mut seen) = (Vec::new(), HashSet::new());
    for page in styles.and_then(|styles| styles.child("master-styles")).into_iter().flat_map(Element::elements) {
        for part in page.elements() {
            let name = if part.name.starts_with("header") { "header of the pages" } else { "footer of the pages" };
            let words = plain(part);
            let text = format!("{name}: {words}");
            if !words.is_empty() && seen.insert(text.clone()) {
                out.push(text);
            }
        }
    }
    out
}

/// The words that were struck, by the ids of the changes.
fn struck(text: &Element) -> BTreeMap<String, (String, bool)> {
    let mut regions = Vec::new();
    text.find_all("changed-region", &mut regions);
    let mut out = BTreeMap::<String, (String, bool)>::new();
    for region in regions {
        let Some(deletion) = region.child("deletion") else { continue };
        let id = region.attribute("id").unwrap_or_default();
        let (words, _) = out.entry(id.to_owned()).or_default();
        words.extend([" ", &plain(deletion)]);
    }
    out
}

/// The formulas, by the names of the folders that they are in.
fn formulas(archive: &mut Archive<'_>, text: &Element) -> HashMap<String, String> {
    let mut objects = Vec::new();
    text.find_all("object", &mut objects);
    let mut out = HashMap::new();
    for folder in objects.into_iter().filter_map(|object| object.attribute("href")).map(part_name) {
        if out.contains_key(folder) {
            continue;
        }
        // What cannot be read is told where it stands.
        let root = archive.xml(&format!("{folder}/content.xml")).ok().flatten().filter(|root| root.name == "math");
        // Beside the formula, its source may stand.
        let math =
            root.as_ref().map(|root| root.child("semantics").and_then(|all| all.elements().next()).unwrap_or(root));
        out.extend(math.map(|math| (folder.to_owned(), one_line(&formula(math)))));
    }
    out
}
