//! Stages: cards, visuals, regions and transitions.

use crate::format::{StageProblem, ValueProblem};
use crate::story::{Block, Percent, Region, Side, StageLayout, Step, Visual, is_default};

/// What a card of a stage may be.
pub(crate) fn card(block: &Block) -> Result<(), StageProblem> {
    match block {
        Block::Card(_) => Ok(()),
        other => in_card(other),
    }
}

/// What a card of a stage may hold.
pub(crate) fn in_card(block: &Block) -> Result<(), StageProblem> {
    match block {
        Block::Photo(_) => Err(StageProblem::Card("a photo")),
        Block::Stage(_) => Err(StageProblem::Card("a stage")),
        Block::Subheading(_) => Err(StageProblem::Card("a heading")),
        Block::Card(_) => Err(StageProblem::Card("a card")),
        Block::Rule => Err(StageProblem::Card("a rule")),
        Block::Box(_) => Err(StageProblem::Card("a box")),
        Block::Correction(_) => Err(StageProblem::Card("a correction")),
        Block::EditorsNote(_) => Err(StageProblem::Card("an editor's note")),
        Block::Related(_) => Err(StageProblem::Card("a list of related links")),
        Block::Pull(_) => Err(StageProblem::Card("a pull quotation")),
        Block::Table(_) => Err(StageProblem::Card("a table")),
        Block::Chart(_) => Err(StageProblem::Card("a chart")),
        Block::Pair(_) => Err(StageProblem::Card("a pair of photos")),
        Block::Gallery(_) => Err(StageProblem::Card("a gallery")),
        Block::Embed(_) => Err(StageProblem::Card("an embed")),
        Block::Video(_) => Err(StageProblem::Card("a film")),
        Block::Audio(_) => Err(StageProblem::Card("a recording")),
        Block::Paragraph(_) | Block::List(_) | Block::Quote(_) | Block::Figures(_) => Ok(()),
    }
}

/// The side of cards in a layout.
pub(crate) fn side(layout: StageLayout, side: Option<Side>) -> Result<(), StageProblem> {
    match (layout, side) {
        (StageLayout::Beside, Some(Side::Center)) => Err(StageProblem::CenterBeside),
        _ => Ok(()),
    }
}

/// What the frame of a stage may show in a layout, after the steps `before`.
pub(crate) fn visual(layout: StageLayout, before: &[Step], visual: &Visual) -> Result<(), StageProblem> {
    match (layout, visual) {
        (StageLayout::Over, Visual::Chart(_)) => Err(StageProblem::ChartOver),
        (_, Visual::Region(_)) => region_after(before),
        _ => Ok(()),
    }
}

/// The most regions of a photo, which the style sheet counts.
const MOST_REGIONS: usize = 9;

/// A region after the steps `before`: those of its photo and of the photo's other regions.
fn region_after(before: &[Step]) -> Result<(), StageProblem> {
    let others = before.iter().rev().take_while(|step| step.visual.region().is_some()).count();
    let photo = before.iter().rev().nth(others).and_then(|step| step.visual.photo());
    match (photo, others) {
        (None, _) => Err(StageProblem::RegionPhoto),
        // Each is told once.
        (Some(photo), 0) if photo.portrait.is_some() => Err(StageProblem::RegionPortrait),
        (Some(photo), 0) if !is_default(&photo.fit) => Err(StageProblem::RegionFit),
        (Some(_), MOST_REGIONS) => Err(StageProblem::ManyRegions),
        _ => Ok(()),
    }
}

/// Where a region is: `60% 40% 30%`, its middle and its width in whole per cent of the photo.
pub(in crate::format) fn region_place(text: &str) -> Result<(Percent, Percent, Percent), ValueProblem> {
    let mut parts = text.split_ascii_whitespace().map(|part| part.parse().ok());
    match (parts.next().flatten(), parts.next().flatten(), parts.next().flatten(), parts.next()) {
        (Some(x), Some(y), Some(width), None) if width >= Region::LEAST_WIDTH => Ok((x, y, width)),
        _ => Err(ValueProblem::Region(text.to_owned())),
    }
}

/// A region that lies within its photo.
pub(crate) fn region_edges(region: &Region) -> Result<(), StageProblem> {
    let problem = || StageProblem::RegionEdge { found: region.place(), nearest: region.within().place() };
    region.is_within().then_some(()).ok_or_else(problem)
}

/// A transition that the stage's `place`th step, from 0, has of its own: the first visual takes the place of none.
pub(crate) fn own_transition(place: usize, step: &Step) -> Result<(), StageProblem> {
    match (step.transition, &step.visual) {
        (None, _) => Ok(()),
        (Some(_), Visual::Region(_)) => Err(StageProblem::RegionTransition),
        (Some(_), _) if place == 0 => Err(StageProblem::FirstTransition),
        (Some(_), _) => Ok(()),
    }
}

/// The number of steps of a stage.
pub(crate) fn steps(number: usize) -> Result<(), StageProblem> {
    if number >= 2 { Ok(()) } else { Err(StageProblem::StageSteps(number)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_a_point_and_a_width_within_the_photo() {
        let of = Percent::at_most_hundred;
        assert_eq!(region_place("60% 40%  30%"), Ok((of(60), of(40), of(30))));
        for text in ["", "60% 40%", "60 40 30", "60% 40% 9%", "60% 40% 101%", "60% 40% 30% 20%", "60.5% 40% 30%"] {
            assert!(region_place(text).is_err(), "{text:?}");
        }
        let region = |x, width| Region { x: of(x), y: of(50), width: of(width), alt: String::new() };
        assert!(region_edges(&region(15, 30)).is_ok() && region_edges(&region(50, 100)).is_ok());
        assert!(region_edges(&region(14, 30)).is_err() && region_edges(&region(51, 100)).is_err());
    }
}
