//! Scrollwork: one text file becomes a moving page, embedded by one script tag.
//!
//! Data flows one way: [`story`] (what is told) → `view` (how it reads, as HTML) ← `stage` (what attaches motion), and
//! [`motion`] holds the maths that `stage` applies. With no feature switched on, only the pure part compiles.

pub mod motion;
pub mod story;

#[cfg(any(feature = "ssr", feature = "csr"))]
pub mod view;

#[cfg(feature = "stage")]
pub mod stage;

#[cfg(feature = "ssr")]
pub mod press;

#[cfg(any(feature = "csr", test))]
pub mod live;
