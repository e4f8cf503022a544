//! How a chart is set: direction, numbers, widths of text, words.

use super::text_width;
use rust_decimal::Decimal;

/// How a chart is set.
#[derive(Clone, Copy)]
pub struct Setting<'a> {
    /// The language tag of the story.
    pub language: &'a str,
    /// Which way its lines run.
    pub direction: Direction,
    /// Writes a number as the story's region does, with whatever isolates it in text that runs the other way.
    pub number: &'a dyn Fn(Decimal) -> String,
    /// Writes a number of a scale: as the story's region does, with the decimals that it has, and without a unit.
    pub tick: &'a dyn Fn(Decimal) -> String,
    /// What stands before and behind each number of the table: it is written once on a scale.
    pub unit: (&'a str, &'a str),
    /// The width of text in the interface's font, in `em`: measured, or [`estimate`](super::estimate).
    pub width: &'a dyn Fn(&str) -> f64,
    /// The drawing's own words in the story's language.
    pub words: Words<'a>,
}

/// Which way lines of text run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From left to right.
    #[default]
    LeftToRight,
    /// From right to left: the drawing is mirrored.
    RightToLeft,
}

/// The drawing's own words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words<'a> {
    /// Beside a row without a number.
    pub missing: &'a str,
    /// On a timeline whose dates are evenly spaced.
    pub evenly_spaced: &'a str,
}

impl Default for Words<'_> {
    fn default() -> Self {
        Self { missing: "no data", evenly_spaced: "Evenly spaced, not to scale" }
    }
}

impl Default for Setting<'_> {
    /// English, numbers without separators, estimated widths.
    fn default() -> Self {
        Self {
            language: "en",
            direction: Direction::LeftToRight,
            number: &|value| value.normalize().to_string().replace('-', "\u{2212}"),
            tick: &|value| value.to_string().replace('-', "\u{2212}"),
            unit: ("", ""),
            width: &text_width::estimate,
            words: Words::default(),
        }
    }
}

/// The width that a drawing is made for. A style sheet shows the one that fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// 320 units: phones, narrow columns.
    Narrow,
    /// 720 units.
    Wide,
}

impl Size {
    /// The width of the drawing, in units of its view box.
    #[must_use]
    pub fn width(self) -> f64 {
        self.pick(320.0, 720.0)
    }

    /// One of two values, for the narrow and for the wide drawing.
    pub(super) fn pick<T>(self, narrow: T, wide: T) -> T {
        match self {
            Self::Narrow => narrow,
            Self::Wide => wide,
        }
    }
}
