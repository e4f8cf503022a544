//! Scrollwork: one text file becomes a moving page, embedded by one script tag.
//!
//! Data flows one way: [`story`] (what is told) → `view` (how it reads, as HTML) ← `runtime` (what attaches motion), and
//! [`motion`] holds the maths that `runtime` applies. `publish` builds the images, pages and site files of stories, and `cli` is
//! the command line over all of it. With no feature switched on beside the default one, only the pure part
//! compiles. Without `story`, what is left needs no standard library, which the module of a published story is too small for.
#![cfg_attr(not(any(feature = "story", feature = "chart", test)), no_std)]

#[cfg(feature = "stage")]
extern crate alloc;

pub mod motion;

#[cfg(any(feature = "story", feature = "chart"))]
pub mod chart;

#[cfg(feature = "story")]
pub mod story;

#[cfg(any(feature = "ssr", feature = "csr"))]
pub mod view;

#[cfg(feature = "stage")]
pub mod runtime;

#[cfg(feature = "ssr")]
pub mod publish;

#[cfg(feature = "ssr")]
pub mod cli;

#[cfg(any(feature = "csr", all(feature = "story", test)))]
pub mod live;
