//! Golden pages: each folder under `render/` holds a `story.json` and the `expected.html` it becomes.
//!
//! `SNAPSHOTS=overwrite` writes the expected pages anew.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

mod golden;

use scrollwork::{
    format::{ParseOptions, read_json},
    view::{Options, to_html},
};
use std::{fs, path::Path};

#[test]
fn stories_become_the_expected_pages() {
    for case in cases() {
        golden::expect(&folder().join(&case).join("expected.html"), &readable(&page(&case, &options())));
    }
}

#[test]
fn every_page_has_one_headline_and_headings_in_order() {
    for case in cases() {
        for level in 0..=4 {
            let page = page(&case, &Options { level, ..options() });
            let levels = headings(&page);
            let top = level.clamp(1, 3);
            assert_eq!(page.matches("class=\"sw-headline\"").count(), 1, "{case}");
            assert_eq!(levels.first(), Some(&top), "{case}");
            assert!(levels.iter().skip(1).all(|level| *level > top), "{case}: {levels:?}");
            let jumps = levels.windows(2).any(|pair| pair[1] > pair[0] + 1);
            assert!(!jumps, "{case}: {levels:?}");
        }
    }
}

#[test]
fn every_image_reserves_its_box_and_says_what_it_shows() {
    for case in cases() {
        let page = page(&case, &options());
        for image in tags(&page, "img") {
            for attribute in [" src=\"", " width=\"", " height=\"", " alt=\""] {
                assert!(image.contains(attribute), "{case}: {attribute} in {image}");
            }
        }
    }
}

#[test]
fn a_hostile_story_stays_text() {
    let page = page("hostile", &options());
    assert!(page.contains("&lt;img src=x onerror=alert(1)&gt;"), "{page}");
    for sign in ["<img src=\"x\"", "<script", "<!--", " onerror=\"", "href=\"javascript", "src=\"data:", "\"//"] {
        assert!(!page.to_lowercase().contains(sign), "{sign} in {page}");
    }
    assert!(page.contains("the words of a refused link"), "{page}");
}

#[test]
fn ids_are_unique_and_links_between_sections_find_them() {
    for case in cases() {
        let page = page(&case, &options());
        let ids = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect::<Vec<_>>();
        for (index, id) in ids.iter().enumerate() {
            assert!(!ids[..index].contains(id), "{case}: {id} twice");
        }
        let links = page.split("<li><a href=\"#").skip(1).filter_map(|rest| rest.split('"').next());
        assert!(links.into_iter().all(|target| ids.contains(&target)), "{case}: {ids:?}");
    }
}

fn options() -> Options {
    Options { level: 1, base: "https://cdn.example.org/stories/case".into() }
}

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/render"))
}

fn cases() -> Vec<String> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut cases = entries.collect::<Vec<_>>();
    cases.sort();
    assert!(cases.len() >= 4, "{cases:?}");
    cases
}

fn page(case: &str, options: &Options) -> String {
    let json = fs::read_to_string(folder().join(case).join("story.json")).unwrap();
    let parsed = read_json(&json, &ParseOptions::named("story.json"));
    // Whatever is wrong with it.
    let story = parsed.story.unwrap_or_else(|| panic!("{case}: {:?}", parsed.problems));
    to_html(&story, options)
}

/// The page with a line for each block, so that a difference can be read.
fn readable(page: &str) -> String {
    let mut page = page.to_owned();
    for tag in
        ["header", "nav", "section", "div", "figure", "figcaption", "footer", "blockquote", "ol", "ul", "li", "p"]
    {
        for open in [format!("<{tag}>"), format!("<{tag} ")] {
            page = page.replace(&open, &format!("\n{open}"));
        }
    }
    page + "\n"
}

fn headings(page: &str) -> Vec<u8> {
    let bytes = page.as_bytes();
    let opened = bytes.windows(4).filter(|at| at.starts_with(b"<h") && at[3] == b' ' && at[2].is_ascii_digit());
    opened.map(|at| at[2] - b'0').collect()
}

fn tags<'page>(page: &'page str, name: &str) -> Vec<&'page str> {
    let open = format!("<{name} ");
    page.match_indices(&open).filter_map(|(at, _)| page[at..].split_inclusive('>').next()).collect()
}
