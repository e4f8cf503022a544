//! Text set in lines.

use super::{Setting, Size, text_width::leading, wrap::wrap};

/// The voice of a text in a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// What a mark stands for.
    Label,
    /// A number, or what stands out: bold.
    Value,
    /// What is said more quietly: axes, units, notes.
    Note,
}

impl Style {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Label => "sw_chart-label",
            Self::Value => "sw_chart-value",
            Self::Note => "sw_chart-note",
        }
    }

    /// The size of the font, in units of the drawing, as the style sheet sets it.
    pub(super) fn size(self, size: Size) -> f64 {
        match self {
            Self::Label | Self::Value => size.pick(14.0, 15.0),
            Self::Note => size.pick(12.0, 13.0),
        }
    }

    /// How much wider than in the regular weight.
    fn weight(self) -> f64 {
        if self == Self::Value { 1.1 } else { 1.0 }
    }
}

/// A text in lines, measured.
#[derive(Clone, Debug)]
pub(super) struct Block {
    pub(super) lines: Vec<String>,
    pub(super) style: Style,
    /// The size of the font.
    pub(super) size: f64,
    /// The distance between lines.
    pub(super) leading: f64,
    /// The width of the longest line.
    pub(super) width: f64,
}

impl Block {
    /// `text` in lines that are at most `width` long; none where it is empty.
    pub(super) fn new(text: &str, style: Style, width: f64, setting: &Setting<'_>, size: Size) -> Self {
        let text = clean(text);
        let font = style.size(size);
        let measure = |text: &str| (setting.width)(text) * font * style.weight();
        let lines = wrap(&text, width.max(font), &measure);
        let longest = lines.iter().map(|line| measure(line)).fold(0.0, f64::max);
        Self { lines, style, size: font, leading: leading(&text) * font, width: longest }
    }

    /// How high it is: as many lines.
    pub(super) fn height(&self) -> f64 {
        self.lines.len() as f64 * self.leading
    }

    /// How far the base line of a line is from the top of the block.
    pub(super) fn baseline(&self, line: usize) -> f64 {
        line as f64 * self.leading + self.leading / 2.0 + self.size * 0.35
    }
}

/// Text on one line: spaces for whatever is white, no control characters.
fn clean(text: &str) -> String {
    let words = text.split_whitespace().map(|word| word.chars().filter(|character| !character.is_control()).collect());
    words.collect::<Vec<String>>().join(" ")
}
