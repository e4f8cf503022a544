//! The built pages in a real browser, driven over WebDriver, on the files of `dist/` (`SCROLLWORK_DIST`). Each run is in one engine:
//! Chromium, or the one that `SCROLLWORK_ENGINE` names. `make test` runs it in all of them.
//!
//! Each case has a file, a server, a driver and a browser of its own. Nothing waits a fixed time: [`wait`] asks until
//! the answer is there or its patience ends.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod browser;
mod chromium;
mod engine;
mod figures;
mod firefox;
mod fixture;
mod http;
#[path = "../local_studio/mod.rs"]
mod local_studio;
mod not_applicable;
mod process;
mod program;
mod recorder;
mod server;
mod session;
mod story_page;
mod wait;
mod webkit;

mod accessible_name;
mod addresses;
mod allow_list;
mod anchored;
mod arrivals;
mod axe;
mod beside;
mod counters;
mod covers;
mod doctor;
mod embeds;
mod failure;
mod far_sections;
mod fling;
mod folder_studio;
mod frames;
mod frameworks;
mod host_changes;
mod host_checks;
mod hosting;
mod hosts;
mod keyboard;
mod late;
mod late_styles;
mod links;
mod live_failure;
mod long_story;
mod markup;
mod media;
mod other_base;
mod own_page;
mod phone;
mod place_links;
mod policy;
mod published;
mod put_back;
mod rare_blocks;
mod reader_mode;
mod reader_place;
mod redirects;
mod reduced_motion;
mod removal;
mod rewritten;
mod rolling;
mod scrollers;
mod section_bar;
mod shrinking;
mod small_windows;
mod snippets;
mod stage_photos;
mod staged_films;
mod strange_styles;
mod strangers;
mod studio;
mod trusted_types;
mod typography;
mod unnamed_tags;
mod ways_in;
