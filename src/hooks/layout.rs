//! Layout numbers: the trigger lines of the runtime, and the measures and colours that the style sheet shares with Rust.

// Trigger lines, as fractions of the viewport's height from its top.

/// The line at which reading is thought to happen: a section that has come up to it is the current one.
pub const SECTION_LINE: f64 = 0.4;
/// The line that a card comes up to as its photo is shown: on phones, the words before it are gone under the photo then.
pub const CARD_LINE: f64 = 0.75;
/// The line that all of a number must have come up to before it counts up.
pub const COUNT_LINE: f64 = 0.8;
/// The line that a photo's top edge comes up to as it becomes active.
pub const PHOTO_LINE: f64 = 0.85;

// Measures that the style sheet and `sizes` attributes share.

/// The media query of windows that show a photo's portrait crop.
pub const PORTRAIT: &str = "(max-width: 40em) and (orientation: portrait)";
/// The width from which on a stage's photo fills the window, in em.
pub const STAGE_WIDE: u64 = 60;
/// The height of a stage's photo in narrower windows, in percent of the viewport's height.
pub const STAGE_HEIGHT: u64 = 52;
/// The greatest height of a photo between blocks, in percent of the viewport's height.
pub const PHOTO_HEIGHT: u64 = 86;
/// The height of the opening photo, in percent of the viewport's height.
pub const OPENING_HEIGHT: u64 = 88;
/// The greatest height of the opening photo, in percent of the story's width.
pub const OPENING_WIDTH: u64 = 175;
/// The least height of the photos in a row of a gallery, in em of the text.
pub const GALLERY_ROW: u64 = 14;
/// The greatest height of a gallery's photos on phones, in percent of the viewport's height.
pub const GALLERY_HEIGHT: u64 = 46;
/// The size of the text in wide windows, in percent of the browser's own, which is 16 pixels.
pub const TEXT_SIZE: u64 = 125;
/// The width of the text column, in em of that.
pub const TEXT_WIDTH: u64 = 33;
/// How far a wide photo stands out of the column on each side, in em of that.
pub const WIDE_MARGIN: u64 = 9;
/// The gutter on each side of the column, in percent of the story's width.
pub const GUTTER: u64 = 5;
/// The greatest gutter, in pixels.
pub const GUTTER_MAX: u64 = 32;

// Colours that the style sheet and a story's own page share, as `#rrggbb`.

/// The default of [`property::PAPER`](super::property::PAPER) in the light scheme.
pub const PAPER: &str = "#faf7f2";
/// The same in the dark scheme.
pub const PAPER_DARK: &str = "#171411";
