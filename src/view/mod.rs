//! The view: Leptos components that turn a story into HTML.
//!
//! The same components run on the author's machine under `ssr` and in the browser under `csr`, and give the same page:
//! all the text, the final numbers and every photo. The attributes, classes and properties in it that motion, styles and host pages rely
//! on are [hooks](crate::hooks). Attribute names stand as text in `view!`, which takes no constants there; `tests/contract` holds
//! them to the hooks.
//!
//! [`StoryView`] is the root component. Each part of a story has a module that renders it, with a function `view` that takes the part and
//! the render context. What has to be worked out (scales, directions, `sizes`) is in modules of its own that know no components.
//!
//! Under `csr`, `view!` sets an element whose attributes and children are all literals by `innerHTML`, which a page with
//! Trusted Types forbids. So every nested element here takes at least one attribute or child from Rust.
//!
//! Next: what is published of it, [`publish`](crate::publish), and what moves it, [`runtime`](crate::runtime).

mod audio;
mod block;
mod boxout;
mod byline;
mod chart;
mod correction;
mod decimal;
mod direction;
mod embed;
mod ending;
mod figures;
mod gallery;
mod heading;
#[cfg(feature = "ssr")]
mod html;
mod i18n;
mod inline;
mod intrinsic_size;
mod join_spaced;
mod list;
mod nav;
mod notes;
mod number;
mod opening;
mod pair;
mod photo;
mod picture;
mod piece;
mod quote;
mod region;
mod related;
mod render_context;
mod scale;
mod section;
mod sizes;
mod sources;
mod stage;
mod story_view;
#[cfg(not(feature = "ssr"))]
mod svg;
mod table;
mod url;
mod video;

#[cfg(feature = "ssr")]
pub(crate) use chart::draw_charts;
#[cfg(feature = "ssr")]
pub(crate) use direction::of as direction;
#[cfg(feature = "ssr")]
pub use html::to_html;
pub use render_context::Options;
pub use story_view::StoryView;
