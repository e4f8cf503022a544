//! `_headers`, the configuration file of Netlify and Cloudflare Pages.
//!
//! Where several rules match a URL both hosts join their values with commas. So no two rules here give the same header
//! to one file.

use super::{
    AssetPaths, BaseUrl, LOADER, STORIES, csp,
    hosting::{COMMON_HEADERS, CachePolicy, STORY_FILES},
};
use crate::publish::schema::SCHEMA_FILE;
use std::fmt::Write as _;

/// The file for a folder with the hashed loaders `loaders`, that of `assets` among them.
pub(crate) fn headers(assets: &AssetPaths, loaders: &[String], base: Option<&BaseUrl>) -> String {
    let mut text =
        String::from("# How Netlify and Cloudflare Pages serve this folder. Written by `scrollwork build`.\n");
    rule(&mut text, "/*", &COMMON_HEADERS);
    let (immutable, revalidated) = (CachePolicy::Immutable.cache_control(), CachePolicy::Revalidated.cache_control());
    for path in loaders.iter().map(|name| format!("/{name}")).chain(["/assets/*".into(), story("photos/*")]) {
        rule(&mut text, &path, &[("Cache-Control", immutable)]);
    }
    rule(&mut text, &format!("/{LOADER}"), &[("Cache-Control", revalidated)]);
    rule(
        &mut text,
        &format!("/{SCHEMA_FILE}"),
        &[("Cache-Control", revalidated), ("Content-Type", "application/json")],
    );
    for path in &assets.modules {
        rule(&mut text, &format!("/{path}"), &[("Content-Type", "application/wasm")]);
    }
    let policy = csp::host_policy(base);
    // The page answers to its folder too; Cloudflare drops `.html` from URLs.
    for page in ["", "index", "index.html"] {
        rule(&mut text, &story(page), &[("Cache-Control", revalidated), ("Content-Security-Policy", &policy)]);
    }
    for name in STORY_FILES.into_iter().skip(1).chain(["story"]) {
        let path = story(name);
        match name.ends_with(".json") {
            true => rule(&mut text, &path, &[("Cache-Control", revalidated), ("Content-Type", "application/json")]),
            false => rule(&mut text, &path, &[("Cache-Control", revalidated)]),
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
