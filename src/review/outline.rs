//! The outline of a story: its passages, figures and links in reading order, each with its line.

mod blocks;
mod counts;
mod places;
mod spelled;
mod tables;

use super::{
    figures::Figure,
    links::Link,
    passage::{Anchor, Passage},
};
use crate::story::{Inline, Photo, Story};
use spelled::Spelled;

/// What a story consists of.
#[derive(Debug, Default)]
pub(super) struct Outline {
    pub(super) passages: Vec<Passage>,
    pub(super) figures: Vec<Figure>,
    pub(super) links: Vec<Link>,
    /// The lines of the photos, in reading order.
    pub(super) photo_lines: Vec<usize>,
    /// The section that is being read.
    section: Option<usize>,
    /// How many photos, counts and charts have been read.
    photos: usize,
    counts: usize,
    charts: usize,
}

impl Outline {
    /// The outline of `story`, without lines.
    pub(super) fn new(story: &Story) -> Self {
        let mut outline = Self::default();
        outline.front(story);
        story.opening.iter().for_each(|photo| outline.photo(photo));
        for (index, section) in story.sections.iter().enumerate() {
            outline.section = Some(index);
            outline.said("Line over a heading", section.kicker.as_deref(), Anchor::Before);
            outline.line("Heading", &section.heading);
            section.blocks.iter().for_each(|block| outline.block(block));
        }
        outline.section = None;
        for note in &story.notes {
            outline.lines("Note", &note.text);
        }
        outline
    }

    fn front(&mut self, story: &Story) {
        self.said("Headline", Some(&story.title), Anchor::Front("title"));
        self.said("Dek", story.dek.as_deref(), Anchor::Front("dek"));
        self.said("Byline", story.byline.as_deref(), Anchor::Front("byline"));
        for (kind, date, key) in
            [("Day of publication", story.published, "published"), ("Day of change", story.updated, "updated")]
        {
            self.said(kind, date.map(|date| date.to_string()).as_deref(), Anchor::Front(key));
        }
        for credit in &story.credits {
            self.said("Line of the ending", Some(credit), Anchor::Front("credit"));
        }
    }

    /// Adds words that stand by themselves, where there are any.
    fn said(&mut self, kind: &'static str, text: Option<&str>, anchor: Anchor) {
        self.said_of(kind, "", text, anchor);
    }

    /// Adds words that are said of something, where there are any.
    fn said_of(&mut self, kind: &'static str, about: &str, text: Option<&str>, anchor: Anchor) {
        if let Some(text) = text.filter(|text| !text.is_empty()) {
            let (about, text, section) = (about.to_owned(), text.to_owned(), self.section);
            self.passages.push(Passage { kind, about, text, section, anchor, line: 0 });
        }
    }

    fn lines(&mut self, kind: &'static str, lines: &[Vec<Inline>]) {
        lines.iter().for_each(|line| self.line(kind, line));
    }

    /// Adds a line of text with its counts and links.
    fn line(&mut self, kind: &'static str, line: &[Inline]) {
        let spelled = Spelled::new(line);
        if spelled.text.is_empty() {
            return;
        }
        self.said(kind, Some(&spelled.text), Anchor::Words);
        let passage = self.last();
        self.counts_in_line(&spelled);
        self.links_in_line(&spelled, passage);
    }

    /// The index of the passage that was added last.
    fn last(&self) -> usize {
        self.passages.len().saturating_sub(1)
    }

    fn links_in_line(&mut self, spelled: &Spelled<'_>, passage: usize) {
        for (at, href) in &spelled.links {
            let words = spelled.text.get(at.clone()).unwrap_or_default();
            self.link(href, words, passage);
        }
    }

    /// Adds an address, which is in a passage.
    fn link(&mut self, href: &str, words: &str, passage: usize) {
        self.links.push(Link { href: href.to_owned(), words: words.to_owned(), passage, line: 0 });
        self.said_of("Address of a link", words, Some(href), Anchor::Before);
    }

    /// Adds what is said of a photo.
    fn photo(&mut self, photo: &Photo) {
        let anchor = Anchor::Photo(self.photos);
        self.photos += 1;
        let name = file_name(&photo.src);
        self.said_of("Alt text", name, Some(&photo.alt), anchor);
        self.line("Caption", &photo.caption);
        self.said_of("Credit", name, photo.credit.as_deref(), anchor);
    }
}

/// The last part of a path.
fn file_name(src: &str) -> &str {
    src.rsplit('/').next().unwrap_or_default()
}

#[cfg(test)]
mod tests;
