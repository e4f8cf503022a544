//! The page itself: its head, its parts and their order.

use super::{
    changes::{self, Changes},
    figures,
    finding::Finding,
    html::{amount, escape, words},
    links,
    outline::Outline,
    photos,
    picture::Picture,
    problems, source,
};
use crate::{
    format::Parsed,
    story::{Story, minutes, word_count},
    view::direction,
};
use std::collections::BTreeMap;

const STYLES: &str = include_str!("review.css");

/// What a review page is made of.
#[derive(Clone, Debug)]
pub struct Review<'r> {
    /// The name of the story's file, as editors know it; it tells the format.
    pub file: &'r str,
    /// The text of the file.
    pub text: &'r str,
    /// What was read from it.
    pub parsed: &'r Parsed,
    /// What is wrong with it, in the order of the file.
    pub findings: &'r [Finding],
    /// Small pictures of the photos, by their `src`; a photo without one is shown as a box.
    pub pictures: &'r BTreeMap<String, Picture>,
    /// The version to compare it with.
    pub earlier: Option<Earlier<'r>>,
}

/// An earlier version of a story.
#[derive(Clone, Copy, Debug)]
pub struct Earlier<'r> {
    /// What editors know it by: `dist/stories/bridge/story.json`.
    pub name: &'r str,
    /// The story as it was.
    pub story: &'r Story,
}

/// A part of the page.
struct Part {
    id: &'static str,
    title: String,
    /// What the part comes to, for the list of the parts.
    amount: String,
    content: String,
}

/// The review page of a story: one HTML file without scripts, which requests nothing.
#[must_use]
pub fn review_page(review: &Review<'_>) -> String {
    let story = review.parsed.story.as_ref();
    let title =
        story.map(|story| story.title.as_str()).filter(|title| !title.is_empty()).unwrap_or("A story without a title");
    let parts = parts(review);
    let name = escape(title);
    let styles = [STYLES, &running_head(title, story)].concat();
    let body: String = parts.iter().map(Part::html).collect();
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex\">\n<link rel=\"icon\" href=\"data:,\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\">\n\
         <title>Review: {name}</title>\n<style>\n{styles}</style>\n</head>\n<body>\n{}<main>\n{body}</main>\n</body>\n</html>\n",
        head(title, review, &parts),
    )
}

fn parts(review: &Review<'_>) -> Vec<Part> {
    let Review { text, parsed, findings, .. } = *review;
    let is_json = review.file.to_ascii_lowercase().ends_with(".json");
    let outline = Outline::placed(parsed, text, is_json);
    let story = parsed.story.as_ref();
    let language = story.map_or("en", |story| &*story.language);
    let changes = match review.earlier {
        Some(earlier) => changes::compared(&Outline::new(earlier.story).passages, &outline.passages, story),
        None => Changes {
            html: "<p>There was no earlier version to compare it with.</p>\n".to_owned(),
            ..Changes::default()
        },
    };
    let lines = source::Lines { text, language, findings, is_json, changed: &changes.lines }.html();
    let photos = story.map(|story| photos::list(story, &outline.photo_lines, review.pictures)).unwrap_or_default();
    let part = |id, title: &str, amount: String, content| Part { id, title: title.to_owned(), amount, content };
    let since = review.earlier.map(|earlier| format!(" since {}", words(earlier.name))).unwrap_or_default();
    vec![
        part("problems", "Problems", amount(findings.len(), "problem", "problems"), problems::list(findings)),
        part("changes", &format!("What has changed{since}"), amount(changes.number, "change", "changes"), changes.html),
        part("text", "Text", amount(text.lines().count(), "line", "lines"), lines),
        part(
            "figures",
            "Figures",
            amount(outline.figures.len(), "figure", "figures"),
            figures::table(&outline.figures),
        ),
        part("photos", "Photos", amount(outline.photo_lines.len(), "photo", "photos"), photos),
        part("links", "Links", amount(outline.links.len(), "link", "links"), links::table(&outline.links)),
    ]
}

impl Part {
    fn html(&self) -> String {
        let Self { id, title, content, .. } = self;
        format!(
            "<section id=\"{id}\" aria-labelledby=\"{id}-title\">\n<h2 id=\"{id}-title\">{title}</h2>\n{content}</section>\n"
        )
    }
}

fn head(title: &str, review: &Review<'_>, parts: &[Part]) -> String {
    let story = review.parsed.story.as_ref();
    let language = story.map(|story| escape(&story.language)).unwrap_or_else(|| "en".to_owned());
    let own = format!("lang=\"{language}\" dir=\"{}\"", direction(&language));
    let dek = story.and_then(|story| story.dek.as_deref());
    let dek = dek.map(|dek| format!("<p class=\"dek\" {own}>{}</p>\n", escape(dek))).unwrap_or_default();
    let facts: String =
        facts(review).iter().map(|(name, value)| format!("<div><dt>{name}</dt><dd>{value}</dd></div>\n")).collect();
    let links: String =
        parts.iter().map(|part| format!("<li><a href=\"#{}\">{}</a></li>\n", part.id, part.amount)).collect();
    format!(
        "<header>\n<p class=\"kicker\">Review</p>\n<h1 {own}>{}</h1>\n{dek}<dl>\n{facts}</dl>\n\
         <nav aria-label=\"Parts of this page\"><ul>\n{links}</ul></nav>\n</header>\n",
        escape(title),
    )
}

/// What is known of the story as a whole.
fn facts(review: &Review<'_>) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    if let Some(story) = &review.parsed.story {
        facts.extend(story.byline.as_deref().map(|byline| ("Byline", words(byline))));
        facts.push(("Published", story.published.map_or("no day given".to_owned(), |day| day.to_string())));
        facts.extend(story.updated.map(|day| ("Changed", day.to_string())));
        facts.push(("Length", length(story)));
        facts.push(("Language", escape(&story.language)));
    }
    facts.push(("File", words(review.file)));
    facts
}

fn length(story: &Story) -> String {
    let minutes = amount(minutes(story), "minute", "minutes");
    format!("{}, {minutes} to read", amount(word_count(story), "word", "words"))
}

/// What stands at the top of each page on paper, where the browser prints that: title, day and length.
fn running_head(title: &str, story: Option<&Story>) -> String {
    let day =
        story.and_then(|story| story.updated.or(story.published)).map(|day| format!("{day} · ")).unwrap_or_default();
    let words = story.map(|story| amount(word_count(story), "word", "words")).unwrap_or_default();
    format!(
        "@page {{ @top-left {{ content: \"{}\"; }} @top-right {{ content: \"{}\"; }} }}\n\
         @page :first {{ @top-left {{ content: none; }} @top-right {{ content: none; }} }}\n",
        css_string(title),
        css_string(&format!("{day}{words}")),
    )
}

/// `text` for a string in a style sheet, which it cannot leave.
fn css_string(text: &str) -> String {
    let letter = |char: char| match char {
        ' ' => char.to_string(),
        _ if char.is_alphanumeric() => char.to_string(),
        _ => format!("\\{:x} ", u32::from(char)),
    };
    text.chars().filter(|char| *char != '\0').map(letter).collect()
}

#[cfg(test)]
mod tests;
