//! Who stands behind the numbers of a story.

use crate::story::{Block, Count, Inline, Story};

/// The sources of all counts, each once, in the order of their first number.
pub(super) fn of(story: &Story) -> Vec<&str> {
    let mut found = Vec::new();
    let blocks = story.sections.iter().flat_map(|section| &section.blocks);
    blocks.for_each(|block| in_block(block, &mut found));
    found
}

fn in_block<'story>(block: &'story Block, found: &mut Vec<&'story str>) {
    match block {
        Block::Paragraph(text) | Block::Subheading(text) => in_text(text, found),
        Block::List(list) => list.items.iter().for_each(|item| in_text(item, found)),
        Block::Quote(quote) => quote.text.iter().for_each(|text| in_text(text, found)),
        Block::Figures(figures) => figures.counts.iter().for_each(|count| add(count, found)),
        Block::Photo(photo) => in_text(&photo.caption, found),
        Block::Stage(stage) => {
            for step in &stage.steps {
                in_text(&step.photo.caption, found);
                step.cards.iter().for_each(|card| in_block(card, found));
            }
        }
    }
}

fn in_text<'story>(inlines: &'story [Inline], found: &mut Vec<&'story str>) {
    for inline in inlines {
        match inline {
            Inline::Count(count) => add(count, found),
            Inline::Emphasis(text)
            | Inline::Strong(text)
            | Inline::Link { text, .. }
            | Inline::Date { text, .. }
            | Inline::Foreign { text, .. } => in_text(text, found),
            Inline::Text(_) | Inline::Break => {}
        }
    }
}

fn add<'story>(count: &'story Count, found: &mut Vec<&'story str>) {
    if let Some(source) = count.source.as_deref().map(str::trim)
        && !source.is_empty()
        && !found.contains(&source)
    {
        found.push(source);
    }
}
