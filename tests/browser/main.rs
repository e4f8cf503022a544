//! The built pages in a real browser: Chromium, driven over WebDriver, on the files of `dist/` (`SCROLLWORK_DIST`).
//!
//! Each case has a file, a server, a driver and a browser of its own. Nothing waits a fixed time: [`wait`] asks until
//! the answer is there or its patience ends.

#![allow(clippy::unwrap_used, reason = "a panic is how a test fails")]

mod browser;
mod chromium;
mod fixture;
mod http;
mod process;
mod recorder;
mod server;
mod story_page;
mod wait;

mod accessible_name;
mod addresses;
mod allow_list;
mod axe;
mod counters;
mod doctor;
mod embeds;
mod failure;
mod fling;
mod frames;
mod frameworks;
mod host_changes;
mod hosting;
mod hosts;
mod keyboard;
mod late;
mod late_styles;
mod links;
mod live_failure;
mod long_story;
mod markup;
mod other_base;
mod own_page;
mod phone;
mod policy;
mod published;
mod put_back;
mod reader_mode;
mod reader_place;
mod redirects;
mod reduced_motion;
mod removal;
mod rewritten;
mod scrollers;
mod snippets;
mod stage_photos;
mod strangers;
mod trusted_types;
mod ways_in;
