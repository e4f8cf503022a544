//! `_headers`, which Netlify and Cloudflare Pages read.
//!
//! Where several rules fit an address both hosts join their values with commas. So no two rules here give the same header
//! to one file.

use super::{
    Base, LOADER, Names, STORIES,
    hosting::{ALWAYS, Life, STORY_FILES},
    policy,
};
use std::fmt::Write as _;

/// The file for a folder with the lasting loaders `loaders`, the one of `names` among them.
pub(crate) fn headers(names: &Names, loaders: &[String], base: Option<&Base>) -> String {
    let mut text =
        String::from("# How Netlify and Cloudflare Pages serve this folder. Written by `scrollwork build`.\n");
    rule(&mut text, "/*", &ALWAYS);
    let (lasting, short) = (Life::Lasting.cache_control(), Life::Short.cache_control());
    for path in loaders.iter().map(|name| format!("/{name}")).chain(["/assets/*".into(), story("photos/*")]) {
        rule(&mut text, &path, &[("Cache-Control", lasting)]);
    }
    rule(&mut text, &format!("/{LOADER}"), &[("Cache-Control", short)]);
    for path in &names.modules {
        rule(&mut text, &format!("/{path}"), &[("Content-Type", "application/wasm")]);
    }
    let policy = policy::of_host(base);
    // The page answers to its folder too; Cloudflare drops `.html` from addresses.
    for page in ["", "index", "index.html"] {
        rule(&mut text, &story(page), &[("Cache-Control", short), ("Content-Security-Policy", &policy)]);
    }
    for name in STORY_FILES.into_iter().skip(1).chain(["story"]) {
        let path = story(name);
        match name.ends_with(".json") {
            true => rule(&mut text, &path, &[("Cache-Control", short), ("Content-Type", "application/json")]),
            false => rule(&mut text, &path, &[("Cache-Control", short)]),
        }
    }
    text
}

fn story(name: &str) -> String {
    format!("/{STORIES}/:slug/{name}")
}

fn rule(text: &mut String, path: &str, headers: &[(&str, &str)]) {
    // Writing to a `String` cannot fail.
    let _ = writeln!(text, "\n{path}");
    for (name, value) in headers {
        let _ = writeln!(text, "  {name}: {value}");
    }
}
