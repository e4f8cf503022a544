//! Walkers over the photos and counts of a story, in reading order.

#[cfg(feature = "ssr")]
use super::Embed;
use super::{
    Audio, Block, Chart, Correction, Count, Gallery, Inline, List, Pair, Photo, RelatedLink, Story, Table, Video,
    Visual,
};
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
    /// Between the blocks of a box.
    Box,
    /// Beside a link.
    Thumbnail,
    /// In a pair that is compared.
    Pair,
    /// In a gallery.
    Gallery,
    /// In the place of something that is embedded.
    Poster,
    /// In the place of a film.
    Film,
}

/// Makes the walker over photos, once to read and once to change them.
macro_rules! photo_walker {
    ($(#[$attribute:meta])+ $walker:ident, $in_blocks:ident, $iter:ident, $photo_of:ident $(, $mutable:tt)?) => {
        $(#[$attribute])+
        pub(crate) fn $walker(story: &$($mutable)? Story) -> Vec<(&$($mutable)? Photo, PhotoPlace)> {
            let mut found: Vec<_> = story.opening.$iter().map(|photo| (photo, PhotoPlace::Opening)).collect();
            story.sections.$iter().for_each(|section| $in_blocks(&$($mutable)? section.blocks, PhotoPlace::Section, &mut found));
            found
        }

        $(#[$attribute])+
        fn $in_blocks<'s>(blocks: &'s $($mutable)? [Block], place: PhotoPlace, found: &mut Vec<(&'s $($mutable)? Photo, PhotoPlace)>) {
            for block in blocks {
                match block {
                    Block::Photo(photo) => found.push((photo, place)),
                    Block::Stage(stage) => {
                        let photos = stage.steps.$iter().filter_map(|step| step.visual.$photo_of());
                        found.extend(photos.map(|photo| (photo, PhotoPlace::Stage)));
                    }
                    Block::Box(boxout) => $in_blocks(&$($mutable)? boxout.blocks, PhotoPlace::Box, found),
                    Block::Related(links) => {
                        let photos = links.$iter().flat_map(|link| link.photo.$iter());
                        found.extend(photos.map(|photo| (photo, PhotoPlace::Thumbnail)));
                    }
                    Block::Pair(pair) => found.extend(pair.photos.$iter().map(|photo| (photo, PhotoPlace::Pair))),
                    Block::Gallery(gallery) => {
                        found.extend(gallery.photos.$iter().map(|photo| (photo, PhotoPlace::Gallery)));
                    }
                    Block::Embed(embed) => found.extend(embed.poster.$iter().map(|photo| (photo, PhotoPlace::Poster))),
                    Block::Video(video) => found.push((&$($mutable)? video.poster, PhotoPlace::Film)),
                    Block::Paragraph(_)
                    | Block::Subheading(_)
                    | Block::List(_)
                    | Block::Rule
                    | Block::Quote(_)
                    | Block::Figures(_)
                    | Block::Table(_)
                    | Block::Chart(_)
                    | Block::Audio(_)
                    | Block::Card(_)
                    | Block::Correction(_)
                    | Block::EditorsNote(_)
                    | Block::Pull(_) => {}
                }
            }
        }
    };
}

photo_walker! {
    /// Every photo of `story` with its place, in reading order: the opening first.
    placed_photos, photos_in, iter, picture
}

photo_walker! {
    /// Every photo of `story` with its place, in reading order, to be changed.
    #[cfg(any(test, feature = "ssr"))]
    placed_photos_mut, photos_in_mut, iter_mut, picture_mut, mut
}

/// Every photo of `story`, in reading order: the opening first.
#[must_use]
pub fn photos(story: &Story) -> Vec<&Photo> {
    placed_photos(story).into_iter().map(|(photo, _)| photo).collect()
}

/// Every photo of `story`, in reading order, to be changed.
#[cfg(any(test, feature = "ssr"))]
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

/// Every correction of `story`, in reading order.
pub(crate) fn corrections(story: &Story) -> Vec<&Correction> {
    found(story).corrections
}

/// Every related link of `story`, in reading order.
#[cfg(feature = "ssr")]
pub(crate) fn related(story: &Story) -> Vec<&RelatedLink> {
    found(story).related
}

/// The lines of text of `story`, in reading order.
pub(crate) fn lines(story: &Story) -> Vec<&[Inline]> {
    found(story).lines
}

/// Everything of other sites that `story` embeds, in reading order.
#[cfg(feature = "ssr")]
pub(crate) fn embeds(story: &Story) -> Vec<&Embed> {
    blocks(story).filter_map(|block| if let Block::Embed(embed) = block { Some(embed) } else { None }).collect()
}

/// What is played.
#[derive(Clone, Copy)]
pub(crate) enum Played<'s> {
    /// A film without sound.
    Film(&'s Video),
    /// A recording.
    Recording(&'s Audio),
}

/// Every film and recording of `story`, in reading order.
pub(crate) fn played(story: &Story) -> Vec<Played<'_>> {
    let mut found = Vec::new();
    for block in blocks(story) {
        match block {
            Block::Video(video) => found.push(Played::Film(video)),
            Block::Audio(audio) => found.push(Played::Recording(audio)),
            Block::Stage(stage) => {
                found.extend(stage.steps.iter().filter_map(|step| step.visual.video()).map(Played::Film));
            }
            _ => {}
        }
    }
    found
}

/// The `src` of every film and recording of `story`, in reading order.
pub(crate) fn files(story: &Story) -> Vec<&str> {
    let src = |played| match played {
        Played::Film(video) => video.src.as_str(),
        Played::Recording(audio) => audio.src.as_str(),
    };
    played(story).into_iter().map(src).collect()
}

/// The same, to be changed.
#[cfg(feature = "ssr")]
pub(crate) fn files_mut(story: &mut Story) -> impl Iterator<Item = &mut String> {
    let blocks = story.sections.iter_mut().flat_map(|section| &mut section.blocks);
    blocks.flat_map(|block| match block {
        Block::Video(video) => vec![&mut video.src],
        Block::Audio(audio) => vec![&mut audio.src],
        Block::Stage(stage) => {
            let films = stage.steps.iter_mut().filter_map(|step| step.visual.video_mut());
            films.map(|video| &mut video.src).collect()
        }
        _ => Vec::new(),
    })
}

/// The blocks of all sections.
pub(super) fn blocks(story: &Story) -> impl Iterator<Item = &Block> {
    story.sections.iter().flat_map(|section| &section.blocks)
}

/// Every table of `story`, those of charts included, in reading order.
#[cfg(any(feature = "ssr", feature = "csr"))]
pub(crate) fn tables(story: &Story) -> Vec<&Table> {
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    blocks.filter_map(table_in).collect()
}

/// The table that `block` is or is drawn from.
#[cfg(any(feature = "ssr", feature = "csr"))]
fn table_in(block: &Block) -> Option<&Table> {
    match block {
        Block::Table(table) => Some(table),
        Block::Chart(chart) => Some(&chart.table),
        _ => None,
    }
}

/// How many counts stand in `table`.
pub(crate) fn counts_in(table: &Table) -> usize {
    let mut found = Found::default();
    in_table(table, &mut found);
    found.counts.len()
}

/// Every count of `story` that stands large, in figures, in reading order.
pub(crate) fn large_counts(story: &Story) -> Vec<&Count> {
    let mut found = Vec::new();
    story.sections.iter().for_each(|section| large_counts_in(&section.blocks, &mut found));
    found
}

fn large_counts_in<'s>(blocks: &'s [Block], found: &mut Vec<&'s Count>) {
    for block in blocks {
        match block {
            Block::Figures(figures) => found.extend(&figures.counts),
            Block::Card(card) => large_counts_in(&card.blocks, found),
            Block::Box(boxout) => large_counts_in(&boxout.blocks, found),
            Block::Stage(stage) => {
                for step in &stage.steps {
                    if let Visual::Figures(figures) = &step.visual {
                        found.extend(&figures.counts);
                    }
                    large_counts_in(&step.cards, found);
                }
            }
            _ => {}
        }
    }
}

/// Every chart of `story`, in reading order.
pub(crate) fn charts(story: &Story) -> Vec<&Chart> {
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    blocks.flat_map(charts_in).collect()
}

fn charts_in(block: &Block) -> Vec<&Chart> {
    match block {
        Block::Chart(chart) => vec![chart],
        Block::Stage(stage) => stage.steps.iter().filter_map(|step| step.visual.chart()).collect(),
        _ => Vec::new(),
    }
}

/// Every chart of `story`, in reading order, to be changed.
#[cfg(any(feature = "ssr", test))]
pub(crate) fn charts_mut(story: &mut Story) -> Vec<&mut Chart> {
    let blocks = story.sections.iter_mut().flat_map(|section| &mut section.blocks);
    blocks.flat_map(charts_in_mut).collect()
}

#[cfg(any(feature = "ssr", test))]
fn charts_in_mut(block: &mut Block) -> Vec<&mut Chart> {
    match block {
        Block::Chart(chart) => vec![chart],
        Block::Stage(stage) => stage.steps.iter_mut().filter_map(|step| step.visual.chart_mut()).collect(),
        _ => Vec::new(),
    }
}

/// What a walk over a story finds, each in reading order.
#[derive(Default)]
pub(super) struct Found<'s> {
    pub(super) counts: Vec<&'s Count>,
    pub(super) notes: Vec<&'s str>,
    /// The lines of text.
    lines: Vec<&'s [Inline]>,
    corrections: Vec<&'s Correction>,
    related: Vec<&'s RelatedLink>,
    /// Whether some text is lowered or raised.
    pub(super) is_shifted: bool,
}

pub(super) fn found(story: &Story) -> Found<'_> {
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
        Block::Table(table) => in_table(table, found),
        Block::Chart(chart) => in_table(&chart.table, found),
        Block::Card(card) => card.blocks.iter().for_each(|block| in_block(block, found)),
        Block::Box(boxout) => {
            in_line(&boxout.heading, found);
            boxout.blocks.iter().for_each(|block| in_block(block, found));
        }
        Block::Correction(correction) => {
            found.corrections.push(correction);
            correction.text.iter().for_each(|line| in_line(line, found));
        }
        Block::EditorsNote(text) => text.iter().for_each(|line| in_line(line, found)),
        Block::Related(links) => {
            found.related.extend(links);
            links.iter().for_each(|link| in_line(&link.title, found));
        }
        // It repeats what the text says.
        Block::Pull(_) => {}
        Block::Pair(Pair { photos, .. }) | Block::Gallery(Gallery { photos, .. }) => {
            photos.iter().for_each(|photo| in_line(&photo.caption, found));
        }
        Block::Embed(embed) => in_line(&embed.caption, found),
        Block::Video(video) => in_line(&video.poster.caption, found),
        Block::Audio(audio) => audio.transcript.iter().for_each(|line| in_line(line, found)),
        Block::Stage(stage) => {
            for step in &stage.steps {
                match &step.visual {
                    Visual::Photo(photo) => in_line(&photo.caption, found),
                    Visual::Figures(figures) => found.counts.extend(&figures.counts),
                    Visual::Chart(chart) => in_table(&chart.table, found),
                    Visual::Video(video) => in_line(&video.poster.caption, found),
                    Visual::Region(_) => {}
                }
                step.cards.iter().for_each(|card| in_block(card, found));
            }
        }
    }
}

/// The caption of a table is read first.
fn in_table<'s>(table: &'s Table, found: &mut Found<'s>) {
    in_line(&table.caption, found);
    table.columns.iter().for_each(|column| in_line(&column.heading, found));
    table.rows.iter().flatten().for_each(|cell| in_line(cell, found));
}

fn in_list<'s>(list: &'s List, found: &mut Found<'s>) {
    for item in &list.items {
        in_line(&item.text, found);
        item.list.iter().for_each(|list| in_list(list, found));
    }
}

fn in_line<'s>(line: &'s [Inline], found: &mut Found<'s>) {
    found.lines.push(line);
    within(line, found);
}

fn within<'s>(words: &'s [Inline], found: &mut Found<'s>) {
    for inline in words {
        match inline {
            Inline::Count(count) => found.counts.push(count),
            Inline::Note(id) => found.notes.push(id),
            other => {
                found.is_shifted |= matches!(other, Inline::Subscript(_) | Inline::Superscript(_));
                within(other.inner(), found);
            }
        }
    }
}
