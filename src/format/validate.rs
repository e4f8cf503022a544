//! Validation: the forms that values of a story must have, whichever format they come from.

use super::{
    BlockProblem, BoxProblem, ChartProblem, CorrectionProblem, CountProblem, EmbedProblem, FiguresProblem,
    FrontMatterProblem, GalleryProblem, InlineProblem, MediaProblem, NoteProblem, PairProblem, PhotoProblem,
    ProblemKind, PullProblem, StageProblem, TableProblem, ValueProblem,
};
use crate::chart::Setting;
use crate::story::{
    Author, Block, Cell, Chart, Count, Date, EmbedError, FILMS, Focal, Inline, MAX_PHOTOS, NumeralError, PlotError,
    Quantity, RECORDINGS, Ratio, Region, Side, Size, StageLayout, Step, Table, Visual, any_inline, embed, measure,
    numeral, plain_text, plot, slug, url,
};

/// The form of a slug or id.
pub(crate) fn slug(text: &str) -> Result<(), ValueProblem> {
    if slug::is_slug(text) { Ok(()) } else { Err(ValueProblem::Slug(text.to_owned())) }
}

/// The shape of a BCP 47 tag: a language of two or three letters (or `x`), then subtags of one to eight characters.
pub(crate) fn language(text: &str) -> Result<(), ValueProblem> {
    let mut parts = text.split('-');
    let primary = parts.next().unwrap_or_default();
    let letters = primary.bytes().all(|byte| byte.is_ascii_alphabetic());
    let alone = (2..=3).contains(&primary.len());
    let subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let private = primary.eq_ignore_ascii_case("x") && text.len() > 2;
    if letters && (alone || private) && parts.all(subtag) {
        Ok(())
    } else {
        Err(ValueProblem::Language(text.to_owned()))
    }
}

/// The form of an accent colour.
pub(crate) fn colour(text: &str) -> Result<(), ValueProblem> {
    let digits = text.strip_prefix('#').unwrap_or_default();
    let plain = digits.len() == 6 && digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if plain { Ok(()) } else { Err(ValueProblem::Colour(text.to_owned())) }
}

/// `yes` or `no`, for the key `name`.
pub(super) fn yes(name: &'static str, text: &str) -> Result<bool, ValueProblem> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        _ => Err(ValueProblem::Choice { name, found: text.to_owned(), known: vec!["yes", "no"] }),
    }
}

/// The form of a date.
pub(super) fn date(text: &str) -> Result<Date, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Date(text.to_owned()))
}

/// A writer whom readers find in the byline.
pub(super) fn author(author: &Author, byline: Option<&str>) -> Result<(), FrontMatterProblem> {
    let byline = byline.unwrap_or_default();
    let printed = byline.to_lowercase().contains(&author.name().to_lowercase());
    let unseen = || FrontMatterProblem::UnseenAuthor { name: author.name().to_owned(), byline: byline.to_owned() };
    printed.then_some(()).ok_or_else(unseen)
}

/// Where a link may lead.
pub(crate) fn link(href: &str) -> Result<(), InlineProblem> {
    if url::is_link(href) { Ok(()) } else { Err(InlineProblem::LinkAddress(href.to_owned())) }
}

/// Where a photo may come from.
pub(crate) fn photo(src: &str) -> Result<(), PhotoProblem> {
    if url::is_photo(src) { Ok(()) } else { Err(PhotoProblem::PhotoAddress(src.to_owned())) }
}

/// A focal point, `50% 30%`.
pub(super) fn focal(text: &str) -> Result<Focal, ValueProblem> {
    let per_cent = |part: &str| part.strip_suffix('%')?.parse().ok().filter(|number| *number <= 100_u8);
    let mut parts = text.split_ascii_whitespace().map(per_cent);
    match (parts.next().flatten(), parts.next().flatten(), parts.next()) {
        (Some(x), Some(y), None) => Ok(Focal { x, y }),
        _ => Err(ValueProblem::Focal(text.to_owned())),
    }
}

/// A size in pixels, `2400x1600`.
pub(super) fn size(text: &str) -> Result<Size, ValueProblem> {
    let pixels = |part: &str| part.parse().ok().filter(|number| *number > 0_u32);
    let size =
        text.split_once('x').and_then(|(width, height)| Some(Size { width: pixels(width)?, height: pixels(height)? }));
    size.ok_or_else(|| ValueProblem::Size(text.to_owned()))
}

/// The ratio of an upright crop, `4:5`.
pub(super) fn portrait(text: &str) -> Result<Ratio, ValueProblem> {
    text.parse().map_err(|_| ValueProblem::Portrait(text.to_owned()))
}

/// Words that hold no link, as the words of a link must.
pub(crate) fn no_link(words: &[Inline]) -> Result<(), InlineProblem> {
    if any_inline(words, &|inline| matches!(inline, Inline::Link { .. })) {
        Err(InlineProblem::LinkInLink)
    } else {
        Ok(())
    }
}

/// Words that refer to no note; `place` says where they stand.
pub(super) fn no_note(words: &[Inline], place: &'static str) -> Result<(), NoteProblem> {
    if any_inline(words, &|inline| matches!(inline, Inline::Note(_))) {
        Err(NoteProblem::NotePlace(place))
    } else {
        Ok(())
    }
}

/// The form of a note's name.
pub(super) fn note_name(name: &str) -> Result<(), NoteProblem> {
    let plain = !name.is_empty() && name.chars().all(|char| char.is_alphanumeric() || matches!(char, '-' | '_'));
    plain.then_some(()).ok_or_else(|| NoteProblem::NoteName(name.to_owned()))
}

/// A count whose text is of its kind to the readers of `language`.
pub(super) fn quantity(count: &Count, language: &str) -> Result<(), NumeralError> {
    numeral::fits(&count.text, language, count.kind)
}

/// A count whose value and numbers are those in its text.
pub(super) fn count(count: &Count) -> Result<(), CountProblem> {
    let quantity = Quantity { kind: count.kind, value: count.value, numbers: count.numbers.clone() };
    if numeral::is_said(&count.text, &quantity) {
        return Ok(());
    }
    Err(CountProblem::Contradiction { text: count.text.clone(), value: count.value.to_string() })
}

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
pub(super) fn correction(date: Date, published: Option<Date>) -> Result<(), CorrectionProblem> {
    match published.filter(|published| date.is_before(*published)) {
        Some(published) => Err(CorrectionProblem::EarlyCorrection { date, published }),
        None => Ok(()),
    }
}

/// The most pull quotations of a story. Each is looked for in all of its text.
pub(super) const MAX_PULLS: usize = 50;

/// The number of pull quotations.
pub(super) fn pulls(number: usize) -> Result<(), PullProblem> {
    if number <= MAX_PULLS { Ok(()) } else { Err(PullProblem::ManyPulls) }
}

/// The words of a pull quotation: some, and nothing that does something.
pub(crate) fn pull(words: &[Inline]) -> Result<(), PullProblem> {
    let acts = |inline: &Inline| matches!(inline, Inline::Link { .. } | Inline::Count(_) | Inline::Note(_));
    let has_words = !plain_text(words).trim().is_empty();
    if has_words && !any_inline(words, &acts) { Ok(()) } else { Err(PullProblem::PullParts) }
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
pub(crate) const MOST_REGIONS: usize = 9;

/// A region after the steps `before`: those of its photo and of the photo's other regions.
fn region_after(before: &[Step]) -> Result<(), StageProblem> {
    let others = before.iter().rev().take_while(|step| step.visual.region().is_some()).count();
    let photo = before.iter().rev().nth(others).and_then(|step| step.visual.photo());
    match (photo, others) {
        (None, _) => Err(StageProblem::RegionPhoto),
        // It is told once.
        (Some(photo), 0) if photo.portrait.is_some() => Err(StageProblem::RegionPortrait),
        (Some(_), MOST_REGIONS) => Err(StageProblem::ManyRegions),
        _ => Ok(()),
    }
}

/// Where a region is: `60% 40% 30%`, its middle and its width in whole per cent of the photo.
pub(super) fn region_place(text: &str) -> Result<(u8, u8, u8), ValueProblem> {
    let per_cent = |part: &str| part.strip_suffix('%')?.parse().ok().filter(|number| *number <= 100_u8);
    let mut parts = text.split_ascii_whitespace().map(per_cent);
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

/// The most columns of a table.
pub(crate) const MOST_COLUMNS: usize = 20;
/// The most rows of a table.
pub(crate) const MOST_ROWS: usize = 400;

/// A table that can be read, its rows aside.
pub(crate) fn table(table: &Table) -> Result<(), TableProblem> {
    let words = |at: usize| table.columns.get(at).is_some_and(|column| !plain_text(&column.heading).trim().is_empty());
    let unsaid = (1..table.columns.len()).find(|at| !words(*at));
    match (table.columns.len(), table.rows.len()) {
        (0, _) => Err(TableProblem::NoHeader),
        (_, 0) => Err(TableProblem::NoRows),
        (columns, _) if columns > MOST_COLUMNS => Err(TableProblem::ManyColumns(columns)),
        (_, rows) if rows > MOST_ROWS => Err(TableProblem::ManyRows(rows)),
        _ => unsaid.map_or(Ok(()), |at| Err(TableProblem::NoHeading(at + 1))),
    }
}

/// A chart that can be drawn; one of a file whose table has not come yet may be.
pub(crate) fn chart(chart: &Chart) -> Result<(), ProblemKind> {
    if chart.data.is_some() && chart.table.columns.is_empty() {
        return Ok(());
    }
    let (table, spec) = plot(chart)?;
    let counts: Vec<Count> = chart.table.rows.iter().flatten().filter_map(|cell| only_count(cell)).cloned().collect();
    if let Some((_, one, other)) = measure::unlike(&counts) {
        return Err(PlotError::MixedUnits(one, other).into());
    }
    crate::chart::draw(&table, &spec, &Setting::default()).map_err(PlotError::Drawing)?;
    Ok(())
}

/// The count that is all of a cell.
pub(super) fn only_count(cell: &Cell) -> Option<&Count> {
    if let [Inline::Count(count)] = cell.as_slice() { Some(count) } else { None }
}

/// Where the data of a chart may come from: a file in the story's folder.
pub(crate) fn data(file: &str) -> Result<(), ChartProblem> {
    let is_inside = url::is_photo(file) && !url::is_remote(file);
    if is_inside { Ok(()) } else { Err(ChartProblem::DataAddress(file.to_owned())) }
}

/// A row of a table that has this many headings.
pub(crate) fn row(row: &[Cell], headings: usize) -> Result<(), TableProblem> {
    if row.len() == headings { Ok(()) } else { Err(TableProblem::RaggedRow { found: row.len(), headings }) }
}

/// The number of photos of a pair.
pub(crate) fn pair(number: usize) -> Result<(), PairProblem> {
    if number == 2 { Ok(()) } else { Err(PairProblem::PairNumber(number)) }
}

/// The number of photos of a gallery.
pub(crate) fn gallery(number: usize) -> Result<(), GalleryProblem> {
    if (2..=MAX_PHOTOS).contains(&number) { Ok(()) } else { Err(GalleryProblem::GalleryNumber(number)) }
}

/// An address that can be embedded.
pub(crate) fn embed(address: &str) -> Result<(), EmbedProblem> {
    embed::framed(address).map(drop).map_err(|error| match error {
        EmbedError::Address => EmbedProblem::EmbedAddress(address.to_owned()),
        EmbedError::Page(provider) => EmbedProblem::EmbedPage { url: address.to_owned(), provider },
    })
}

/// Where a film may come from.
pub(crate) fn film(src: &str) -> Result<(), MediaProblem> {
    file(src, "a film", &FILMS)
}

/// Where a recording may come from.
pub(crate) fn recording(src: &str) -> Result<(), MediaProblem> {
    file(src, "a recording", &RECORDINGS)
}

fn file(src: &str, what: &'static str, extensions: &'static [&'static str]) -> Result<(), MediaProblem> {
    let path = if url::is_remote(src) { src.split(['?', '#']).next().unwrap_or_default() } else { src };
    let extension = path.rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
    let is_known = extension.is_some_and(|extension| extensions.contains(&extension.as_str()));
    if url::is_photo(src) && is_known {
        return Ok(());
    }
    Err(MediaProblem::MediaAddress { found: src.to_owned(), what, extensions })
}

/// The size of an embed's frame, `800x600`.
pub(super) fn frame_size(text: &str) -> Result<Size, EmbedProblem> {
    size(text).map_err(|_| EmbedProblem::FrameSize(text.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn language_tags_have_the_shape_of_bcp_47() {
        for tag in ["en", "my", "pt-BR", "zh-Hant-TW", "de-CH-1996", "x-klingon"] {
            assert!(language(tag).is_ok(), "{tag}");
        }
        for tag in ["", "e", "english", "en_GB", "en-", "-en", "en-abcdefghi", "x-", "မြ"] {
            assert!(language(tag).is_err(), "{tag}");
        }
    }

    #[test]
    fn a_table_is_no_longer_than_can_be_read() {
        let columns = vec![crate::story::Column::default()];
        let of =
            |rows| table(&Table { columns: columns.clone(), rows: vec![vec![Vec::new()]; rows], ..Table::default() });
        assert_eq!((of(MOST_ROWS), of(MOST_ROWS + 1)), (Ok(()), Err(TableProblem::ManyRows(MOST_ROWS + 1))));
    }

    #[test]
    fn a_region_is_a_point_and_a_width_within_the_photo() {
        assert_eq!(region_place("60% 40%  30%"), Ok((60, 40, 30)));
        for text in ["", "60% 40%", "60 40 30", "60% 40% 9%", "60% 40% 101%", "60% 40% 30% 20%", "60.5% 40% 30%"] {
            assert!(region_place(text).is_err(), "{text:?}");
        }
        let region = |x, width| Region { x, y: 50, width, alt: String::new() };
        assert!(region_edges(&region(15, 30)).is_ok() && region_edges(&region(50, 100)).is_ok());
        assert!(region_edges(&region(14, 30)).is_err() && region_edges(&region(50, 101)).is_err());
    }

    #[test]
    fn points_sizes_and_colours_are_read_strictly() {
        assert_eq!(focal("50% 30%").unwrap(), Focal { x: 50, y: 30 });
        assert_eq!(size("2400x1600").unwrap(), Size { width: 2400, height: 1600 });
        for text in ["", "50%", "50 30", "50% 101%", "50% 30% 1%", "-1% 0%"] {
            assert!(focal(text).is_err(), "{text}");
        }
        for text in ["", "0x1", "1x0", "2400", "1x2x3", "1 x 2"] {
            assert!(size(text).is_err(), "{text}");
        }
        assert!(colour("#c8321F").is_ok() && colour("c8321f").is_err() && colour("#c83").is_err());
    }
}
