//! The published pages, looked at by an HTML checker (html-validate, which `make test` installs).

use crate::{
    skip::skip,
    workspace::{HERE, Workspace},
};
use scrollwork::{
    format::{ParseOptions, read_json},
    view::{Options, to_html},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
};

/// The checker, where the set-up puts it.
fn checker() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
    Some(cache.join("scrollwork/npm/node_modules/.bin/html-validate")).filter(|checker| checker.is_file())
}

/// Writes the golden stories, which have every kind of block and of mischief between them, as fragments into `out/golden`.
fn write_golden_stories(work: &Workspace) {
    for case in fs::read_dir(Path::new(HERE).join("../render")).unwrap().map(|case| case.unwrap()) {
        let json = fs::read_to_string(case.path().join("story.json")).unwrap();
        let story = read_json(&json, &ParseOptions::named("story.json")).story.unwrap();
        let article = to_html(&story, &Options { level: 2, base: String::new() });
        let name = case.file_name().into_string().unwrap();
        let page = format!("<!doctype html><meta charset=\"utf-8\"><title>{name}</title>\n{article}\n");
        work.write(&format!("out/golden/{name}.html"), &page);
    }
}

#[test]
fn the_pages_are_valid_html() {
    let Some(checker) = checker() else {
        skip("html-validate is not installed; `make test` installs it");
        return;
    };
    let work = Workspace::new("validity");
    work.published(&["stories", "--base", "https://cdn.example.org/"]);
    write_golden_stories(&work);
    let config = format!("{HERE}/html-validate.json");
    let check = |pages: &[&str]| work.run(checker.to_str().unwrap(), &[&["--config", &config], pages].concat());
    let files = work.files("out").into_keys().filter(|file| file.contains('/') && file.ends_with(".html"));
    let pages: Vec<String> = files.map(|file| format!("out/{file}")).collect();
    let pages: Vec<&str> = pages.iter().map(String::as_str).collect();
    let ended = check(&pages);
    assert!(ended.good, "{}{}", ended.stdout, ended.stderr);
    // The checker does look at the pages.
    work.write("out/bad.html", &work.read("out/stories/ferries/index.html").replace("</figure>", "</figur>"));
    assert!(!check(&["out/bad.html"]).good);
}
