//! Web pages: the article of an HTML document as text in the marks of the importer.
//!
//! What browsers show of `main` or else `body`, or of the `article` that holds most of it, is kept, block by block; scripts, navigation,
//! forms and what stands aside are left out. In the studio, the browser's parser reads pages: `public/studio/html`.

mod article;
mod element;
mod line;
mod picture;
mod table;
mod writer;

use super::image;
use scraper::Html;
use writer::Writer;

/// Whether `text` is the source of a web page and no article.
#[must_use]
pub fn is_page(text: &str) -> bool {
    let mut start = text.trim_start_matches('\u{FEFF}').trim_start();
    // Browsers write into a comment where they saved a page from.
    while let Some((_, behind)) = start.strip_prefix("<!--").and_then(|comment| comment.split_once("-->")) {
        start = behind.trim_start();
    }
    let front: String = start.chars().take(15).collect::<String>().to_ascii_lowercase();
    ["<!doctype html", "<html", "<article", "<body", "<main"].iter().any(|tag| front.starts_with(tag))
}

/// The text of the article in `page`, the source of a web page: paragraphs between empty lines, with `#` before headings, `-` before
/// items, `>` before quotations, and Markdown for pictures, tables, links and stressed words.
#[must_use]
pub fn text_of(page: &str) -> String {
    let page = Html::parse_document(page);
    let article = article::find(&page);
    let mut writer = Writer::new(&article.headline, article.furniture);
    writer.read(article.root);
    writer.finish()
}

/// The names of the picture files in `text`, the text of an article in a page; each once, in their order.
#[must_use]
pub fn pictures(text: &str) -> Vec<String> {
    let mut out = Vec::new();
    for image in text.lines().filter(|line| line.starts_with("![")).filter_map(image::parse) {
        out.extend((!out.contains(&image.name)).then_some(image.name));
    }
    out
}

/// `text` with a space for every run of white space.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
