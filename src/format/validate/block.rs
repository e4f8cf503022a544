//! What blocks may hold, and how many.

use crate::format::{BlockProblem, BoxProblem, CorrectionProblem, FiguresProblem, GalleryProblem, PairProblem};
use crate::story::{Block, Count, Date, MAX_PHOTOS, measure};

/// The number of figures in a row.
pub(crate) fn figures(number: usize) -> Result<(), FiguresProblem> {
    if (1..=4).contains(&number) { Ok(()) } else { Err(FiguresProblem::FigureNumber(number)) }
}

/// The first of these figures that cannot be drawn to one scale with those before it, and why.
pub(crate) fn compared(counts: &[Count]) -> Result<(), (usize, FiguresProblem)> {
    if let Some((at, count)) = counts.iter().enumerate().find(|(_, count)| !count.has_bar()) {
        return Err((at, FiguresProblem::NoBar { text: count.text.clone(), kind: count.kind }));
    }
    match measure::unlike(counts) {
        Some((at, one, other)) => Err((at, FiguresProblem::UnlikeUnits(one, other))),
        None => Ok(()),
    }
}

/// The most lists in one another.
const MAX_LISTS: usize = 3;

/// How many lists stand around the items of one, itself included.
pub(crate) fn list_level(level: usize) -> Result<(), BlockProblem> {
    if level <= MAX_LISTS { Ok(()) } else { Err(BlockProblem::DeepList) }
}

/// What a box may hold.
pub(crate) fn in_box(block: &Block) -> Result<(), BoxProblem> {
    match block {
        Block::Subheading(_) => Err(BoxProblem::InBox("a heading")),
        Block::Rule => Err(BoxProblem::InBox("a rule")),
        Block::Stage(_) => Err(BoxProblem::InBox("a stage")),
        Block::Card(_) => Err(BoxProblem::InBox("a card")),
        Block::Box(_) => Err(BoxProblem::InBox("a box")),
        Block::Correction(_) => Err(BoxProblem::InBox("a correction")),
        Block::EditorsNote(_) => Err(BoxProblem::InBox("an editor's note")),
        Block::Related(_) => Err(BoxProblem::InBox("a list of related links")),
        Block::Pull(_) => Err(BoxProblem::InBox("a pull quotation")),
        Block::Pair(_) => Err(BoxProblem::InBox("a pair of photos")),
        Block::Gallery(_) => Err(BoxProblem::InBox("a gallery")),
        Block::Embed(_) => Err(BoxProblem::InBox("an embed")),
        Block::Table(_) => Err(BoxProblem::InBox("a table")),
        Block::Chart(_) => Err(BoxProblem::InBox("a chart")),
        Block::Video(_) => Err(BoxProblem::InBox("a film")),
        Block::Audio(_) => Err(BoxProblem::InBox("a recording")),
        Block::Paragraph(_) | Block::List(_) | Block::Quote(_) | Block::Figures(_) | Block::Photo(_) => Ok(()),
    }
}

/// A correction of what had been published.
pub(in crate::format) fn correction(date: Date, published: Option<Date>) -> Result<(), CorrectionProblem> {
    match published.filter(|published| date.is_before(*published)) {
        Some(published) => Err(CorrectionProblem::EarlyCorrection { date, published }),
        None => Ok(()),
    }
}

/// The number of photos of a pair.
pub(crate) fn pair(number: usize) -> Result<(), PairProblem> {
    if number == 2 { Ok(()) } else { Err(PairProblem::PairNumber(number)) }
}

/// The number of photos of a gallery.
pub(crate) fn gallery(number: usize) -> Result<(), GalleryProblem> {
    if (2..=MAX_PHOTOS).contains(&number) { Ok(()) } else { Err(GalleryProblem::GalleryNumber(number)) }
}
