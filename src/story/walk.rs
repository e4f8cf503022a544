//! The photos and counts of a story, in reading order.

use super::{Block, Count, Figures, Inline, Photo, Story};

/// Every photo of `story`, in reading order: the opening first.
#[must_use]
pub fn photos(story: &Story) -> Vec<&Photo> {
    let mut found: Vec<&Photo> = story.opening.iter().collect();
    for block in story.sections.iter().flat_map(|section| &section.blocks) {
        match block {
            Block::Photo(photo) => found.push(photo),
            Block::Stage(stage) => found.extend(stage.steps.iter().map(|step| &step.photo)),
            _ => {}
        }
    }
    found
}

/// Every photo of `story`, in reading order, to be changed.
#[cfg(feature = "ssr")]
pub fn photos_mut(story: &mut Story) -> impl Iterator<Item = &mut Photo> {
    let blocks = story.sections.iter_mut().flat_map(|section| &mut section.blocks);
    let photos = blocks.flat_map(|block| match block {
        Block::Photo(photo) => vec![photo],
        Block::Stage(stage) => stage.steps.iter_mut().map(|step| &mut step.photo).collect(),
        _ => Vec::new(),
    });
    story.opening.iter_mut().chain(photos)
}

/// Every count of `story`, in reading order, those in captions and headings included.
#[must_use]
pub fn counts(story: &Story) -> Vec<&Count> {
    let mut found = Vec::new();
    if let Some(opening) = &story.opening {
        in_line(&opening.caption, &mut found);
    }
    for section in &story.sections {
        in_line(&section.heading, &mut found);
        section.blocks.iter().for_each(|block| in_block(block, &mut found));
    }
    found
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

fn in_block<'s>(block: &'s Block, found: &mut Vec<&'s Count>) {
    match block {
        Block::Paragraph(line) | Block::Subheading(line) => in_line(line, found),
        Block::List(list) => list.items.iter().for_each(|item| in_line(item, found)),
        Block::Quote(quote) => quote.text.iter().for_each(|line| in_line(line, found)),
        Block::Figures(figures) => found.extend(&figures.counts),
        Block::Photo(photo) => in_line(&photo.caption, found),
        Block::Stage(stage) => {
            for step in &stage.steps {
                in_line(&step.photo.caption, found);
                step.cards.iter().for_each(|card| in_block(card, found));
            }
        }
    }
}

fn in_line<'s>(line: &'s [Inline], found: &mut Vec<&'s Count>) {
    for inline in line {
        match inline {
            Inline::Count(count) => found.push(count),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Link { text, .. }
            | Inline::Date { text, .. }
            | Inline::Foreign { text, .. } => in_line(text, found),
            Inline::Text(_) | Inline::Break => {}
        }
    }
}
