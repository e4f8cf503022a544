//! Story files in Djot: front matter, then sections of ordinary text with a few marks.
//!
#![doc = include_str!("syntax.md")]

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
