//! What is told: the story as plain data, the formats it is read from and written to, and what can be wrong with it.
//!
//! Nothing here knows of browsers, components or motion.

mod block;
mod count;
mod date;
mod inline;
mod photo;
mod quote;
mod section;
mod stage;
#[expect(clippy::module_inception, reason = "the story itself is one concept among its parts")]
mod story;
mod words;

pub use block::{Block, Figures, List};
pub use count::{Count, Qualifier};
pub use date::{Date, DateError};
pub use inline::{Inline, plain_text};
pub use photo::{Focal, Photo, Size, Transition, Width};
pub use quote::Quote;
pub use section::Section;
pub use stage::{Stage, Step};
pub use story::{FORMAT, Story};
pub use words::number_word;
