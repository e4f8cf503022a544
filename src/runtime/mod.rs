//! The runtime: attaches motion to the DOM of any page that carries the `data-sw-*` [hooks](crate::hooks).
//!
//! The page is complete before and after: [`attach`] adds states that style sheets read (`data-state`, `data-sw-phase`,
//! `data-sw-current`, `--sw-progress`) and lets numbers run up to the text that they already have; detaching takes all of it
//! back. Hooks may stand anywhere under the root, in any order, and none is required. Elements that other scripts put between them do
//! no harm, since positions are read afresh.
//!
//! A scroll costs next to nothing. Whenever positions are read, it follows from them how far the story may be scrolled until any
//! state changes ([`Slack`](crate::motion::Slack)); an intersection observer tells when it has been, and no scroll event is listened
//! to. What is read then are the sections near the viewport and their parts; the state of all others follows, and only photos of
//! near sections move. Running numbers go on by a timer, a text every 50 ms, and ask for no positions. So a story costs the same
//! whatever its length.
//!
//! | hook | what it gets |
//! |---|---|
//! | `.sw-rail` | `--sw-progress`: how far the reader has come, in steps of a hundredth or of 24 pixels |
//! | `[data-sw-section]` | `data-sw-phase`; `data-sw-near` within half a viewport; its link in the `nav` gets `aria-current` |
//! | `[data-sw-photo]`, `[data-sw-card]` | `data-sw-phase`, from when its section comes near; in a stage a photo has that of its step |
//! | `[data-sw-photo]` | `--sw-progress` too, in browsers without scroll timelines |
//! | `[data-sw-stage]` | the photo of the current `[data-sw-card]` gets `data-sw-current`; itself `data-sw-unrolled` where sticky cannot work |
//! | `[data-sw-count]` | runs up to its text as it comes into view from below; meanwhile `--sw-width`, the width of that text |
//! | `[data-sw-previous]`, `[data-sw-next]` | lead to the neighbouring sections |
//! | `[data-sw-switch]` | switches motion on and off |
//!
//! The host element is the one that is attached to, whatever its name. It gets `data-state` = `moving` or `still`; one that is
//! `still` already begins with the reader's switch off. It sends these events, which bubble and cross shadow roots:
//!
//! | event | when | detail |
//! |---|---|---|
//! | `scrollwork:ready` | motion is attached | `sections`, `counts`, `photos`: how many |
//! | `scrollwork:section` | the reader has come to another section | its `id`, its `index` from 0, `direction`: `down` or `up` |
//! | `scrollwork:count` | a number has become final in view, or was passed; once for each | its `text`, the `id` of the nearest element that has one |
//! | `scrollwork:complete` | the end of the story is in view for the first time | |
//! | `scrollwork:warning` | the page around would spoil something; told once, and on the console | `code`: `sticky-blocked`, `header-covers`, `zero-width` or `frame-grows`; a `message`; the culprit `element` |
//!
//! # Calls between the module and JavaScript
//!
//! The runtime is a WebAssembly module of its own (`src/bin/runtime.rs`), the same for published and for live stories; that of live ones
//! can draw what `data-debug` shows. It imports functions that `glue.js` has, declared by `js.rs` and `browser.rs`: a test holds the two
//! sides together. JavaScript knows a story by a handle, an index into a slot map (`slots.rs`), and the browser calls all
//! callbacks through [`dispatch`] with that handle and a signal (`dispatch.rs`).
//!
//! # Size
//!
//! Every reader of a published story loads this module and its glue. What each technique that is out of the ordinary saves of the two
//! together, in bytes of brotli; `make sizes` refreshes what can be left out by a flag:
//!
#![doc = include_str!("../../.hooks/size-ledger.md")]

mod anchor;
mod browser;
mod controller;
mod count_up;
mod cover;
#[cfg(feature = "debug")]
mod debug;
mod dispatch;
mod dom;
mod frame_input;
mod host;
mod host_checks;
mod js;
mod listeners;
mod nav;
mod observers;
mod scene;
mod scroller;
mod slots;
mod tracked;
mod tripwire;
mod zoom;

pub use browser::{CallbackArgument, Element};
pub use dispatch::{attach, detach, dispatch};
