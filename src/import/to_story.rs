//! The last step of an import: drafts become the sections and blocks of a story.

use super::article_head::Head;
use super::draft::{Draft, DraftKind, ListDraft};
use super::table::TableDraft;
use super::{Guess, Options, inline_builder};
use crate::format::blocked::unblocked;
use crate::story::{
    Block, Column, FORMAT, Inline, Item, LanguageTag, List, Photo, Quote, Section, Slug, Story, Table, default_id,
};
use std::collections::HashMap;

/// The story of an article's `head`, its `credits` and the `drafts` of its text, in reading order.
pub(super) fn story(
    head: Head,
    credits: Vec<String>,
    drafts: Vec<Draft>,
    language: LanguageTag,
    options: &Options,
    guesses: &mut Vec<Guess>,
) -> Story {
    let from_title = || Slug::of(&unblocked(&Slug::of(&head.title)?));
    let slug = options.slug.clone().or_else(from_title).unwrap_or_else(Slug::story);
    Story {
        format: FORMAT,
        slug,
        title: head.title,
        dek: head.dek,
        accent: None,
        byline: head.byline,
        authors: Vec::new(),
        published: head.published,
        updated: head.updated,
        hide_reading_time: false,
        links: false,
        credits,
        opening: None,
        sections: sections(drafts, &language, guesses),
        language,
        notes: Vec::new(),
    }
}

fn sections(drafts: Vec<Draft>, language: &str, guesses: &mut Vec<Guess>) -> Vec<Section> {
    let (mut sections, mut ids): (Vec<Section>, _) = (Vec::new(), Ids::default());
    for draft in drafts {
        match draft.kind {
            DraftKind::Heading { text, .. } if text.is_empty() => {}
            DraftKind::Heading { level: 2, text } => open(&mut sections, &mut ids, vec![Inline::Text(text)]),
            what => {
                let Some(block) = block(what, draft.line, language, guesses) else { continue };
                if sections.is_empty() {
                    open(&mut sections, &mut ids, Vec::new());
                }
                if let Some(section) = sections.last_mut() {
                    section.blocks.push(block);
                }
            }
        }
    }
    if sections.is_empty() {
        open(&mut sections, &mut ids, Vec::new());
    }
    sections
}

/// Begins a section with an id that no other has.
fn open(sections: &mut Vec<Section>, ids: &mut Ids, heading: Vec<Inline>) {
    let id = ids.own(default_id(&heading, sections.len()));
    sections.push(Section { id, kicker: None, heading, blocks: Vec::new() });
}

/// The ids that are taken, each with the number that the next section of this name may try first.
#[derive(Default)]
struct Ids(HashMap<Slug, u32>);

impl Ids {
    /// `first`, with the lowest number from 2 behind it where it is taken.
    fn own(&mut self, first: Slug) -> Slug {
        let Some(from) = self.0.get(&first).copied() else {
            self.0.insert(first.clone(), 2);
            return first;
        };
        let free = |number: &u32| !self.0.contains_key(&first.numbered(*number));
        // There are fewer sections than numbers.
        let number = (from..).find(free).unwrap_or(from);
        let id = first.numbered(number);
        self.0.insert(first, number + 1);
        self.0.insert(id.clone(), 2);
        id
    }
}

fn block(what: DraftKind, line: usize, language: &str, guesses: &mut Vec<Guess>) -> Option<Block> {
    let mut prose = |text: &str| inline_builder::inlines(text, line, language, guesses);
    Some(match what {
        DraftKind::Text(text) => Block::Paragraph(prose(&text)),
        DraftKind::Heading { text, .. } => Block::Subheading(vec![Inline::Text(text)]),
        DraftKind::List(found) => Block::List(list(found, &mut prose)),
        DraftKind::Table(found) => Block::Table(table(&found, line, guesses)),
        DraftKind::Quote { text, speaker, role } => {
            let text = text.iter().filter(|text| !text.is_empty());
            let text = text.map(|text| inline_builder::without_counts(text, line, guesses)).collect();
            Block::Quote(Quote { text, speaker, role })
        }
        DraftKind::Photo(found) => Block::Photo(Photo {
            src: format!("photos/{}", found.name),
            alt: found.alt,
            caption: inline_builder::without_counts(&found.caption, line, guesses),
            credit: found.credit,
            focal: crate::story::Focal::default(),
            transition: crate::story::Transition::default(),
            width: crate::story::Width::default(),
            size: None,
            fit: crate::story::Fit::default(),
            portrait: None,
            renditions: None,
        }),
        DraftKind::Image(_) | DraftKind::Item { .. } | DraftKind::Quoted(_) | DraftKind::Rule => return None,
    })
}

/// A list, with the lists under its items.
fn list(found: ListDraft, prose: &mut impl FnMut(&str) -> Vec<Inline>) -> List {
    let item = |(text, inner): (String, Option<ListDraft>)| {
        let text = prose(&text);
        Item { text, list: inner.map(|inner| list(inner, prose)) }
    };
    List { ordered: found.ordered, items: found.items.into_iter().map(item).collect() }
}

/// A table. Its numbers stand side by side to be compared: none counts.
fn table(found: &TableDraft, line: usize, guesses: &mut Vec<Guess>) -> Table {
    let mut words = |cells: &[String], line| -> Vec<_> {
        cells.iter().map(|cell| inline_builder::without_counts(cell, line, guesses)).collect()
    };
    let column = |heading| Column { heading, ..Column::default() };
    Table {
        columns: words(&found.headings, line).into_iter().map(column).collect(),
        rows: found.rows.iter().map(|row| words(&row.cells, row.line)).collect(),
        ..Table::default()
    }
}
