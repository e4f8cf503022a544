//! Story files in Djot: front matter, then sections of ordinary text with a few marks.
//!
//! [Djot](https://djot.net) reads like Markdown. A story uses the part of it that is shown here; everything else is an
//! error that says what to write instead. Text stands as it is typed: quotation marks, dashes and points are not
//! replaced. A backslash makes the mark after it literal. Lines may be broken anywhere, and a blank line ends a block.
//!
//! # The front matter
//!
//! `title` is required; `author`, `organisation` and `credit` may be repeated. `language` is `en` where absent, and `slug`
//! the name of the folder. `byline` is printed as it stands; `author` (a person) and `organisation` (an agency, a newsroom)
//! tell machines which names in it are the writers.
//!
//! ```djot
//! ---
//! title: The river and the dam
//! dek: Two towns, one valley, and what was promised to both.
//! language: en
//! slug: river
//! accent: #c8321f
//! byline: By Ann Author for Valley News
//! author: Ann Author
//! organisation: Valley News
//! published: 2024-05-01
//! updated: 2024-05-03
//! credit: Edited by Ed Editor
//! credit: Maps by Mary Mapper
//! ---
//!
//! The water rose at night.
//! ```
//!
//! # Sections and text
//!
//! Text before the first heading is the introduction, with the id `intro`. The attributes of a section stand on the line
//! above its heading, and so do those of every block. The id is made from the heading unless it is given.
//!
//! ```djot
//! The water rose at night.
//!
//! {kicker="1952" #promise}
//! ## What was promised
//!
//! Nobody _asked_ the valley, and *nobody* told it. The [report](https://example.org/report) says so, and
//! [the last part](#after) says why.\
//! A backslash at the end of a line breaks the line.
//!
//! ### A heading inside the section
//!
//! - one item
//! - another item
//!
//!   - a part of it, up to three lists in one another
//!
//! 1. first
//! 2. second
//!
//! ***
//!
//! Three asterisks draw a rule between two passages. The lake gives off CO~2~ from 9 km^2^ of drowned woods.
//!
//! ## After
//! ```
//!
//! Links lead to `http`, `https` and `mailto` addresses, to relative addresses and to `#` with the id of a section.
//!
//! # Notes
//!
//! `[^name]` in the text refers to a note, which stands at the left margin between blank lines, wherever in the file. Notes are numbered in
//! the order of their first reference and gathered at the end of the story; readers see one in place by its number.
//!
//! ```djot
//! The dam was to hold for a hundred years.[^plan] It held for nine.[^log]
//!
//! [^plan]: _Plan of the Upper Valley_, 1951, page 12.
//!
//! [^log]: Log of the dam keeper.
//!
//!   A second paragraph of a note is indented.
//! ```
//!
//! # Counts
//!
//! A count is a number that counts up when its line is read. Its value is read from its digits or its English number
//! word, and must be given as `value` for other words, in quotation marks where it has a point: `value="3.5"`. Digits are read as
//! they are written in the region that the language tag names; what can be read in two ways needs the region or a `value`. The sign
//! belongs to the number. A range, a ratio, a duration, a score, a date, an ordinal or a name with digits is no amount. `qualifier` is one of `more than`, `less than`, `or more`,
//! `or less`, `at least`, `up to`, `nearly`, `about` and `target`; `.partial` says that `period` is a part of what it
//! would be compared with.
//!
//! ```djot
//! They moved [1,250 families]{.count unit=families qualifier="more than"} in [nine]{.count} months, at a cost of
//! [US$140.7 billion]{.count unit="billion US dollars" period="first half of 1953" .partial as-of=1953-06
//! label="cost of the move" source="Ministry of Works"}, and [a dozen]{.count value=12} came back.
//! ```
//!
//! # Dates and foreign words
//!
//! ```djot
//! On [Dec. 24, 1952]{date=1952-12-24} the paper [Pravda]{lang=ru} had a picture of it; by [1953]{date=1953} it had none.
//! ```
//!
//! # Figures
//!
//! One to four large numbers side by side, a paragraph each. `.compare` draws them to one scale, on both sides of zero where some
//! are below it; they must be of one unit, currency and scale.
//!
//! ```djot
//! {.compare}
//! ::: figures
//! [86.3]{.count unit="million tons" label="oil" period="2022"}
//!
//! [68.1]{.count unit="million tons" label="coal" period="2022"}
//! :::
//! ```
//!
//! # Photos
//!
//! An image and, after a blank line, its caption. What stands in the brackets describes the photo to those who do not
//! see it. `focal` is the point that no crop may lose, from the left and the top. `transition` is `develop` (where
//! absent), `fade`, `wipe-up` (or `wipe`), `wipe-down`, `wipe-left`, `wipe-right`, `push` or `none`; `width` is `text`,
//! `wide` (where absent) or `full`; `size` is read from the file where absent. `portrait` is the shape of the crop that narrow windows
//! show when they are held upright. A photo that stands first may be `.opening`.
//!
//! ```djot
//! {.opening credit="Phil Photographer/Agency" transition=push portrait=4:5}
//! ::: photo
//! ![A dam between two bare hills](photos/dam.jpg)
//! :::
//!
//! {credit="Phil Photographer/Agency" focal="50% 30%" transition=fade width=full size=2400x1600}
//! ::: photo
//! ![A woman stands in front of a flooded church](photos/church.jpg)
//!
//! The church of the old town, _before_ the second flood.
//! :::
//! ```
//!
//! # Stages
//!
//! Two or more photos that are exchanged in one frame, each followed by the cards that pass over it: paragraphs, lists,
//! quotations and figures. Four colons open and close the stage, so that the photos' own do not close it.
//!
//! ```djot
//! {transition=fade}
//! :::: stage
//! {credit=Agency}
//! ::: photo
//! ![The valley, green](photos/before.jpg)
//! :::
//!
//! This was the valley.
//!
//! {credit=Agency}
//! ::: photo
//! ![The valley under water](photos/after.jpg)
//! :::
//!
//! This is the lake.
//! ::::
//! ```
//!
//! # Boxes, corrections, related links
//!
//! A box begins with its heading. `kind` is `background` (where absent), `method` or `person`; a `.folded` one is open in print alone.
//! Around a photo or figures, it has four colons. A correction has its day, an editor's note has not. Related links are a list: a link with
//! its source, behind its thumbnail where it has one. A pull quotation repeats words that the text says.
//!
//! ```djot
//! First came the water, then the paper that explained it.
//!
//! ::: pull
//! first came the water
//! :::
//!
//! {kind=method .folded}
//! ::: box
//! ### How the families were counted
//!
//! The census lists every household.
//! :::
//!
//! {date=2024-05-03}
//! ::: correction
//! An earlier version gave the wrong year for the flood.
//! :::
//!
//! ::: editors-note
//! Some of the names have been changed.
//! :::
//!
//! ::: related
//! - [The mill that was never moved](https://example.org/mill){source="Valley News"}
//! - ![](photos/lake.jpg) [A lake over a church](https://example.org/lake)
//! :::
//! ```
//!
//! # Tables
//!
//! A row of headings, a row of dashes, rows of cells that hold text and counts, each as many as there are headings; after a blank line,
//! the caption behind `^ `. `\|` is a bar that is text. Colons in the row of dashes align a column: `:--` at the start of the line,
//! `:-:` in the middle, `--:` at its end.
//!
//! ```djot
//! {note="The year ends in June." source="Harbour office"}
//! | Quay  | Ships           | Million tons |
//! |-------|-----------------|--------------|
//! | North | [1,204]{.count} | 86.3         |
//! | South | 97              | 9            |
//!
//! ^ The north quay moves nine times what the south quay does
//! ```
//!
//! # Charts
//!
//! A table, and after a blank line what it shows. `type` is `bars`, `dots`, `marks`, `line` or `timeline`. The first column names the
//! rows; each cell of the others is a number, but for those of the columns that `partial` and `events` name. With `data`, the name of a
//! CSV file in the story's folder, there is no table.
//!
//! ```djot
//! {type=bars unit="Million tons" target=100 target-for=2023 target-label="100 were hoped for" partial="Covers" bars=lying source="Harbour office"}
//! ::: chart
//! | Year | Cargo | Covers       |
//! |------|-------|--------------|
//! | 2022 | 95.3  |              |
//! | 2023 | 60.1  | January–July |
//!
//! Seven months brought two thirds of a year’s cargo
//! :::
//!
//! {type=marks of=15 highlight="Under sail"}
//! ::: chart
//! | Ships      | Number |
//! |------------|--------|
//! | Under sail | 6      |
//!
//! Six of 15 ships have no engine
//! :::
//!
//! {type=line .steps events="What happened" note="No count in 2020."}
//! ::: chart
//! | Year | Ships | What happened |
//! |------|-------|---------------|
//! | 2019 | 12    |               |
//! | 2020 |       | The flood     |
//! | 2021 | 9     |               |
//!
//! The flood took three ships
//! :::
//!
//! {type=timeline .even}
//! ::: chart
//! | When                             | What            |
//! |----------------------------------|-----------------|
//! | 1927–1949                        | The first quay  |
//! | [Dec. 24, 1952]{date=1952-12-24} | The flood       |
//!
//! The quay stood for three years
//! :::
//! ```
//!
//! # Pairs and galleries
//!
//! Two photos that are compared, the earlier first: by a handle, or `compare=beside` one another. `before` and `after` stand on
//! them. A gallery is two to sixty photos in rows, none of them cropped. `width` belongs to both as a whole.
//!
//! ```djot
//! {before="1952" after="2023"}
//! :::: pair
//! {credit=Agency}
//! ::: photo
//! ![The valley, green](photos/before.jpg)
//! :::
//!
//! {credit=Agency}
//! ::: photo
//! ![The valley under water](photos/after.jpg)
//!
//! Both from the church tower.
//! :::
//! ::::
//!
//! {width=full}
//! :::: gallery
//! {credit=Agency}
//! ::: photo
//! ![The mill](photos/mill.jpg)
//!
//! The mill.
//! :::
//!
//! {credit=Agency}
//! ::: photo
//! ![The weir](photos/weir.jpg)
//!
//! The weir.
//! :::
//! ::::
//! ```
//!
//! # Embeds
//!
//! Something of another site, of which nothing is requested before a reader asks: a film of YouTube or Vimeo, a chart of
//! Datawrapper or Flourish, any page by `https`. A poster and a caption may stand in it; `size` is the shape of its frame.
//!
//! ```djot
//! {url="https://vimeo.com/76979871" title="The last night of the weir" credit="Town archive" size=640x480}
//! ::: embed
//! ![Men with lanterns on a beam](photos/film.jpg)
//!
//! A film of two minutes.
//! :::
//! ```
//!
//! # Films and recordings
//!
//! A film without sound, which plays over its photo, and a recording with its transcript, a paragraph each.
//!
//! ```djot
//! {src="films/weir.mp4" credit=Agency focal="50% 30%"}
//! ::: video
//! ![Water over a beam of oak](photos/weir.jpg)
//!
//! The weir, at night.
//! :::
//!
//! {src="sound/ada.mp3" title="Ada Villager, in 1974" credit="Town archive"}
//! ::: audio
//! We had the water in the house before we had the letter.
//! :::
//! ```
//!
//! # Quotations
//!
//! ```djot
//! {speaker="Ada Villager" role="miller, in 1954"}
//! > We had the water in the house before we had the letter.
//! >
//! > The letter said to stay.
//! ```

mod addresses;
mod again;
mod attribute_names;
mod attributes;
mod audio;
mod bare;
mod blocks;
mod boxout;
mod chart;
mod closed;
mod correction;
mod embed;
mod fence_line;
mod fences;
mod figures;
mod fix;
mod fix_attributes;
mod front_matter;
mod gallery;
mod idle;
mod inlines;
mod list;
mod markup;
mod mended;
mod nesting;
mod notes;
mod pair;
mod parts;
#[cfg(feature = "ssr")]
mod passages;
mod photo;
mod pieces;
mod pull;
mod reader;
mod region;
mod related;
mod sections;
mod spans;
mod stage;
mod table;
#[cfg(test)]
mod tests;
mod tree;
mod value;
mod video;
mod write;

pub use fix::fix_djot;
#[cfg(feature = "ssr")]
pub(crate) use passages::{letters, passages};
pub use write::write_djot;

use super::{FileProblem, ParseOptions, Parsed, Problem, line_index::LineIndex, parsed::MAX_BYTES};
use std::borrow::Cow;

/// Reads a story file.
///
/// Reading goes on after an error, so that [`Parsed::problems`] holds everything that is wrong.
#[must_use]
pub fn read_djot(text: &str, source: &ParseOptions) -> Parsed {
    if text.len() > MAX_BYTES {
        let place = LineIndex::new("").place(&source.file, 0);
        return Parsed::failed(Problem::new(place, FileProblem::TooLarge(text.len())));
    }
    let text = plain(text);
    reader::Reader::new(&text, &source.file).read(source)
}

/// `text` without a byte order mark and with line feeds at the ends of its lines.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
