//! What is told: the story as plain data, the formats it is read from and written to, and what can be wrong with it.
//!
//! Nothing here knows of browsers, components or motion. [`import`](import::import) makes a [`Story`] of an article, [`read_djot`] and
//! [`read_json`] read one that an author or a machine has written, [`check`] finds what is wrong with it.
//!
//! Next: how it becomes HTML, [`view`](crate::view).

mod author;
mod block;
mod blocked;
mod count;
mod date;
pub mod djot;
pub mod import;
mod inline;
mod json;
mod line_index;
mod lint;
mod markup;
mod measure;
pub(crate) mod normalize;
mod number_words;
mod numeral;
mod parsed;
mod photo;
mod powers;
mod problem;
mod quote;
mod ratio;
mod rendition;
#[cfg(test)]
mod round_trip;
mod section;
mod slug;
mod stage;
#[expect(clippy::module_inception, reason = "the story itself is one concept among its parts")]
mod story;
#[cfg(test)]
pub(crate) mod strategies;
mod url;
pub(crate) mod validate;
mod walk;

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
pub use number_words::number_word;
pub use numeral::{NumberKind, decimal, value_of};
use numeral::{is_amount, likely_value_of};
pub use parsed::{MAX_BYTES, ParseOptions, Parsed};
pub use photo::{Focal, Photo, Size, Transition, Width};
#[cfg(feature = "ssr")]
pub(crate) use problem::nearest;
pub use problem::{Location, Problem, ProblemKind, Severity, TwoReadings};
pub use quote::Quote;
pub use ratio::{Ratio, RatioError};
pub use rendition::{PhotoFormat, Rendition, Renditions};
pub use section::Section;
pub use slug::{default_id, is_slug, slugify};
pub use stage::{Stage, Step};
pub use story::{FORMAT, Story};
pub use url::{is_link, is_photo};
#[cfg(feature = "ssr")]
pub use walk::photos_mut;
pub use walk::{counts, photos};
