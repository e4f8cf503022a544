//! Walkers over the photos and counts of a story, in reading order.

use super::{Block, Count, Figures, Inline, List, Photo, Story};
use std::collections::BTreeSet;

/// Where a photo stands in a story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PhotoPlace {
    /// Behind the headline.
    Opening,
    /// Between the blocks of a section.
    Section,
    /// In the frame of a stage.
    Stage,
}

/// Makes the walker over photos, once to read and once to change them.
macro_rules! photo_walker {
    ($(#[$attribute:meta])+ $walker:ident, $story:ty, $photo:ty, $iter:ident $(, $mutable:tt)?) => {
        $(#[$attribute])+
        pub(crate) fn $walker(story: $story) -> Vec<($photo, PhotoPlace)> {
            let mut found: Vec<_> = story.opening.$iter().map(|photo| (photo, PhotoPlace::Opening)).collect();
            for block in story.sections.$iter().flat_map(|section| section.blocks.$iter()) {
                match block {
                    Block::Photo(photo) => found.push((photo, PhotoPlace::Section)),
                    Block::Stage(stage) => {
                        let photos = stage.steps.$iter().map(|step| &$($mutable)? step.photo);
                        found.extend(photos.map(|photo| (photo, PhotoPlace::Stage)));
                    }
                    Block::Paragraph(_)
                    | Block::Subheading(_)
                    | Block::List(_)
                    | Block::Rule
                    | Block::Quote(_)
                    | Block::Figures(_) => {}
                }
            }
            found
        }
    };
}

photo_walker! {
    /// Every photo of `story` with its place, in reading order: the opening first.
    placed_photos, &Story, &Photo, iter
}

photo_walker! {
    /// Every photo of `story` with its place, in reading order, to be changed.
    #[cfg(feature = "ssr")]
    placed_photos_mut, &mut Story, &mut Photo, iter_mut, mut
}

/// Every photo of `story`, in reading order: the opening first.
#[must_use]
pub fn photos(story: &Story) -> Vec<&Photo> {
    placed_photos(story).into_iter().map(|(photo, _)| photo).collect()
}

/// Every photo of `story`, in reading order, to be changed.
#[cfg(feature = "ssr")]
pub fn photos_mut(story: &mut Story) -> impl Iterator<Item = &mut Photo> {
    placed_photos_mut(story).into_iter().map(|(photo, _)| photo)
}

/// Every count of `story`, in reading order, those in captions and headings included.
#[must_use]
pub fn counts(story: &Story) -> Vec<&Count> {
    found(story).counts
}

/// The ids of the notes that `story` refers to, in the order of their first reference.
pub(crate) fn note_references(story: &Story) -> Vec<&str> {
    let mut seen = BTreeSet::new();
    found(story).notes.into_iter().filter(|id| seen.insert(*id)).collect()
}

/// Every row of figures of `story`, in reading order.
pub(crate) fn figures(story: &Story) -> Vec<&Figures> {
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    let mut found = Vec::new();
    for block in blocks {
        match block {
            Block::Figures(figures) => found.push(figures),
            Block::Stage(stage) => {
                let cards = stage.steps.iter().flat_map(|step| &step.cards);
                found.extend(
                    cards.filter_map(|card| if let Block::Figures(figures) = card { Some(figures) } else { None }),
                );
            }
            _ => {}
        }
    }
    found
}

/// What a walk over a story finds, each in reading order.
#[derive(Default)]
struct Found<'s> {
    counts: Vec<&'s Count>,
    notes: Vec<&'s str>,
}

fn found(story: &Story) -> Found<'_> {
    let mut found = Found::default();
    if let Some(opening) = &story.opening {
        in_line(&opening.caption, &mut found);
    }
    for section in &story.sections {
        in_line(&section.heading, &mut found);
        section.blocks.iter().for_each(|block| in_block(block, &mut found));
    }
    found
}

fn in_block<'s>(block: &'s Block, found: &mut Found<'s>) {
    match block {
        Block::Paragraph(line) | Block::Subheading(line) => in_line(line, found),
        Block::List(list) => in_list(list, found),
        Block::Rule => {}
        Block::Quote(quote) => quote.text.iter().for_each(|line| in_line(line, found)),
        Block::Figures(figures) => found.counts.extend(&figures.counts),
        Block::Photo(photo) => in_line(&photo.caption, found),
        Block::Stage(stage) => {
            for step in &stage.steps {
                in_line(&step.photo.caption, found);
                step.cards.iter().for_each(|card| in_block(card, found));
            }
        }
    }
}

fn in_list<'s>(list: &'s List, found: &mut Found<'s>) {
    for item in &list.items {
        in_line(&item.text, found);
        item.list.iter().for_each(|list| in_list(list, found));
    }
}

fn in_line<'s>(line: &'s [Inline], found: &mut Found<'s>) {
    for inline in line {
        match inline {
            Inline::Count(count) => found.counts.push(count),
            Inline::Note(id) => found.notes.push(id),
            other => in_line(other.inner(), found),
        }
    }
}
