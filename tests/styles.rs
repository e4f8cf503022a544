//! What every part of the style sheet must keep to: it touches nothing outside the story, and can be read.

#![expect(clippy::unwrap_used, reason = "a panic is how a test fails, in its helpers too")]

use std::{fs, path::Path};

/// How a selector names the host element, whatever its name: see `hooks`.
const HOST: &str = ":is(scrollwork-story, [data-sw-host])";

/// The build puts the numbered parts into the layer: they name none.
#[test]
fn every_rule_stands_in_the_layer_and_begins_with_the_story() {
    for (name, sheet) in sheets() {
        let in_layer =
            Path::new(&name).file_name().unwrap().to_str().unwrap().starts_with(|char: char| char.is_ascii_digit());
        let mut open: Vec<&str> = Vec::new();
        for (prelude, end) in pieces(&sheet) {
            match end {
                '{' if prelude.starts_with("@layer") => panic!("{name}: {prelude} within the layer"),
                '{' if prelude.starts_with("@keyframes") => assert!(prelude.contains(" sw-"), "{name}: {prelude}"),
                '{' if prelude.starts_with('@') || open.iter().any(|at| at.starts_with("@keyframes")) => {}
                // What anything important may overrule.
                '{' if prelude == format!("{HOST}:not(#sw#sw#sw)") => {}
                '{' => {
                    assert!(in_layer, "{name}: {prelude} stands outside the layer");
                    for selector in selectors(prelude) {
                        let ours = selector.starts_with(".sw-story") || selector.starts_with(HOST);
                        assert!(ours, "{name}: {selector} could match the page");
                    }
                }
                _ => {}
            }
            match end {
                '{' => open.push(prelude),
                '}' => assert!(open.pop().is_some(), "{name}: a brace too many"),
                _ => {}
            }
        }
        assert!(open.is_empty(), "{name}: {open:?}");
    }
}

/// Custom properties stand in rules apart from an important `all`: Chromium tells scripts that they have its value there, and those
/// that darken pages write down what they are told.
#[test]
fn what_resets_all_properties_sets_no_custom_property() {
    for (name, sheet) in sheets() {
        for rule in sheet.split('}').filter(|rule| rule.contains(" all:")) {
            let own = rule.split(['{', ';']).any(|declaration| declaration.trim().starts_with("--"));
            assert!(!own, "{name}: {rule}");
        }
    }
}

#[test]
fn nothing_is_fetched_and_no_size_hangs_on_the_page() {
    for (name, sheet) in sheets() {
        for banned in ["url(", "@import", "@font-face", "infinite"] {
            assert!(!sheet.contains(banned), "{name}: {banned}");
        }
        let rem = sheet.match_indices("rem").any(|(at, _)| sheet[..at].ends_with(|char: char| char.is_ascii_digit()));
        assert!(!rem, "{name}: rem is the page's own measure");
    }
}

#[test]
fn text_can_be_read_on_paper_and_in_the_dark() {
    let (_, tokens) = sheets().into_iter().find(|(name, _)| name.contains("tokens")).unwrap();
    let [paper, ink, muted, accent] = ["paper", "ink", "muted", "accent"].map(|name| colours(&tokens, name));
    assert_eq!(paper.len(), 3, "light, dark by the reader's setting, dark by the page's");
    for (scheme, paper) in paper.iter().enumerate() {
        for (name, text) in [("ink", &ink), ("muted", &muted), ("accent", &accent)] {
            let contrast = contrast(text[scheme], *paper);
            assert!(contrast >= 4.5, "{name} in scheme {scheme}: {contrast:.2}");
        }
    }
    assert_eq!(paper[1], paper[2], "both ways into the dark lead to the same colours");
    assert!(contrast(1.0, luminance(&["ff", "ff", "ff"])) < 1.01, "white on white cannot be read");
}

#[test]
fn text_over_a_photo_can_be_read_on_the_worst_row() {
    let (_, opening) = sheets().into_iter().find(|(name, _)| name.contains("opening")).unwrap();
    // Over a white photo, the thinnest scrim behind text: the last stop before the end, where the padding ends.
    let stop = opening.split("rgb(var(--sw_scrim) / ").filter_map(|rest| rest.split(')').next()?.parse::<f64>().ok());
    let thinnest = stop.filter(|alpha| *alpha > 0.6).fold(1.0, f64::min);
    let row = format!("{:02x}", (255.0 * (1.0 - thinnest)).ceil() as u8 + 12);
    let contrast = contrast(luminance(&["fa", "f7", "f2"]), luminance(&[&row, &row, &row]));
    assert!(contrast >= 4.5, "{contrast:.2} at {thinnest}");
}

/// The parts of the style sheets by name, without comments.
fn sheets() -> Vec<(String, String)> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/styles")).to_owned();
    let files = [folder.clone(), folder.join("blocks"), folder.join("rare")]
        .into_iter()
        .flat_map(|folder| fs::read_dir(folder).unwrap());
    let files = files.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
    let mut sheets =
        files.map(|path| (path.display().to_string(), bare(&fs::read_to_string(&path).unwrap()))).collect::<Vec<_>>();
    sheets.sort();
    assert!(sheets.len() > 10, "{}", sheets.len());
    sheets
}

fn bare(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap().to_owned();
    parts.fold(first, |bare, part| bare + part.split_once("*/").unwrap().1)
}

/// The text before each brace or semicolon, with that sign.
fn pieces(sheet: &str) -> impl Iterator<Item = (&str, char)> {
    sheet.split_inclusive(['{', '}', ';']).filter_map(|piece| {
        let end = piece.chars().next_back().filter(|end| "{};".contains(*end))?;
        Some((piece[..piece.len() - 1].trim(), end))
    })
}

/// The selectors of a rule: its commas outside brackets part them.
fn selectors(prelude: &str) -> Vec<&str> {
    let mut depth = 0;
    let outside = |char: char| {
        depth += i32::from("([".contains(char)) - i32::from(")]".contains(char));
        char == ',' && depth == 0
    };
    prelude.split(outside).map(str::trim).collect()
}

/// The luminance of each default of a token, in the order of the sheet.
fn colours(tokens: &str, name: &str) -> Vec<f64> {
    let start = format!("--sw_{name}: var(--sw-{name}, #");
    let hex = tokens.split(&start).skip(1).map(|rest| rest.split(')').next().unwrap());
    hex.map(|hex| luminance(&[&hex[..2], &hex[2..4], &hex[4..6]])).collect()
}

/// The relative luminance of a colour by its hexadecimal channels, as the Web Content Accessibility Guidelines define it.
fn luminance(channels: &[&str; 3]) -> f64 {
    let linear = channels.map(|channel| {
        let value = f64::from(u8::from_str_radix(channel, 16).unwrap()) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}

fn contrast(one: f64, other: f64) -> f64 {
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}
