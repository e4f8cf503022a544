//! What of the player a story needs: style sheets and the script of the rarer blocks.

use super::{
    Block, Comparison, Count, CountMotion, Figures, Fit, Qualifier, Stage, StageLayout, Story, Visual,
    walk::{blocks, counts, found, played},
};

/// Whether `story` needs the style sheet of the rarer blocks.
pub(crate) fn needs_block_styles(story: &Story) -> bool {
    let found = found(story);
    found.is_shifted
        || found.counts.iter().any(|count| rolls(count))
        || !found.notes.is_empty()
        || blocks(story).any(is_rare)
}

/// How many of the style sheets `story` needs, in their order: the first, that of the rarer blocks, that of what is rarest.
#[cfg(feature = "ssr")]
pub(crate) fn needed_style_sheets(story: &Story) -> usize {
    let mut stages = blocks(story).filter_map(|block| if let Block::Stage(stage) = block { Some(stage) } else { None });
    let has_rarest = |stage: &Stage| {
        stage.layout != StageLayout::Over || stage.steps.iter().any(|step| is_rarest_visual(&step.visual))
    };
    if stages.any(has_rarest) || counts(story).into_iter().any(rolls) {
        return 3;
    }
    if needs_block_styles(story) { 2 } else { 1 }
}

/// Whether the frame of a stage needs the third style sheet for `visual`.
#[cfg(feature = "ssr")]
fn is_rarest_visual(visual: &Visual) -> bool {
    match visual {
        Visual::Photo(photo) => photo.fit != Fit::Cover,
        Visual::Video(_) | Visual::Region(_) => true,
        Visual::Figures(_) | Visual::Chart(_) => false,
    }
}

/// Whether a block of `story` can do more with the script of the rarer blocks.
pub(crate) fn needs_block_script(story: &Story) -> bool {
    !played(story).is_empty()
        || counts(story).into_iter().any(rolls)
        || blocks(story).any(|block| match block {
            Block::Pair(pair) => pair.compare == Comparison::Slide,
            Block::Gallery(_) | Block::Embed(_) => true,
            _ => false,
        })
}

/// Whether the script of the rarer blocks moves the digits of `count`.
fn rolls(count: &Count) -> bool {
    count.motion == CountMotion::Roll
}

/// Whether the styles of `block` are in the sheet of the rarer blocks.
fn is_rare(block: &Block) -> bool {
    match block {
        Block::Stage(stage) => is_rare_stage(stage),
        Block::List(list) => list.depth() > 1,
        Block::Paragraph(_) | Block::Subheading(_) | Block::Quote(_) | Block::Photo(_) => false,
        Block::Figures(figures) => is_rare_row(figures),
        Block::Rule | Block::Pull(_) => true,
        Block::Box(_) | Block::Correction(_) | Block::EditorsNote(_) | Block::Related(_) => true,
        Block::Card(_) | Block::Pair(_) | Block::Gallery(_) | Block::Embed(_) | Block::Video(_) | Block::Audio(_) => {
            true
        }
        Block::Table(_) | Block::Chart(_) => true,
    }
}

/// Whether a bar of `figures` is anything else than a solid one that begins at zero, or one of them is of a part of a period.
fn is_rare_row(figures: &Figures) -> bool {
    let is_rare = |count: &Count| count.partial || count.qualifier == Some(Qualifier::Target);
    figures.has_axis() || figures.counts.iter().any(is_rare)
}

/// Whether `stage` is anything else than photos that cards cross on the side that these leave free.
fn is_rare_stage(stage: &Stage) -> bool {
    stage.layout != StageLayout::Over
        || stage.side.is_some()
        || stage.steps.iter().any(|step| is_rare_visual(&step.visual) || step.cards.iter().any(is_rare))
}

/// Whether `visual` is anything else than a photo that covers its frame.
fn is_rare_visual(visual: &Visual) -> bool {
    visual.photo().is_none_or(|photo| photo.fit != Fit::Cover)
}
