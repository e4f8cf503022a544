//! Story files in Djot.

mod blocks;
mod fields;
mod front;
mod inlines;
mod nesting;
mod photos;
mod reader;
mod sections;
mod spans;
mod tree;
mod write;

pub use write::write_djot;

use super::{Problem, ProblemKind, Reading, Severity, Source, lines::Lines, reading::MAX_BYTES};
use std::borrow::Cow;

/// Reads a story file.
///
/// Reading goes on after an error, so that [`Reading::problems`] holds everything that is wrong.
#[must_use]
pub fn read_djot(text: &str, source: &Source) -> Reading {
    if text.len() > MAX_BYTES {
        let place = Lines::new("").place(&source.file, 0);
        return Reading::failed(Problem { place, severity: Severity::Error, kind: ProblemKind::TooLarge(text.len()) });
    }
    let text = plain(text);
    reader::Reader::new(&text, &source.file).read(source)
}

/// `text` without a byte order mark and with line feeds at the ends of its lines.
fn plain(text: &str) -> Cow<'_, str> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.contains('\r') { Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")) } else { Cow::Borrowed(text) }
}
