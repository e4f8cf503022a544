//! The story model: what is told, as plain data with serde.
//!
//! Nothing here knows of files, browsers, components or motion. [`import`](crate::import::import) makes a [`Story`] of an article,
//! [`read_djot`](crate::format::read_djot) reads one that an author has written.
//!
//! Next: how it becomes HTML, [`view`](crate::view).

mod audio;
mod author;
mod block;
mod boxout;
mod chart;
mod checked_text;
mod correction;
mod count;
mod date;
pub(crate) mod embed;
mod gallery;
mod hex_color;
mod inline;
mod language_tag;
mod list;
pub(crate) mod measure;
#[cfg(any(feature = "ssr", feature = "csr"))]
mod needs;
mod note;
pub(crate) mod number_words;
pub(crate) mod numeral;
mod pair;
mod percent;
mod photo;
mod plot;
pub(crate) mod powers;
mod quote;
mod ratio;
mod reading_time;
mod region;
mod related;
mod rendition;
mod said;
mod section;
mod size;
mod slug;
mod stage;
#[expect(clippy::module_inception, reason = "the story itself is one concept among its parts")]
mod story;
mod table;
pub(crate) mod url;
mod video;
pub(crate) mod walk;

pub use audio::Audio;
pub(crate) use audio::RECORDINGS;
pub use author::Author;
pub use block::{Block, Figures};
pub use boxout::{BoxKind, Boxout};
pub use chart::{BarDirection, Chart, ChartKind, ChartTarget, Drawings};
pub use correction::Correction;
pub use count::{Count, CountKind, CountMotion, Qualifier};
pub use date::{Date, DateError};
pub use embed::{Embed, EmbedError, Framed, Provider};
pub use gallery::Gallery;
pub(crate) use gallery::MAX_PHOTOS;
pub use hex_color::{HexColor, HexColorError};
pub(crate) use inline::any_inline;
pub use inline::{Inline, plain_text};
pub use language_tag::{LanguageTag, LanguageTagError};
pub use list::{Item, List};
#[cfg(any(feature = "ssr", feature = "csr"))]
pub(crate) use measure::first_unlike;
pub(crate) use measure::{says_what, unsaid};
#[cfg(feature = "ssr")]
pub(crate) use needs::needed_style_sheets;
#[cfg(any(feature = "ssr", feature = "csr"))]
pub(crate) use needs::{needs_block_script, needs_block_styles};
pub use note::Note;
pub use number_words::number_word;
pub use numeral::{NumberKind, NumeralError, TwoReadings, decimal, value_of};
pub(crate) use numeral::{Quantity, is_amount, likely_value_of};
pub use pair::{Comparison, Pair};
pub use percent::{Percent, PercentError};
pub use photo::{Fit, Focal, Photo, Transition, Width};
pub use plot::PlotError;
pub(crate) use plot::{is_missing, plot};
pub use quote::Quote;
pub use ratio::{Ratio, RatioError};
pub use reading_time::reading_time;
#[cfg(feature = "ssr")]
pub(crate) use reading_time::{minutes, word_count};
pub use region::Region;
pub use related::RelatedLink;
pub use rendition::{PhotoFormat, Rendition, Renditions};
pub(crate) use said::Said;
pub use section::Section;
pub use size::Size;
pub use slug::{Slug, SlugError, default_id};
pub use stage::{Card, Side, Stage, StageLayout, Step, Visual};
pub use story::{FORMAT, OLDEST_FORMAT, Story};
pub use table::{Align, Cell, Column, Table};
pub use url::{is_link, is_photo, is_remote};
pub(crate) use video::FILMS;
pub use video::Video;
#[cfg(any(feature = "ssr", feature = "csr"))]
pub(crate) use walk::corrections;
#[cfg(any(test, feature = "ssr"))]
pub use walk::photos_mut;
#[cfg(feature = "ssr")]
pub(crate) use walk::related;
pub use walk::{counts, photos};

/// Whether `value` is what a story has that names none: it is not written.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
