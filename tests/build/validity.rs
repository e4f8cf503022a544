//! The published pages, looked at by an HTML checker (html-validate, which `make test` installs).

use crate::work::{HERE, Work};
use std::{env, path::PathBuf};

/// The checker, where the set-up puts it.
fn checker() -> Option<PathBuf> {
    let home = || Some(PathBuf::from(env::var_os("HOME")?).join(".cache"));
    let cache = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).or_else(home)?;
    Some(cache.join("scrollwork/node/node_modules/.bin/html-validate")).filter(|checker| checker.is_file())
}

#[test]
fn the_pages_are_valid_html() {
    let Some(checker) = checker() else {
        eprintln!("skipped: html-validate is not installed; `make test` installs it");
        return;
    };
    let work = Work::new("validity");
    work.published(&["stories", "--base", "https://cdn.example.org/"]);
    let config = format!("{HERE}/html-validate.json");
    let check = |pages: &[&str]| work.run(checker.to_str().unwrap(), &[&["--config", &config], pages].concat());
    let stories = ["out/stories/ferries", "out/stories/harbour"];
    let pages = stories.map(|story| ["index.html", "story.html"].map(|page| format!("{story}/{page}")));
    let pages: Vec<&str> = pages.iter().flatten().map(String::as_str).collect();
    let ended = check(&pages);
    assert!(ended.good, "{}{}", ended.stdout, ended.stderr);
    // The checker does look at the pages.
    work.write("out/bad.html", &work.read("out/stories/ferries/index.html").replace("</figure>", "</figur>"));
    assert!(!check(&["out/bad.html"]).good);
}
