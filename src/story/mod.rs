//! What is told: the story as plain data, the formats it is read from and written to, and what can be wrong with it.
//!
//! Nothing here knows of browsers, components or motion.

mod address;
mod author;
mod block;
mod blocked;
mod count;
mod date;
pub mod djot;
pub(crate) mod form;
#[cfg(test)]
pub(crate) mod generate;
pub mod import;
mod inline;
mod json;
mod lines;
mod lint;
mod markup;
mod measure;
pub(crate) mod normal;
mod numeral;
mod photo;
mod powers;
mod problem;
mod quote;
mod ratio;
mod reading;
mod rendition;
#[cfg(test)]
mod round_trip;
mod section;
mod slug;
mod stage;
#[expect(clippy::module_inception, reason = "the story itself is one concept among its parts")]
mod story;
mod walk;
mod words;

pub use address::{is_link, is_photo};
pub use author::Author;
pub use block::{Block, Figures, List};
pub use count::{Count, Qualifier};
pub use date::{Date, DateError};
pub use djot::{read_djot, write_djot};
pub use inline::{Inline, plain_text};
pub use json::{read_json, write_json};
pub use lint::{check, lint};
#[cfg(any(feature = "ssr", feature = "csr"))]
pub(crate) use measure::unlike;
pub(crate) use measure::unsaid;
pub use numeral::{NumberKind, decimal, value_of};
use numeral::{is_amount, likely_value_of};
pub use photo::{Focal, Photo, Size, Transition, Width};
#[cfg(feature = "ssr")]
pub(crate) use problem::nearest;
pub use problem::{Place, Problem, ProblemKind, Severity, TwoReadings};
pub use quote::Quote;
pub use ratio::{Ratio, RatioError};
pub use reading::{MAX_BYTES, Reading, Source};
pub use rendition::{PhotoFormat, Rendition, Renditions};
pub use section::Section;
pub use slug::{default_id, is_slug, slugify};
pub use stage::{Stage, Step};
pub use story::{FORMAT, Story};
#[cfg(feature = "ssr")]
pub use walk::photos_mut;
pub use walk::{counts, photos};
pub use words::number_word;
