//! Importing articles.

use super::proposals::{self, Proposal};
use crate::{
    format::write_djot,
    import::{self, Options, document},
};
use serde::Serialize;
use wasm_bindgen::{JsValue, prelude::wasm_bindgen};

/// A story made of an article.
#[derive(Serialize)]
struct Imported {
    /// The story file.
    story: String,
    proposals: Vec<Proposal>,
}

/// Makes a story of an article. The answer is JSON: the story file, and everything that was guessed.
#[wasm_bindgen(js_name = importArticle)]
#[must_use]
pub fn import_article(article: &str) -> String {
    let made = import::import(article, &Options::default());
    let story = write_djot(&made.story);
    let proposals = proposals::proposals(&made, &story, article);
    serde_json::to_string(&Imported { story, proposals }).unwrap_or_default()
}

/// A document of a word processor.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Document(document::Document);

/// Reads a document of a word processor.
///
/// # Errors
/// Why it cannot be read, and what can be done, as text.
#[wasm_bindgen(js_name = readDocument)]
pub fn read_document(bytes: &[u8]) -> Result<Document, JsValue> {
    document::read_document(bytes).map(Document).map_err(|error| error.to_string().into())
}

#[wasm_bindgen]
impl Document {
    /// Its text in the marks of the importer.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn text(&self) -> String {
        self.0.text.clone()
    }

    /// The names of its pictures.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        self.0.pictures.iter().map(|picture| picture.name.clone()).collect()
    }

    /// The file of the picture at `index`.
    #[must_use]
    pub fn picture(&self, index: usize) -> Vec<u8> {
        self.0.pictures.get(index).map(|picture| picture.bytes.clone()).unwrap_or_default()
    }
}
