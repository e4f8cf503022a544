//! The review page of a story from an author's browser, as `scrollwork review` makes it.

use super::reader::{Files, Finding as Found, missing, read};
use crate::{
    format::{ParseOptions, check, read_djot},
    review::{Earlier, Finding, Picture, Review, review_page},
    story::photos,
};
use std::collections::BTreeMap;
use wasm_bindgen::prelude::wasm_bindgen;

/// The name of the story's file, as it is in the ZIP file.
const FILE: &str = "story.dj";

/// What an earlier version is called: an author has it from this page alone.
const EARLIER: &str = "it was last saved";

/// A review page that is being made.
#[wasm_bindgen]
#[derive(Debug)]
pub struct ReviewDraft {
    text: String,
    files: String,
    earlier: Option<String>,
    pictures: BTreeMap<String, Picture>,
}

#[wasm_bindgen]
impl ReviewDraft {
    /// Begins a page on the story in `text`, compared with the text of an `earlier` version; `files` is JSON, as for
    /// [`preview`](super::preview).
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(text: String, files: String, earlier: Option<String>) -> Self {
        Self { text, files, earlier, pictures: BTreeMap::new() }
    }

    /// The `src` of each photo that the story shows, once.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn photos(&self) -> Vec<String> {
        let story = read_djot(&self.text, &ParseOptions::default()).story;
        let mut sources: Vec<String> = story.iter().flat_map(photos).map(|photo| photo.src.clone()).collect();
        sources.sort_unstable();
        sources.dedup();
        sources
    }

    /// Adds a small picture of a photo.
    #[wasm_bindgen(js_name = addPicture)]
    pub fn add_picture(&mut self, src: String, media_type: String, bytes: Vec<u8>) {
        self.pictures.insert(src, Picture { media_type, bytes });
    }

    /// The page as HTML.
    #[must_use]
    pub fn page(&self) -> String {
        let files = Files::from_json(&self.files);
        let (parsed, _) = read(&self.text, &files);
        let mut findings: Vec<Finding> = check(&parsed).iter().map(|problem| Finding::new(problem, FILE)).collect();
        findings.extend(missing(&parsed, &files).into_iter().map(of_photo));
        findings.sort_by_key(|finding| (finding.line, finding.column));
        let before = self.earlier.as_ref().and_then(|text| read(text, &files).0.story);
        review_page(&Review {
            file: FILE,
            text: &self.text,
            parsed: &parsed,
            findings: &findings,
            pictures: &self.pictures,
            earlier: before.as_ref().map(|story| Earlier { name: EARLIER, story }),
        })
    }
}

fn of_photo(found: Found) -> Finding {
    let Found { is_error, line, column, found, expected, help, .. } = found;
    Finding { is_error, file: None, line, column, found, expected, help }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_made_of_the_text_its_photos_and_what_was_saved_before() {
        let text = "---\ntitle: Tolls\ndek: Who paid.\n---\n\n::: photo\n![A gate](photos/gate.jpg)\n:::\n\nIt cost [5 pounds]{.count}.\n";
        let files = r#"{"photos":{"photos/gate.jpg":{"width":30,"height":20}},"texts":{}}"#;
        let earlier = text.replace("5 pounds", "6 pounds");
        let mut draft = ReviewDraft::new(text.to_owned(), files.to_owned(), Some(earlier));
        assert_eq!(draft.photos(), ["photos/gate.jpg"]);
        draft.add_picture("photos/gate.jpg".to_owned(), "image/jpeg".to_owned(), vec![1, 2, 3]);
        let page = draft.page();
        for said in [
            "src=\"data:image/jpeg;base64,AQID\"",
            "<del>6</del><ins>5</ins>",
            "What has changed since <bdi>it was last saved",
        ] {
            assert!(page.contains(said), "{said}: {page}");
        }
    }
}
