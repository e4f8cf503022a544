//! The Djot writer: a story as a file that reads back as the same story.
//!
//! Each block is first written with as few backslashes as ordinary prose needs, and read back. Where that gives another
//! block, it is written again with a backslash before every mark.

mod attributes;
mod blocks;
mod chart;
mod escape;
mod line;
mod table;

use super::{
    reader::{self, Body},
    value,
};
use crate::format::normalize;
use crate::story::{Author, LanguageTag, Section, Slug, Story, default_id};
use attributes::Attributes;
use blocks::Writer;
use escape::Escape;

/// Writes `story` as a Djot file, with a line feed at its end.
///
/// A story that has no error reads back as it was; one that is not in normal form reads back in it.
#[must_use]
pub fn write_djot(story: &Story) -> String {
    let story = normalize::story(story.clone());
    let writer = Writer { language: &story.language };
    let mut parts = vec![front(&story)];
    if let Some(opening) = &story.opening {
        let wanted = (Some(opening.clone()), Vec::new(), Vec::new());
        parts.push(settled(&wanted, &story.language, |escape| writer.photo(opening, true, escape)));
    }
    for (index, section) in story.sections.iter().enumerate() {
        if !section.heading.is_empty() {
            parts.push(heading(section, index, &writer));
        }
        parts.extend(writer.blocks(&section.blocks));
    }
    parts.extend(story.notes.iter().map(|note| writer.note(note)));
    parts.join("\n\n") + "\n"
}

/// What `write` writes with the fewest backslashes that read back as `wanted`.
fn settled(wanted: &Body, language: &LanguageTag, write: impl Fn(Escape) -> String) -> String {
    let light = write(Escape::Light);
    if reader::read_body(&light, language).as_ref() == Some(wanted) { light } else { write(Escape::Full) }
}

fn front(story: &Story) -> String {
    let dates = [("published", story.published), ("updated", story.updated)];
    let dates = dates.map(|(key, date)| (key, date.map(|date| date.to_string())));
    let mut lines = vec!["---".to_owned(), format!("title: {}", value::written(&story.title))];
    let mut line = |key: &str, value: &str| lines.push(format!("{key}: {}", value::written(value)));
    let optional = |value: &Option<String>| value.clone().into_iter().collect::<Vec<_>>();
    optional(&story.dek).iter().for_each(|dek| line("dek", dek));
    line("language", &story.language);
    line("slug", &story.slug);
    story.accent.iter().for_each(|accent| line("accent", &accent.to_string()));
    optional(&story.byline).iter().for_each(|byline| line("byline", byline));
    story.authors.iter().for_each(|author| line(key(author), author.name()));
    for (key, date) in &dates {
        optional(date).iter().for_each(|date| line(key, date));
    }
    if story.hide_reading_time {
        line("reading-time", "no");
    }
    if story.links {
        line("links", "yes");
    }
    story.credits.iter().for_each(|credit| line("credit", credit));
    lines.push("---".to_owned());
    lines.join("\n")
}

/// The key of the front matter for `author`.
fn key(author: &Author) -> &'static str {
    match author {
        Author::Person(_) => "author",
        Author::Organisation(_) => "organisation",
    }
}

fn heading(section: &Section, index: usize, writer: &Writer<'_>) -> String {
    let mut attributes = Attributes::default();
    attributes.words("kicker", section.kicker.as_deref());
    if section.id != default_id(&section.heading, index) {
        attributes.id(&section.id);
    }
    let above = attributes.above();
    // Alone in a file, the section would be the first, so it is compared without its id.
    let plain = Section { id: Slug::section(0), blocks: Vec::new(), ..section.clone() };
    let mut probe = Attributes::default();
    probe.words("kicker", section.kicker.as_deref());
    probe.id(&plain.id);
    let probe = probe.above();
    let write = |escape| format!("{probe}{}", writer.marked("## ", &section.heading, escape));
    let settled = settled(&(None, vec![plain], Vec::new()), writer.language, write);
    format!("{above}{}", settled.strip_prefix(&probe).unwrap_or_default())
}
